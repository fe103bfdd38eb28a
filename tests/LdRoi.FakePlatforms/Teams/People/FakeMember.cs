using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>Somebody of the organisation. What they do without saying where, they do on their desktop.</summary>
public sealed class FakeMember : FakeClient
{
    private readonly ConcurrentQueue<Sighting> _sightings = new();

    internal FakeMember(FakeTeams teams, string name, string email)
    {
        Teams = teams;
        Name = name;
        Email = email;
        Id = Ids.OfMember(teams.Options.AppId, email);
        PersonalChat = new FakeChat(teams, Ids.Of("a:1", $"{teams.Options.AppId} chat {email}"), ChatType.Personal, [this]);
        OnPhone = new FakePhone(this);
    }

    public string Name { get; }

    public string Email { get; }

    /// <summary>The id of this person for this bot.</summary>
    public string Id { get; }

    /// <summary>Null for somebody whom Teams names without one.</summary>
    public string? AadObjectId { get; set; }

    public string UserPrincipalName => IsGuest ? $"{Email.Replace('@', '_')}#EXT#@example.onmicrosoft.com" : Email;

    public string Locale { get; set; } = "en-US";

    public string TimeZone { get; set; } = "Europe/Amsterdam";

    public bool IsGuest { get; internal init; }

    public FakeChat PersonalChat { get; }

    public FakeClient OnPhone { get; }

    /// <summary>All that this person could ever see of the bot, with its time.</summary>
    public IReadOnlyCollection<Sighting> Sightings => _sightings;

    public override FakeMember Member => this;

    public override string Platform => "Windows";

    internal FakeTeams Teams { get; }

    public Task<HttpStatusCode?> Installs() => Installs("add", isThere: true);

    public Task<HttpStatusCode?> Upgrades() => Installs("add-upgrade", isThere: true);

    public Task<HttpStatusCode?> Uninstalls() => Installs("remove", isThere: false);

    public void Blocks() => PersonalChat.IsBlocked = true;

    public void Unblocks() => PersonalChat.IsBlocked = false;

    internal void See(Sighting sighting) => _sightings.Enqueue(sighting);

    // Both events tell it; the first status that is not OK is the one that matters.
    private async Task<HttpStatusCode?> Installs(string action, bool isThere)
    {
        var isNews = PersonalChat.HasBot != isThere;
        PersonalChat.HasBot = isThere;
        Teams.RateClock.PersonActs();
        var installation = Activity("installationUpdate");
        installation["action"] = action;
        installation["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        var told = await Teams.Line.Post(installation);
        if (!isNews || !isThere)
        {
            return told.Status;
        }

        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Teams.BotId });
        var toldAgain = await Teams.Line.Post(update);
        return told.IsOk ? toldAgain.Status : told.Status;
    }
}
