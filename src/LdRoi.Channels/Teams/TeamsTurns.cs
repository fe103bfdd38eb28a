using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>
/// What is done with an activity. A press is answered in its own response; whatever else needs a word is acknowledged
/// first and answered on the conversation's lane.
/// </summary>
internal sealed class TeamsTurns(
    Answers answers, TeamsPresses presses, TeamsReplies replies, ConversationLanes lanes, RecentTurns recent, Members members, RosterEvents roster)
{
    /// <summary>The status for the connector, and the body when it was an invoke.</summary>
    public async Task<(int Status, JsonObject? Reply)> Take(Activity activity)
    {
        if (!Ids.AreUsable(activity.From?.Id, activity.Conversation?.Id)
            || activity.From!.Id!.Length > TeamsConstants.IdLength)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        return activity.Type switch
        {
            "invoke" => await presses.Answer(activity),
            "message" when string.IsNullOrEmpty(activity.Text) && AdaptiveAction.Submitted(activity.Value) is { } action =>
                Queue(activity, token => action.WantedDialog ? replies.SayNoDialog(activity, token) : Submit(activity, action, token)),
            "message" => Queue(activity, token => Words(activity, token)),
            "messageUpdate" when activity.ChannelData.Member("eventType").Text() == "editMessage" => Queue(activity, token => Words(activity, token)),
            "installationUpdate" when Members.IsPersonal(activity) && activity.Action is { } change =>
                change.ToUpperInvariant() switch
                {
                    "ADD" => Queue(activity, token => Note(activity, isAdded: true, isUpgrade: false, token)),
                    "ADD-UPGRADE" => Queue(activity, token => Note(activity, isAdded: true, isUpgrade: true, token)),
                    "REMOVE" => Queue(activity, token => Note(activity, isAdded: false, isUpgrade: false, token)),
                    "REMOVE-UPGRADE" => Queue(activity, token => Note(activity, isAdded: false, isUpgrade: true, token)),
                    _ => (StatusCodes.Status200OK, null),
                },
            "installationUpdate" when RosterEvents.PlaceOf(activity) is { } place =>
                activity.Action?.ToUpperInvariant() switch
                {
                    "ADD" or "ADD-UPGRADE" => Queue(activity, token => roster.Arrived(place, token)),
                    "REMOVE" => Queue(activity, token => roster.Left(place, token)),
                    _ => (StatusCodes.Status200OK, null),
                },
            _ => (StatusCodes.Status200OK, null),
        };
    }

    /// <summary>What nobody waits for an answer to: who comes to a team or group chat, and who leaves it.</summary>
    /// <returns>The status for the connector.</returns>
    public int Overhear(Activity activity) =>
        activity.Type != "conversationUpdate" || roster.NewsIn(activity) is not { } news || lanes.TryAdd(activity.Conversation!.Id!, news)
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;

    private (int, JsonObject?) Queue(Activity activity, Func<CancellationToken, Task> work)
    {
        var at = activity.Conversation!.Id!;

        // An edit keeps the id of what it changes. What cannot be taken on is not remembered either: it will be sent again.
        var key = Ids.AreUsable(activity.Id) ? $"{activity.Type} {activity.Id} {activity.Timestamp:O}" : null;
        return lanes.TryAdd(at, token => key is null || recent.Add(at, key) ? work(token) : Task.CompletedTask)
            ? (StatusCodes.Status200OK, null)
            : (StatusCodes.Status503ServiceUnavailable, null);
    }

    private async Task Words(Activity activity, CancellationToken cancellation)
    {
        var typed = new Interaction.Typed(members.EnvelopeOf(activity), Mentions.Without(activity));
        if (await Ask(activity, typed, cancellation) is { } card)
        {
            await replies.Say(activity, card, cancellation);
        }

        await (RosterEvents.PlaceOf(activity) is { } place ? roster.Heard(place, cancellation) : Task.CompletedTask);
    }

    /// <summary>There is no card in the response to a submit, so the pressed one is updated.</summary>
    private async Task Submit(Activity activity, AdaptiveAction action, CancellationToken cancellation)
    {
        if (await Ask(activity, members.PressOf(activity, action), cancellation) is { } card)
        {
            await replies.Replace(activity, card, cancellation);
        }
    }

    private async Task Note(Activity activity, bool isAdded, bool isUpgrade, CancellationToken cancellation)
    {
        const string greeted = "greeted";
        var at = activity.Conversation!.Id!;
        if (!isAdded && !isUpgrade)
        {
            recent.Forget(at, greeted);
        }

        // Whoever installs twice without removing, as by a page that is loaded anew, is greeted once.
        var news = new Interaction.Installation(members.EnvelopeOf(activity), isAdded) { IsUpgrade = isUpgrade };
        if (await Ask(activity, news, cancellation) is { } card && recent.Add(at, greeted))
        {
            await replies.Say(activity, card, cancellation);
        }
    }

    private async Task<Card?> Ask(Activity activity, Interaction interaction, CancellationToken cancellation)
    {
        var (card, hasBroken) = await answers.InTurn(interaction, TeamsConstants.TurnTime, cancellation);
        if (hasBroken && interaction is not Interaction.Installation)
        {
            await replies.SayBroke(activity, cancellation);
        }

        return card;
    }
}
