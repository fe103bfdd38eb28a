using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>A workspace, with its people, and the app if it is installed.</summary>
public sealed class FakeWorkspace(FakeSlack slack, string team, string? enterprise)
{
    private readonly ConcurrentDictionary<string, FakeColleague> _people = new(StringComparer.Ordinal);

    public string Team => team;

    /// <summary>The Grid organisation that it is in; it may join one later.</summary>
    public string? Enterprise { get; set; } = enterprise;

    /// <summary>The app's own account, and its id as a bot.</summary>
    public string BotUser => $"UBOT{team}";

    public string BotId => $"B{team}";

    /// <summary>Null while the app is not installed.</summary>
    public string? Token { get; internal set; }

    public string? RefreshToken { get; internal set; }

    public DateTimeOffset? TokenEnds { get; internal set; }

    /// <summary>The token before this one, which is refused as expired.</summary>
    internal HashSet<string> OldTokens { get; } = [];

    public IReadOnlyList<string> Scopes { get; internal set; } = slack.Options.Scopes;

    /// <summary>Installed for the organisation as a whole: what is sent names no workspace of its own.</summary>
    public bool IsWhole { get; internal set; }

    public IReadOnlyList<FakeColleague> People => [.. _people.Values.OrderBy(person => person.Id, StringComparer.Ordinal)];

    internal FakeSlack Slack => slack;

    public FakeColleague AddPerson(string name, string email, string locale = "nl-NL", string zone = "Europe/Amsterdam", string? id = null)
    {
        var person = new FakeColleague(this, id ?? slack.NextId("U"), name, email) { Locale = locale, Zone = zone };
        return _people.TryAdd(person.Id, person) ? person : throw new InvalidOperationException($"There is somebody with id {person.Id}.");
    }

    public FakeColleague? Find(string? id) => id is not null && _people.TryGetValue(id, out var person) ? person : null;

    /// <summary>As if somebody had installed the app by hand and copied its token.</summary>
    public string Install(IReadOnlyList<string>? scopes = null)
    {
        Scopes = scopes ?? slack.Options.Scopes;
        if (Token is { } old)
        {
            OldTokens.Add(old);
        }

        Token = $"xoxb-{team}-{slack.NextId("")}";
        TokenEnds = slack.Options.Rotates ? slack.Now + SlackLimits.TokenLife : null;
        RefreshToken = slack.Options.Rotates ? $"xoxe-{team}-{slack.NextId("")}" : null;
        return Token;
    }

    /// <summary>Somebody takes the app away: the token dies and the app is told.</summary>
    public Task<SlackReceipt> Uninstall()
    {
        Token = RefreshToken = null;
        return slack.Line.Event(this, new JsonObject { ["type"] = "app_uninstalled", ["event_ts"] = slack.NextTs() });
    }

    /// <summary>The token dies, and the app is not told.</summary>
    public void Forgets() => Token = RefreshToken = null;

    public Task<SlackReceipt> RevokeTokens()
    {
        Token = RefreshToken = null;
        return slack.Line.Event(
            this, new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(BotUser) }, ["event_ts"] = slack.NextTs() });
    }

    /// <summary>The ids at the top of whatever is sent for it.</summary>
    internal JsonObject Ids() => new() { ["api_app_id"] = slack.Options.AppId, ["team_id"] = IsWhole ? null : team, ["enterprise_id"] = Enterprise };
}
