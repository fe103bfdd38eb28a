using System.Text.Json;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>
/// What is done with a command, a press, a submitted modal or a shortcut. The product answers first, so that what must last is
/// stored; then Slack is told that it was taken; then the answer goes to where it is read.
/// </summary>
internal sealed class SlackTurns(
    Workspaces workspaces, SlackMembers members, Answers answers, SlackReplies replies, SlackHome home, ConversationLanes lanes)
{
    public async Task<SlackAnswer> Command(SlashCommand command)
    {
        var serving = await workspaces.Serving(command.Workspace, command.App);
        if (serving.Workspace is not { } workspace)
        {
            return SlackAnswer.Saying(serving.IsUncertain ? SlackWords.Broke : SlackWords.NotConnected);
        }

        // Only the person sees the answer, wherever it is typed.
        if (SlackSpeaker.Of(workspace, command.Person, command.Channel, isPersonal: true, at: null) is not { } speaker)
        {
            return SlackAnswer.Malformed;
        }

        var words = string.IsNullOrWhiteSpace(command.Text) ? "help" : SlackText.Typed(command.Text);
        var (card, hasBroken) = await answers.AtOnce(new Interaction.Typed(speaker.Envelope(members), words), SlackConstants.TurnTime);
        if (hasBroken || card is null)
        {
            return SlackAnswer.Saying(SlackWords.Broke);
        }

        if (card.IsForm && lanes.TryAdd(speaker.Person, token => replies.Open(speaker, command.Trigger, command.ResponseUrl, card, token)))
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

        var serving = await workspaces.Serving(WorkspaceKey.OfObjects(payload), payload.Member("api_app_id").Text());
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
            (_, true) when press.OpensDialog && card.IsForm => lanes.TryAdd(
                speaker.Person, token => replies.OpenDialog(speaker, payload.Member("trigger_id").Text(), responseUrl, Pressed(payload), card, token)),
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
        if (press.DialogOf is { } of && !card.IsForm)
        {
            lanes.TryAdd(speaker.Channel, token => replies.Replace(speaker, null, of, card, token));
            return new SlackAnswer(200, SlackViews.Clear());
        }

        return new SlackAnswer(200, SlackViews.Errors(card, [.. press.Inputs.Keys]) ?? SlackViews.Update(card, press.DialogOf));
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

}
