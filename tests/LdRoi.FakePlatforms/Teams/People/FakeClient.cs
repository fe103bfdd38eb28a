using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>Teams on one device of a person: what that person can do there.</summary>
public abstract partial class FakeClient
{
    private protected FakeClient()
    {
    }

    public abstract FakeMember Member { get; }

    /// <summary>As the client tells the bot: Windows, iOS.</summary>
    public abstract string Platform { get; }

    private FakeTeams Teams => Member.Teams;

    /// <summary>Sends whatever JSON, through Teams, to the bot.</summary>
    public Task<TeamsReceipt> Sends(JsonObject activity)
    {
        Teams.RateClock.PersonActs();
        return Teams.Line.Post(activity);
    }

    /// <summary>Sends whatever bytes to where the bot listens.</summary>
    public Task<TeamsReceipt> SendsRaw(byte[] body, string contentType = "application/json; charset=utf-8") =>
        Teams.Line.PostRaw(body, contentType);

    /// <summary>An activity as this client would send it, for <see cref="Sends"/>.</summary>
    public JsonObject Activity(string type, FakeChat? chat = null) =>
        Envelope.Of(this, chat ?? Member.PersonalChat, type, type == "message" ? Teams.Ids.NextMessage() : Teams.Ids.NextEvent());

    private async Task<TeamsReceipt> Act(FakeChat chat, JsonObject activity)
    {
        if (!chat.TakesBot)
        {
            throw new InvalidOperationException($"{Member.Name} has no bot in that chat: install it first.");
        }

        Teams.RateClock.PersonActs();
        return await Teams.Line.Post(activity);
    }
}
