using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>Invokes: a press is answered in the response, where Teams waits for the card that takes the pressed one's place or stands in a dialog.</summary>
internal sealed class TeamsPresses(Answers answers, Members members, TeamsReplies replies, ConversationLanes lanes, CardEdits edits)
{
    public Task<(int Status, JsonObject? Reply)> Answer(Activity activity) => activity.Name switch
    {
        "adaptiveCard/action" => OnCard(activity),
        AdaptiveAction.TaskFetch or "task/submit" => InDialog(activity),

        // What the vendor's own SDKs say to an invoke that they do not know.
        _ => Task.FromResult<(int, JsonObject?)>((StatusCodes.Status501NotImplemented, null)),
    };

    private async Task<(int Status, JsonObject? Reply)> OnCard(Activity activity)
    {
        if (AdaptiveAction.Executed(activity.Value) is not { IsAutomatic: false } action)
        {
            return (StatusCodes.Status200OK, InvokeReply.Malformed());
        }

        var (card, hasBroken) = await answers.AtOnce(members.PressOf(activity, action), TeamsConstants.PressTime);
        if (hasBroken || card is null)
        {
            return (StatusCodes.Status200OK, hasBroken ? InvokeReply.Broke(TeamsReplies.LanguageOf(activity)) : InvokeReply.Malformed());
        }

        // The response changes the card on the device that pressed. Where it asks nothing more, nobody can be filling it in, and
        // the person's other devices get to see it too.
        if (Members.IsPersonal(activity) && activity.ReplyToId is { } shown && Ids.AreUsable(shown))
        {
            await edits.Follow(activity, shown, !card.Inputs.Any() && replies.MayEdit() ? token => replies.Edit(activity, card, token) : null);
        }

        return (StatusCodes.Status200OK, InvokeReply.Of(card));
    }

    /// <summary>There is no status within this body: a press that is not ours or broke has none, and the client says that something went wrong.</summary>
    private async Task<(int Status, JsonObject? Reply)> InDialog(Activity activity)
    {
        if (AdaptiveAction.OfDialog(activity.Value) is not { } action)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        var (card, hasBroken) = await answers.AtOnce(members.PressOf(activity, action), TeamsConstants.PressTime);
        if (hasBroken || card is null)
        {
            return (hasBroken ? StatusCodes.Status500InternalServerError : StatusCodes.Status400BadRequest, null);
        }

        // Teams names the message when the dialog opens and not when it is submitted, so the dialog remembers it.
        var of = activity.Name == AdaptiveAction.TaskFetch ? activity.ReplyToId : action.DialogOf;
        if (card.IsForm)
        {
            return (StatusCodes.Status200OK, DialogReply.Open(card, Ids.AreUsable(of) ? of : null));
        }

        if (Members.IsPersonal(activity))
        {
            Func<CancellationToken, Task> replace = token => replies.Replace(activity with { ReplyToId = of }, card, token);
            if (of is not null && Ids.AreUsable(of))
            {
                await edits.Follow(activity, of, replace, mayBeLeft: false);
            }
            else
            {
                lanes.TryAdd(activity.Conversation!.Id!, replace);
            }
        }

        return (StatusCodes.Status200OK, DialogReply.Closed(card));
    }
}
