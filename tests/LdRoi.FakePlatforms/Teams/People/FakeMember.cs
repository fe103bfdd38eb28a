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

    /// <summary>Adds the bot to the personal chat, or to a group or channel.</summary>
    public async Task<HttpStatusCode?> Installs(FakeChat? chat = null)
    {
        var told = await Changes(chat ?? PersonalChat, "add", hasBot: true);
        var toldAgain = await Teams.Line.Post(BotAdded(chat ?? PersonalChat));

        // Both tell the same; the first status that is not OK is the one that matters.
        return told is HttpStatusCode.OK ? toldAgain.Status : told;
    }

    public Task<HttpStatusCode?> Upgrades(FakeChat? chat = null) => Changes(chat ?? PersonalChat, "add-upgrade", hasBot: true);

    public Task<HttpStatusCode?> Uninstalls(FakeChat? chat = null) => Changes(chat ?? PersonalChat, "remove", hasBot: false);

    /// <param name="saying">What the connector says then; without it, the plain form of ConversationBlockedByUser.</param>
    public void Blocks(Answer.Reply? saying = null) =>
        PersonalChat.Blocking = saying ?? Answer.Error(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");

    public void Unblocks() => PersonalChat.Blocking = null;

    /// <summary>Is added to a team or group chat, or adds themselves; a bot that is there is told.</summary>
    public Task<HttpStatusCode?> Joins(FakeChat chat) => Moves(chat, "membersAdded");

    /// <summary>Leaves a team or group chat; a bot that is there is told.</summary>
    public Task<HttpStatusCode?> Leaves(FakeChat chat) => Moves(chat, "membersRemoved");

    internal void See(Sighting sighting) => _sightings.Enqueue(sighting);

    private async Task<HttpStatusCode?> Changes(FakeChat chat, string action, bool hasBot)
    {
        (chat.HasBot, chat.WasTakenOut) = (hasBot, !hasBot);
        Teams.RateClock.PersonActs();
        var installation = Activity("installationUpdate", chat);
        installation["action"] = action;
        installation["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return (await Teams.Line.Post(installation)).Status;
    }

    private async Task<HttpStatusCode?> Moves(FakeChat chat, string change)
    {
        var comes = change == "membersAdded";
        chat.Change(comes ? [this] : [], comes ? [] : [this]);
        Teams.RateClock.PersonActs();
        return chat.HasBot ? (await Teams.Line.Post(Update(chat, change, new JsonObject { ["id"] = Id }.With("aadObjectId", AadObjectId)))).Status : null;
    }

    private JsonObject BotAdded(FakeChat chat) => Update(chat, "membersAdded", new JsonObject { ["id"] = Teams.BotId });

    private JsonObject Update(FakeChat chat, string change, JsonObject member)
    {
        var update = Activity("conversationUpdate", chat);
        update.Remove("locale");
        update[change] = new JsonArray(member);
        if (chat.Type == ChatType.Channel)
        {
            update["channelData"]!["eventType"] = change == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
            update["channelData"]!["team"] = new JsonObject { ["id"] = chat.Id };
        }

        return update;
    }
}
