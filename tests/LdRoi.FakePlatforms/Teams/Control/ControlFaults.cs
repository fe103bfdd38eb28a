using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>
/// A fault in JSON: <c>{"on":"Send","member":"a@b.c","times":2,"after":1,"every":10,"answer":{"kind":"error","status":403,"code":"…"}}</c>.
/// Kinds: error, subCode, throttled, empty, html, json, redirect, drop, delivered (with an answer <c>then</c>), and the
/// name of a documented error.
/// </summary>
internal static class ControlFaults
{
    public static JsonNode Add(FakeTeams teams, JsonObject body)
    {
        var answer = Read(body["answer"] as JsonObject ?? throw new FormatException("answer is missing."));
        ConnectorOperation? on = body.Text("on") is { } name ? Enum.Parse<ConnectorOperation>(name, ignoreCase: true) : null;
        var chat = body.Text("member") is { } email
            ? (teams.FindMember(Ids.OfMember(teams.Options.AppId, email)) ?? throw new KeyNotFoundException($"Nobody has the address {email}.")).PersonalChat
            : null;
        _ = body.Number("every", 0) is > 0 and var nth
            ? teams.Faults.Every(nth, answer, on, chat)
            : teams.Faults.Next(answer, on, chat, body.Number("times", 1), body.Number("after", 0));
        return new JsonObject { ["answer"] = body["answer"]!.DeepClone() };
    }

    private static Answer Read(JsonObject json)
    {
        var status = json.Number("status", 500);
        return json.Needed("kind") switch
        {
            "error" => Answer.Error(status, json.Needed("code"), json.Text("message")),
            "subCode" => Answer.SubCode(status, json.Needed("code")),
            "throttled" => Answer.Throttled(json.Number("retryAfter", 1)),
            "empty" => Answer.Empty(status),
            "html" => Answer.Html(status),
            "json" => Answer.Json(status, json.Needed("body")),
            "redirect" => Answer.Redirect(json.Needed("location")),
            "drop" => new Answer.Drop(),
            "hold" => new Answer.Hold(),
            "delivered" => new Answer.Delivered(Read(json["then"] as JsonObject ?? throw new FormatException("then is missing."))),
            var kind => DocumentedErrors.All.GetValueOrDefault(kind) ?? throw new FormatException($"There is no answer of kind {kind}."),
        };
    }
}
