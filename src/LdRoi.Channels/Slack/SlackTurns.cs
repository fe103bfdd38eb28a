using System.Text.Json;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Slack;

/// <summary>
/// What is done with what Slack sends. The product answers first, so that what must last is stored; then Slack is told that it
/// was taken; then the answer goes to where it is read.
/// </summary>
internal sealed partial class SlackTurns(
    Workspaces workspaces, SlackMembers members, Answers answers, SlackReplies replies, SlackHome home, ConversationLanes lanes, RecentTurns recent,
    ILogger<SlackTurns> log)
{
    private const string Greeted = "greeted";

    /// <param name="envelope">As posted to the events address.</param>
    /// <param name="isLastTry">Slack says that it will not send this again.</param>
    public async Task<SlackAnswer> Event(JsonElement envelope, bool isLastTry)
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

        var serving = await Serving(WorkspaceKey.OfIds(envelope), envelope);
        if (serving.Workspace is not { } workspace)
        {
            return serving.IsUncertain ? SlackAnswer.Again : SlackAnswer.Taken;
        }

        var said = envelope.Member("event");
        return said.Member("type").Text() switch
        {
            "message" or "app_mention" => await Words(workspace, said, isLastTry),
            "app_home_opened" => await Opened(workspace, said),
            "app_uninstalled" => await Gone(workspace),
            "tokens_revoked" when said.Member("tokens").Member("bot") is { ValueKind: JsonValueKind.Array } bots && bots.GetArrayLength() > 0 => await Gone(workspace),
            _ => SlackAnswer.Taken,
        };
    }

    public async Task<SlackAnswer> Command(SlashCommand command)
    {
        var serving = await Serving(command.Workspace, command.App);
        if (serving.Workspace is not { } workspace)
        {
            return SlackAnswer.Saying(serving.IsUncertain ? SlackWords.Broke : SlackWords.NotConnected);
        }

        // Only the person sees the answer, wherever it is typed.
        if (SlackSpeaker.Of(workspace, command.Person, command.Channel, isPersonal: true, at: null) is not { } speaker)
        {
            return SlackAnswer.Malformed;
        }

        var words = string.IsNullOrWhiteSpace(command.Text) ? "help" : Typed(command.Text);
        var (card, hasBroken) = await answers.AtOnce(new Interaction.Typed(speaker.Envelope(members), words), SlackConstants.TurnTime);
        if (hasBroken || card is null)
        {
            return SlackAnswer.Saying(SlackWords.Broke);
        }

        if (SlackViews.IsForm(card) && lanes.TryAdd(speaker.Person, token => replies.Open(speaker, command.Trigger, command.ResponseUrl, card, token)))
        {
            return SlackAnswer.Taken;
        }

        return SlackAnswer.Of(SlackMessages.Of(card, BlockKitRenderer.Render(card)));
    }

    public async Task<SlackAnswer> Interactive(JsonElement payload)
    {
        var type = payload.Member("type").Text();
        if (type is not ("block_actions" or "view_submission" or "shortcut"))
        {
            return type is null ? SlackAnswer.Malformed : SlackAnswer.Taken;
        }

        var serving = await Serving(WorkspaceKey.OfObjects(payload), payload);
        var responseUrl = payload.Member("response_url").Text();
        if (serving.Workspace is not { } workspace)
        {
            return Unserved(serving, type, payload, responseUrl);
        }

        if (Speaker(workspace, payload) is not { } speaker)
        {
            return SlackAnswer.Malformed;
        }

        return type switch
        {
            "block_actions" => await Pressed(speaker, payload, responseUrl),
            "view_submission" => await Submitted(speaker, payload.Member("view")),
            _ => await Shortcut(speaker, payload),
        };
    }

    private Task<Serving> Serving(WorkspaceKey key, JsonElement json) => Serving(key, json.Member("api_app_id").Text());

    private async Task<Serving> Serving(WorkspaceKey key, string? app)
    {
        try
        {
            var serving = await workspaces.Find(key, CancellationToken.None);
            return serving.Workspace is { Kept.App: { } ours } && app != ours ? default : serving;
        }
        catch (Exception broken)
        {
            // The type only: messages may quote data.
            LookUpBroke(log, broken.GetType().Name);
            return new Serving(null, IsUncertain: true);
        }
    }

    /// <summary>There is nobody to do it for: without a token, only the place of the request can be told.</summary>
    private SlackAnswer Unserved(Serving serving, string? type, JsonElement payload, string? responseUrl)
    {
        var words = serving.IsUncertain ? SlackWords.Broke : SlackWords.NotConnected;
        if (type == "view_submission")
        {
            return new SlackAnswer(200, SlackViews.Wrong(SlackPress.OfView(payload.Member("view"))?.Inputs.Keys.FirstOrDefault(), words));
        }

        if (responseUrl is not null)
        {
            lanes.TryAdd(responseUrl, token => replies.BesideOnly(responseUrl, words, token));
        }

        return SlackAnswer.Taken;
    }

    private static SlackSpeaker? Speaker(Workspace workspace, JsonElement payload)
    {
        var container = payload.Member("container");
        var channel = payload.Member("channel").Member("id").Text() ?? container.Member("channel_id").Text();
        var isPersonal = channel is null || SlackSpeaker.IsDirect(channel) || container.Member("is_ephemeral").ValueKind == JsonValueKind.True;
        var actions = payload.Member("actions");
        var at = actions.ValueKind == JsonValueKind.Array && actions.GetArrayLength() == 1 ? SlackSpeaker.Instant(actions[0].Member("action_ts")) : null;
        return SlackSpeaker.Of(workspace, payload.Member("user").Member("id").Text(), channel, isPersonal, at);
    }

    private static string Typed(string text)
    {
        var plain = SlackText.Unescaped(text);
        return plain.Length <= SlackConstants.TypedLength ? plain : plain[..SlackConstants.TypedLength];
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
        var (card, hasBroken) = await answers.AtOnce(new Interaction.Typed(speaker.Envelope(members), Typed(text)), SlackConstants.TurnTime);
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

    private async Task<SlackAnswer> Gone(Workspace workspace)
    {
        await workspaces.Forget(workspace, CancellationToken.None);
        return SlackAnswer.Taken;
    }

    private async Task<SlackAnswer> Pressed(SlackSpeaker speaker, JsonElement payload, string? responseUrl)
    {
        if (SlackPress.OfButton(payload) is not { } press)
        {
            return SlackAnswer.Malformed;
        }

        var view = payload.Member("view");
        var (card, hasBroken) = await answers.AtOnce(
            new Interaction.Pressed(speaker.Envelope(members), press.Verb, press.Token, press.Inputs), SlackConstants.TurnTime);
        if (hasBroken || card is null)
        {
            lanes.TryAdd(speaker.Channel, token => replies.Beside(speaker, responseUrl, SlackWords.Broke, token));
            return SlackAnswer.Taken;
        }

        var isTaken = (view.Member("type").Text(), speaker.IsPersonal) switch
        {
            ("modal", _) => lanes.TryAdd(speaker.Person, async token =>
            {
                await replies.UpdateView(speaker, view.Member("id").Text(), view.Member("hash").Text(), card, token);
                await home.Refresh(speaker, token);
            }),
            ("home", _) => lanes.TryAdd(speaker.Person, async token =>
            {
                await replies.Open(speaker, payload.Member("trigger_id").Text(), null, card, token);
                await home.Refresh(speaker, token);
            }),
            (_, true) => lanes.TryAdd(speaker.Channel, token => replies.Replace(speaker, responseUrl, Pressed(payload), card, token)),
            _ => lanes.TryAdd(speaker.Channel, token => replies.Beside(speaker, responseUrl, card.FallbackText, token)),
        };
        return isTaken ? SlackAnswer.Taken : SlackAnswer.Again;
    }

    /// <summary>The message of the button, where it stays for all of the person's clients.</summary>
    private static PostName? Pressed(JsonElement payload) =>
        payload.Member("container").Member("is_ephemeral").ValueKind != JsonValueKind.True
        && payload.Member("channel").Member("id").Text() is { } channel && payload.Member("message").Member("ts").Text() is { } ts
            ? PostName.Read($"{channel}/{ts}")
            : null;

    private async Task<SlackAnswer> Submitted(SlackSpeaker speaker, JsonElement view)
    {
        if (SlackPress.OfView(view) is not { } press)
        {
            return view.Member("callback_id").Text() is { Length: > 0 } ? SlackAnswer.Malformed : SlackAnswer.Taken;
        }

        var (card, hasBroken) = await answers.AtOnce(
            new Interaction.Pressed(speaker.Envelope(members), press.Verb, press.Token, press.Inputs), SlackConstants.TurnTime);
        if (hasBroken || card is null)
        {
            // What was filled in stays filled in.
            return new SlackAnswer(200, SlackViews.Wrong(press.Inputs.Keys.FirstOrDefault(), SlackWords.Broke));
        }

        lanes.TryAdd(speaker.Person, token => home.Refresh(speaker, token));
        return new SlackAnswer(200, SlackViews.Errors(card, [.. press.Inputs.Keys]) ?? SlackViews.Update(card));
    }

    /// <summary>A global shortcut is named after what one would type.</summary>
    private async Task<SlackAnswer> Shortcut(SlackSpeaker speaker, JsonElement payload)
    {
        if (payload.Member("callback_id").Text() is not { Length: > 0 and <= 100 } name)
        {
            return SlackAnswer.Malformed;
        }

        var (card, hasBroken) = await answers.AtOnce(new Interaction.Typed(speaker.Envelope(members), name.Replace('_', ' ')), SlackConstants.TurnTime);
        lanes.TryAdd(speaker.Person, token => hasBroken || card is null
            ? replies.SayWords(speaker, SlackWords.Broke, token)
            : replies.Open(speaker, payload.Member("trigger_id").Text(), null, card, token));
        return SlackAnswer.Taken;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Slack drops events of a workspace: there are more than it delivers in an hour.")]
    private static partial void EventsAreDropped(ILogger log);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Whether a Slack workspace is connected could not be looked up: {Error}.")]
    private static partial void LookUpBroke(ILogger log, string error);
}
