using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>Brings an answer to where it was asked for, after Slack was told that the request was taken.</summary>
internal sealed class SlackReplies(WorkspaceApi api, SlackApi raw, SlackMessages messages, ReplyOffers offers)
{
    /// <summary>A message in the direct message, or where others read along one line that only the person sees.</summary>
    public Task Say(SlackSpeaker to, Card card, CancellationToken cancellation) => offers.Make(
        () => to.IsPersonal
            ? messages.Reply(to.Workspace, to.Channel, card, cancellation)
            : messages.Whisper(to.Workspace, to.Channel, to.Person, card.FallbackText, cancellation),
        mayArriveTwice: false, cancellation);

    public Task SayWords(SlackSpeaker to, string text, CancellationToken cancellation) => offers.Make(
        () => to.IsPersonal
            ? messages.ReplyWords(to.Workspace, to.Channel, text, cancellation)
            : messages.Whisper(to.Workspace, to.Channel, to.Person, text, cancellation),
        mayArriveTwice: false, cancellation);

    /// <summary>Puts the card in the place of the pressed one; when the address for that is used up, by its name.</summary>
    public async Task Replace(SlackSpeaker by, string? responseUrl, PostName? pressed, Card card, CancellationToken cancellation)
    {
        var message = SlackMessages.Of(card, BlockKitRenderer.Render(card)).With("replace_original", true);
        if (await raw.Respond(responseUrl, message, cancellation) is SlackReply.Ok)
        {
            // A message that only the person sees, where others read along, cannot share a file: there the words stay.
            await (pressed is null ? Task.CompletedTask : messages.Illustrate(by.Workspace, pressed, card, cancellation));
            return;
        }

        var outcome = pressed is null
            ? new SendOutcome.Refused(RefusalReason.NotFound)
            : await offers.Make(() => messages.Update(by.Workspace, pressed, card, cancellation), mayArriveTwice: true, cancellation);
        if (outcome is SendOutcome.Refused or SendOutcome.Failed)
        {
            await Say(by with { Channel = by.Person, IsPersonal = true }, card, cancellation);
        }
    }

    /// <summary>
    /// Opens the card over the pressed one. When that does not work it is not shown elsewhere: what stands in it is not for
    /// the chat's history.
    /// </summary>
    public async Task OpenDialog(SlackSpeaker by, string? trigger, string? responseUrl, PostName? pressed, Card card, CancellationToken cancellation)
    {
        if (!await TryOpen(by, trigger, SlackViews.Modal(card, pressed), cancellation))
        {
            await Beside(by, responseUrl, SlackWords.Broke, cancellation);
        }
    }

    /// <summary>Words that only the person sees, beside what was pressed.</summary>
    public async Task Beside(SlackSpeaker by, string? responseUrl, string text, CancellationToken cancellation)
    {
        if (!await BesideOnly(responseUrl, text, cancellation))
        {
            await SayWords(by with { Channel = by.Person, IsPersonal = true }, text, cancellation);
        }
    }

    /// <summary>The same, where we have no token to say it otherwise.</summary>
    public async Task<bool> BesideOnly(string? responseUrl, string text, CancellationToken cancellation) => await raw.Respond(
        responseUrl, new JsonObject { ["text"] = SlackText.Escaped(text), ["response_type"] = "ephemeral", ["replace_original"] = false }, cancellation) is SlackReply.Ok;

    /// <summary>Opens the card as a modal, while the trigger lasts; after that it comes as a message.</summary>
    public async Task Open(SlackSpeaker by, string? trigger, string? responseUrl, Card card, CancellationToken cancellation)
    {
        if (await TryOpen(by, trigger, SlackViews.Modal(card), cancellation))
        {
            return;
        }

        var message = SlackMessages.Of(card, BlockKitRenderer.Render(card)).With("response_type", "ephemeral").With("replace_original", false);
        if (responseUrl is null || await raw.Respond(responseUrl, message, cancellation) is not SlackReply.Ok)
        {
            await Say(by with { Channel = by.Person, IsPersonal = true }, card, cancellation);
        }
    }

    private async Task<bool> TryOpen(SlackSpeaker by, string? trigger, JsonObject view, CancellationToken cancellation) =>
        trigger is { Length: > 0 and <= 200 }
        && await api.Post(by.Workspace, "views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellation) is SlackReply.Ok;

    /// <summary>Puts the card in the place of the modal that is open; when that was changed meanwhile, all the same.</summary>
    public async Task UpdateView(SlackSpeaker by, string? view, string? hash, Card card, CancellationToken cancellation)
    {
        if (view is not { Length: > 0 and <= 100 })
        {
            return;
        }

        var reply = await Update(hash);
        if (reply.ErrorCode is { } code && SlackErrors.Of(code) == SlackTrouble.Overtaken)
        {
            reply = await Update(null);
        }

        if (reply is SlackReply.Error)
        {
            await Say(by with { Channel = by.Person, IsPersonal = true }, card, cancellation);
        }

        Task<SlackReply> Update(string? expected) => api.Post(
            by.Workspace, "views.update", new JsonObject { ["view_id"] = view, ["view"] = SlackViews.Modal(card) }.With("hash", expected), cancellation);
    }
}
