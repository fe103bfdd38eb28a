using LdRoi.Channels.Cards;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Teams;

/// <summary>
/// What is done with an activity. A press is answered in its own response; whatever else needs a word is acknowledged
/// first and answered on the conversation's lane.
/// </summary>
internal sealed partial class TeamsTurns(
    IConversation conversation, TeamsReplies replies, ConversationLanes lanes, RecentActivities recent, Members members,
    IHostApplicationLifetime lifetime, ILogger<TeamsTurns> log)
{
    /// <summary>The status for the connector, and the body when it was an invoke.</summary>
    public async Task<(int Status, InvokeReply? Reply)> Take(Activity activity)
    {
        if (activity.Type == "conversationUpdate" && !AddsUs(activity))
        {
            return (StatusCodes.Status200OK, null);
        }

        if (!Ids.AreUsable(activity.From?.Id, activity.Conversation?.Id)
            || activity.From!.Id!.Length > TeamsConstants.IdLength)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        return activity.Type switch
        {
            "invoke" => await Invoke(activity),
            "message" when string.IsNullOrEmpty(activity.Text) && AdaptiveAction.Submitted(activity.Value) is { } action =>
                Queue(activity, token => Submit(activity, action, token)),
            "message" => Queue(activity, token => Words(activity, token)),
            "messageUpdate" when activity.ChannelData.Member("eventType").Text() == "editMessage" => Queue(activity, token => Words(activity, token)),
            "installationUpdate" when Members.IsPersonal(activity) && activity.Action is { } change =>
                Queue(activity, token => Note(activity, !change.StartsWith("remove", StringComparison.OrdinalIgnoreCase), token)),
            "conversationUpdate" when Members.IsPersonal(activity) => Queue(activity, token => Note(activity, isAdded: true, token)),
            _ => (StatusCodes.Status200OK, null),
        };
    }

    private static bool AddsUs(Activity activity) =>
        activity.Recipient?.Id is { } bot && activity.MembersAdded?.Any(member => member?.Id == bot) == true;

    private async Task<(int, InvokeReply?)> Invoke(Activity activity)
    {
        if (activity.Name != "adaptiveCard/action")
        {
            // What the vendor's own SDKs say to an invoke that they do not know.
            return (StatusCodes.Status501NotImplemented, null);
        }

        if (AdaptiveAction.Executed(activity.Value) is not { IsAutomatic: false } action)
        {
            return (StatusCodes.Status200OK, InvokeReply.Malformed());
        }

        // Not tied to the request: a connection that breaks off does not take an answer back.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        limit.CancelAfter(TeamsConstants.PressTime);
        try
        {
            var card = await conversation.Answer(Pressed(activity, action), limit.Token);
            return (StatusCodes.Status200OK, card is null ? InvokeReply.Malformed() : InvokeReply.Of(card));
        }
        catch (Exception broken)
        {
            ConversationBroke(log, broken.GetType().Name);
            return (StatusCodes.Status200OK, InvokeReply.Broke(TeamsReplies.LanguageOf(activity)));
        }
    }

    private (int, InvokeReply?) Queue(Activity activity, Func<CancellationToken, Task> work)
    {
        var at = activity.Conversation!.Id!;
        if (activity.Id is { } id && !recent.Add(at, $"{activity.Type} {id}"))
        {
            return (StatusCodes.Status200OK, null);
        }

        return (lanes.TryAdd(at, work) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, null);
    }

    private async Task Words(Activity activity, CancellationToken cancellation)
    {
        var text = Mentions.Without(activity);
        var typed = text.Length > TeamsConstants.TypedLength ? text[..TeamsConstants.TypedLength] : text;
        if (await Ask(activity, new Interaction.Typed(members.EnvelopeOf(activity), typed), cancellation) is { } card)
        {
            await replies.Say(activity, card, cancellation);
        }
    }

    /// <summary>There is no card in the response to a submit, so the pressed one is updated.</summary>
    private async Task Submit(Activity activity, AdaptiveAction action, CancellationToken cancellation)
    {
        if (await Ask(activity, Pressed(activity, action), cancellation) is { } card)
        {
            await replies.Replace(activity, card, cancellation);
        }
    }

    private async Task Note(Activity activity, bool isAdded, CancellationToken cancellation)
    {
        var news = new Interaction.Installation(members.EnvelopeOf(activity), isAdded);

        // An installation is told twice, as itself and as a new member; a stranger is greeted once all the same.
        if (await Ask(activity, news, cancellation) is { } card && recent.Add(activity.Conversation!.Id!, "greeted"))
        {
            await replies.Say(activity, card, cancellation);
        }
    }

    private async Task<Card?> Ask(Activity activity, Interaction interaction, CancellationToken cancellation)
    {
        try
        {
            return await conversation.Answer(interaction, cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            ConversationBroke(log, broken.GetType().Name);
            if (interaction is not Interaction.Installation)
            {
                await replies.SayBroke(activity, cancellation);
            }

            return null;
        }
    }

    private Interaction.Pressed Pressed(Activity activity, AdaptiveAction action) =>
        new(members.EnvelopeOf(activity), action.Verb, action.Token, action.Inputs);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The conversation broke off in Teams with {Error}.")]
    private static partial void ConversationBroke(ILogger log, string error);
}
