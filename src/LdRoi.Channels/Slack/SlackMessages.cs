using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>Messages as we send them, and what became of each.</summary>
internal sealed class SlackMessages(WorkspaceApi api, SlackPictures pictures, Workspaces workspaces, SlackOptions options, TimeProvider time, RealTime realTime)
{
    /// <summary>Between looks whether an uploaded file can be shown by now. Slack says nowhere how long that takes; a few seconds were reported.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private static readonly Dictionary<string, string> NoFiles = [];

    private readonly SendQueues _queues =
        new(() => new SendPace(options.MessagesPerSecond, options.MessagesPerSecond * SlackConstants.MostTimesStart), TimeSpan.Zero, time, realTime);

    /// <summary>Waits for the turn of a message of ours: the workspace gets no more at once than it takes.</summary>
    /// <returns>Null when it may go now; otherwise when to ask again.</returns>
    public async Task<DateTimeOffset?> AwaitTurn(Workspace workspace, CancellationToken cancellation) =>
        workspaces.PausedUntil(workspace.Tenant) ?? await _queues.Await(workspace.Tenant, cancellation);

    /// <summary>A message of ours, whose turn it is.</summary>
    /// <returns><see cref="SendOutcome.Sent"/> names the channel and the message in it.</returns>
    public Task<SendOutcome> Post(Workspace workspace, string channel, Card card, CancellationToken cancellation) =>
        Say(workspace, channel, card, isReply: false, cancellation);

    /// <summary>A reply: it waits for nobody's turn.</summary>
    public Task<SendOutcome> Reply(Workspace workspace, string channel, Card card, CancellationToken cancellation) =>
        Say(workspace, channel, card, isReply: true, cancellation);

    public async Task<SendOutcome> ReplyWords(Workspace workspace, string channel, string text, CancellationToken cancellation) =>
        Outcome(workspace, await api.Post(workspace, "chat.postMessage", Words(text).With("channel", channel), cancellation), null);

    /// <summary>One line that only this person sees, where others read along.</summary>
    public async Task<SendOutcome> Whisper(Workspace workspace, string channel, string person, string text, CancellationToken cancellation) =>
        Outcome(workspace, await api.Post(workspace, "chat.postEphemeral", Words(text).With("channel", channel).With("user", person), cancellation), null);

    public async Task<SendOutcome> Update(Workspace workspace, PostName message, Card card, CancellationToken cancellation)
    {
        var outcome = Outcome(workspace, await Change(workspace, message, card, NoFiles, cancellation), null);
        if (outcome is SendOutcome.Sent)
        {
            await Illustrate(workspace, message, card, cancellation);
        }

        return outcome;
    }

    /// <summary>Puts the pictures of a card where their words stand in its message. What goes wrong leaves the words.</summary>
    public async Task Illustrate(Workspace workspace, PostName message, Card card, CancellationToken cancellation) =>
        await Illustrate(workspace, message, card, await pictures.Upload(workspace, card, cancellation), cancellation);

    /// <summary>The arguments that every message of ours has: plain, and nothing unfolds below it.</summary>
    public static JsonObject Of(Card card, JsonArray blocks) => Words(card.FallbackText).With("blocks", blocks);

    private static JsonObject Words(string text) => new()
    {
        ["text"] = SlackText.Escaped(text),
        ["parse"] = "none",
        ["link_names"] = false,
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
    };

    private async Task Illustrate(
        Workspace workspace, PostName message, Card card, IReadOnlyDictionary<string, string> files, CancellationToken cancellation)
    {
        for (var tried = 0; files.Count > 0 && IsTooEarly(await Change(workspace, message, card, files, cancellation)) && tried < Looks.Length; tried++)
        {
            await realTime.Pass(Looks[tried], cancellation);
        }
    }

    private Task<SlackReply> Change(Workspace workspace, PostName message, Card card, IReadOnlyDictionary<string, string> files, CancellationToken cancellation) => api.Post(
        workspace, "chat.update", Of(card, BlockKitRenderer.Render(card, files)).With("channel", message.Channel).With("ts", message.Ts), cancellation);

    /// <summary>Slack does not show a file before it has looked at it, and says of such a message that it was surely not taken.</summary>
    private static bool IsTooEarly(SlackReply reply) => reply.ErrorCode == "invalid_blocks";

    private async Task<SendOutcome> Say(Workspace workspace, string channel, Card card, bool isReply, CancellationToken cancellation)
    {
        var files = await pictures.Upload(workspace, card, cancellation);
        var sentAt = realTime.Elapsed;
        var reply = await Call(BlockKitRenderer.Render(card, files));
        if (files.Count > 0 && IsTooEarly(reply))
        {
            // Nobody waits for a picture: the words go at once, and it takes their place when it can be shown.
            reply = await Call(BlockKitRenderer.Render(card));
            if (reply is SlackReply.Ok { Body: var body } && PostName.Of(body) is { } message)
            {
                await realTime.Pass(Looks[0], cancellation);
                await Illustrate(workspace, message, card, files, cancellation);
            }
        }

        var outcome = Outcome(workspace, reply, isReply ? null : sentAt);
        if (!isReply)
        {
            _queues.Ended(workspace.Tenant, outcome);
        }

        return outcome;

        Task<SlackReply> Call(JsonArray blocks) => api.Post(workspace, "chat.postMessage", Of(card, blocks).With("channel", channel), cancellation);
    }

    /// <param name="sentAt">Of what waited for its turn; null for the others, which have limits of their own.</param>
    private SendOutcome Outcome(Workspace workspace, SlackReply reply, TimeSpan? sentAt)
    {
        switch (reply)
        {
            case SlackReply.Ok { Body: var body }:
                return new SendOutcome.Sent(PostName.Of(body)?.ToString() ?? "");
            case SlackReply.Limited { Until: var until }:
                if (sentAt is { } at && workspaces.PausedUntil(workspace.Tenant) is null)
                {
                    _queues.WasTooMuch(workspace.Tenant, until, at);
                }

                return new SendOutcome.Throttled(until);
            case SlackReply.Error { Code: var code }:
                return SlackErrors.OutcomeOf(code, time.GetUtcNow());
            case SlackReply.Unknown { Detail: var detail }:
                return new SendOutcome.Ambiguous(detail);
            default:
                throw new InvalidOperationException("There is no fifth reply.");
        }
    }
}

/// <summary>Names a message: the direct message it is in, and its <c>ts</c> there.</summary>
internal sealed record PostName(string Channel, string Ts)
{
    public static PostName? Of(System.Text.Json.JsonElement json) =>
        json.Member("channel").Text() is { } channel && json.Member("ts").Text() is { } ts ? Read($"{channel}/{ts}") : null;

    public static PostName? Read(string name) =>
        name.Split('/') is [{ Length: > 0 and <= 30 } channel, { Length: > 0 and <= 30 } ts]
        && channel.All(char.IsAsciiLetterOrDigit) && ts.All(letter => char.IsAsciiDigit(letter) || letter == '.')
            ? new PostName(channel, ts)
            : null;

    public override string ToString() => $"{Channel}/{Ts}";
}
