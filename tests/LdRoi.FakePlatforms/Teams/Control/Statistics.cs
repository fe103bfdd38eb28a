using System.Globalization;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What the connector was asked, counted.</summary>
internal static class Statistics
{
    public static JsonNode Of(FakeTeams teams)
    {
        var requests = teams.Log.Requests.ToList();
        var sends = requests.Where(request => request is { Operation: ConnectorOperation.Send, Status: >= 200 and < 300 }).ToList();
        var seconds = sends.GroupBy(send => send.At.ToUnixTimeSeconds()).OrderBy(second => second.Key).ToList();
        return new JsonObject
        {
            ["requests"] = requests.Count,
            ["operations"] = Counted(requests, request => $"{request.Operation} {request.Status?.ToString(CultureInfo.InvariantCulture) ?? "dropped"}"),
            ["sends"] = sends.Count,
            ["firstSend"] = sends.Count > 0 ? Envelope.Utc(sends[0].At) : null,
            ["lastSend"] = sends.Count > 0 ? Envelope.Utc(sends[^1].At) : null,
            ["sendsPerSecond"] = Rate(sends),
            ["busiestSecond"] = seconds.Count > 0 ? seconds.Max(second => second.Count()) : 0,
            ["messages"] = teams.Members.Sum(member => member.PersonalChat.Messages.Count),
        };
    }

    // From the first to the last; a single one has no rate.
    private static double? Rate(List<ConnectorRequest> sends) =>
        sends.Count > 1 && (sends[^1].At - sends[0].At).TotalSeconds is > 0 and var stretch ? Math.Round((sends.Count - 1) / stretch, 2) : null;

    private static JsonObject Counted(List<ConnectorRequest> requests, Func<ConnectorRequest, string> name) =>
        [.. requests.CountBy(name).OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value))];
}
