using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>Invokes: a press on a card is answered in the response, where Teams waits for the card that takes its place.</summary>
internal sealed class TeamsPresses(Answers answers, Members members)
{
    public async Task<(int Status, InvokeReply? Reply)> Answer(Activity activity)
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

        var (card, hasBroken) = await answers.AtOnce(members.PressOf(activity, action), TeamsConstants.PressTime);
        return (StatusCodes.Status200OK, hasBroken ? InvokeReply.Broke(TeamsReplies.LanguageOf(activity)) : card is null ? InvokeReply.Malformed() : InvokeReply.Of(card));
    }
}
