using System.Text.Json;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Slack;

/// <summary>
/// What is done with an event: words in the direct message, the app opened, and by <see cref="SlackDepartures"/> the app taken
/// away. It is acknowledged once what must last is stored; otherwise it comes again.
/// </summary>
internal sealed partial class SlackEvents(
    Workspaces workspaces, SlackDepartures departures, SlackMembers members, Answers answers, SlackReplies replies, SlackHome home, ConversationLanes lanes,
    RecentTurns recent, ILogger<SlackEvents> log)
{
    private const string Greeted = "greeted";

    /// <param name="envelope">As posted to the events address.</param>
    /// <param name="isLastTry">Slack says that it will not send this again.</param>
    public async Task<SlackAnswer> Take(JsonElement envelope, bool isLastTry)
    {
        switch (envelope.Member("type").Text())
        {
            case "url_verification":
                return envelope.Member("challenge").Text() is { Length: > 0 and <= 500 } challenge ? SlackAnswer.Taken with { Text = challenge } : SlackAnswer.Malformed;
            case "app_rate_limited":
                EventsAreDropped(log);
                return SlackAnswer.Taken;
            case "event_callback":
                break;
            default:
                return SlackAnswer.Taken;
        }

        var said = envelope.Member("event");
        var type = said.Member("type").Text();
        if (type is "app_uninstalled" or "tokens_revoked")
        {
            return await departures.Take(envelope);
        }

        var serving = await workspaces.Serving(WorkspaceKey.OfIds(envelope), envelope.Member("api_app_id").Text());
        if (serving.Workspace is not { } workspace)
        {
            return serving.IsUncertain ? SlackAnswer.Again : SlackAnswer.Taken;
        }

        return type switch
        {
            "message" or "app_mention" => await Words(workspace, said, isLastTry),
            "app_home_opened" => await Opened(workspace, said),
            _ => SlackAnswer.Taken,
        };
    }

    private async Task<SlackAnswer> Words(Workspace workspace, JsonElement said, bool isLastTry)
    {
        var channel = said.Member("channel").Text();
        var isOurs = said.Member("bot_id").ValueKind == JsonValueKind.String || said.Member("subtype").ValueKind == JsonValueKind.String;
        if (isOurs || channel is null || said.Member("ts").Text() is not { Length: <= 30 } ts
            || SlackSpeaker.Of(workspace, said.Member("user").Text(), channel, SlackSpeaker.IsDirect(channel), SlackSpeaker.Instant(said.Member("ts"))) is not { } speaker)
        {
            return SlackAnswer.Taken;
        }

        var (at, key) = ($"{workspace.Tenant} {channel}", $"message {ts}");
        if (!recent.Add(at, key))
        {
            return SlackAnswer.Taken;
        }

        var text = SlackText.WithoutMention(said.Member("text").Text() ?? "", workspace.Kept.BotUser);
        var (card, hasBroken) = await answers.AtOnce(new Interaction.Typed(speaker.Envelope(members), SlackText.Typed(text)), SlackConstants.TurnTime);
        if (!hasBroken)
        {
            return card is null || lanes.TryAdd(channel, token => replies.Say(speaker, card, token)) ? SlackAnswer.Taken : SlackAnswer.Again;
        }

        recent.Forget(at, key);
        if (isLastTry)
        {
            lanes.TryAdd(channel, token => replies.SayWords(speaker, SlackWords.Broke, token));
        }

        return SlackAnswer.Again;
    }

    /// <summary>Opening the app is the first contact, for whoever was not heard of yet.</summary>
    private async Task<SlackAnswer> Opened(Workspace workspace, JsonElement said)
    {
        var channel = said.Member("channel").Text();
        if (SlackSpeaker.Of(workspace, said.Member("user").Text(), channel, isPersonal: true, SlackSpeaker.Instant(said.Member("event_ts"))) is not { } speaker)
        {
            return SlackAnswer.Taken;
        }

        var (card, hasBroken) = await answers.AtOnce(new Interaction.Installation(speaker.Envelope(members), IsAdded: true), SlackConstants.TurnTime);
        if (hasBroken)
        {
            return SlackAnswer.Again;
        }

        if (card is not null && recent.Add($"{workspace.Tenant} {speaker.Person}", Greeted))
        {
            lanes.TryAdd(speaker.Channel, token => replies.Say(speaker, card, token));
        }

        if (said.Member("tab").Text() is null or "home")
        {
            lanes.TryAdd(speaker.Person, token => home.Publish(speaker, token));
        }

        return SlackAnswer.Taken;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Slack drops events of a workspace: there are more than it delivers in an hour.")]
    private static partial void EventsAreDropped(ILogger log);
}
