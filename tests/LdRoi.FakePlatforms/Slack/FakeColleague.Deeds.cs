using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

public sealed partial class FakeColleague
{
    private FakeSlack Slack => workspace.Slack;

    /// <summary>Types a line in the direct message.</summary>
    public Task<SlackReceipt> Types(string text) => Types(text, Direct, "im");

    /// <summary>The same where others read along: which the app hears only if somebody lets it.</summary>
    public Task<SlackReceipt> TypesIn(string channel, string text) => Types(text, channel, "channel");

    /// <summary>Types the slash command, anywhere.</summary>
    public async Task<SlackReceipt> Commands(string text, string? channel = null)
    {
        Slack.Rates.Pause();
        var where = channel ?? Direct;
        var response = Slack.NewResponse(this, null, where, out var url);
        var form = new Dictionary<string, string?>
        {
            ["token"] = "ignored", ["team_id"] = workspace.Team, ["team_domain"] = "example", ["enterprise_id"] = workspace.Enterprise,
            ["channel_id"] = where, ["channel_name"] = "x", ["user_id"] = Id, ["user_name"] = Name, ["command"] = "/ldroi", ["text"] = text,
            ["response_url"] = url, ["trigger_id"] = Slack.NewTrigger(this), ["api_app_id"] = Slack.Options.AppId, ["is_enterprise_install"] = "false",
        };
        var receipt = await Slack.Line.Command(form);
        if (receipt.Json is { } said && said.Text("text") is { } words)
        {
            response.Answer(See(new FakePost(where, Slack.NextTs(), words, said["blocks"]?.DeepClone().AsArray(), Slack.Now, isEphemeral: true)));
        }

        return receipt with { Response = response };
    }

    /// <summary>Opens the app's page, or its chat.</summary>
    public Task<SlackReceipt> Opens(string tab = "home")
    {
        Slack.Rates.Pause();
        return Slack.Line.Event(workspace, new JsonObject
        {
            ["type"] = "app_home_opened", ["user"] = Id, ["channel"] = Direct, ["tab"] = tab, ["event_ts"] = Slack.NextTs(),
        });
    }

    public Task<SlackReceipt> UsesShortcut(string callbackId)
    {
        Slack.Rates.Pause();
        return Slack.Line.Interaction(Base("shortcut").With("callback_id", callbackId).With("trigger_id", Slack.NewTrigger(this)));
    }

    /// <summary>Presses a button by its title, with what is filled in.</summary>
    public Task<SlackReceipt> Presses(FakePost post, string title, params (string Input, string Value)[] inputs)
    {
        var button = Buttons(post.Blocks!).FirstOrDefault(one => one["text"]!.AsObject().Text("text") == title)
            ?? throw new InvalidOperationException($"{Name} sees no button {title}.");
        return Sends(post, button.Text("action_id")!, button.Text("value"), inputs);
    }

    /// <summary>Sends a press as it stands, whatever the message offers, as a client with an older copy or a forger would.</summary>
    public async Task<SlackReceipt> Sends(FakePost post, string actionId, string? value, (string Input, string Value)[] inputs, string? channel = null)
    {
        Slack.Rates.Pause();
        var where = channel ?? post.Channel;
        var response = Slack.NewResponse(this, post, where, out var url);
        var payload = Base("block_actions").With("trigger_id", Slack.NewTrigger(this)).With("response_url", url);
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = post.Ts, ["channel_id"] = where, ["is_ephemeral"] = post.IsEphemeral };
        payload["channel"] = new JsonObject { ["id"] = where, ["name"] = where == Direct ? "directmessage" : "everybody" };
        payload["message"] = new JsonObject { ["type"] = "message", ["ts"] = post.Ts, ["text"] = post.Text, ["blocks"] = post.Blocks };
        payload["state"] = new JsonObject { ["values"] = FakeForm.Values(post.Blocks, inputs) };
        payload["actions"] = new JsonArray(Pressed(actionId, value, BlockOf(post.Blocks, actionId)));
        return (await Slack.Line.Interaction(payload)) with { Response = response };
    }

    /// <summary>Presses a button on the page or on the modal.</summary>
    public Task<SlackReceipt> PressesOn(JsonObject view, string title, params (string Input, string Value)[] inputs)
    {
        Slack.Rates.Pause();
        var button = Buttons(view["blocks"]!.AsArray()).FirstOrDefault(one => one["text"]!.AsObject().Text("text") == title)
            ?? throw new InvalidOperationException($"{Name} sees no button {title}.");
        var payload = Base("block_actions").With("trigger_id", Slack.NewTrigger(this));
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Text("id") };
        payload["view"] = Filled(view, inputs);
        payload["actions"] = new JsonArray(Pressed(button.Text("action_id")!, button.Text("value"), BlockOf(view["blocks"]!.AsArray(), button.Text("action_id")!)));
        return Slack.Line.Interaction(payload);
    }

    /// <summary>Submits the modal on top; what the app answers is done to it.</summary>
    /// <exception cref="InvalidOperationException">Something that has to be filled in is not: Slack would not send it.</exception>
    public async Task<SlackReceipt> Submits(params (string Input, string Value)[] inputs)
    {
        Slack.Rates.Pause();
        var view = Modal ?? throw new InvalidOperationException($"{Name} has no modal open.");
        var filled = Filled(view, inputs);
        if (FakeForm.Missing(view["blocks"]!.AsArray(), filled["state"]!["values"]!.AsObject()) is { } missing)
        {
            throw new InvalidOperationException($"{missing} is to be filled in first.");
        }

        var receipt = await Slack.Line.Interaction(Base("view_submission").With("trigger_id", Slack.NewTrigger(this)).With("view", filled).With("response_urls", new JsonArray()));
        switch (receipt.Json?.Text("response_action"))
        {
            case "update" when receipt.Json["view"] is JsonObject next:
                if (ViewRules.Error(next, "modal", Slack.IsFile) is { } error)
                {
                    throw new InvalidOperationException($"Slack refuses the view: {error}.");
                }

                ReplaceModal(view.Text("id")!, Slack.Named(next.Copy(), view.Text("id")));
                break;
            case "errors" when receipt.Json["errors"] is JsonObject errors:
                var fields = view["blocks"]!.AsArray().Select(block => block!.AsObject()).Where(block => block.Text("type") == "input").Select(block => block.Text("block_id"));
                if (errors.Any(mistake => !fields.Contains(mistake.Key)))
                {
                    throw new InvalidOperationException("An error names no input of the modal.");
                }

                break;
            case null or "clear" when receipt.IsTaken:
                CloseModals();
                break;
        }

        return receipt;
    }

    private Task<SlackReceipt> Types(string text, string channel, string kind)
    {
        Slack.Rates.Pause();
        return Slack.Line.Event(workspace, new JsonObject
        {
            ["type"] = "message", ["channel_type"] = kind, ["channel"] = channel, ["user"] = Id,
            ["text"] = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
            ["ts"] = Slack.NextTs(), ["client_msg_id"] = Slack.NextId("m"),
        });
    }

    private JsonObject Base(string type)
    {
        var payload = new JsonObject
        {
            ["type"] = type, ["api_app_id"] = Slack.Options.AppId, ["is_enterprise_install"] = workspace.IsWhole,
            ["team"] = workspace.IsWhole ? null : new JsonObject { ["id"] = workspace.Team, ["domain"] = "example" },
            ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise } : null,
            ["user"] = new JsonObject { ["id"] = Id, ["username"] = Name, ["team_id"] = workspace.Team },
        };
        return payload;
    }

    /// <summary>The block in which the button stands; of a button that is not there, the first that has any.</summary>
    private static string? BlockOf(JsonArray? blocks, string actionId)
    {
        var rows = (blocks ?? []).Select(block => block!.AsObject()).Where(block => block.Text("type") == "actions").ToList();
        return (rows.FirstOrDefault(row => row["elements"]!.AsArray().Any(element => element!.AsObject().Text("action_id") == actionId)) ?? rows.FirstOrDefault())?.Text("block_id");
    }

    private JsonObject Pressed(string actionId, string? value, string? block) =>
        new() { ["type"] = "button", ["action_id"] = actionId, ["block_id"] = block, ["value"] = value, ["action_ts"] = Slack.NextTs() };

    private static JsonObject Filled(JsonObject view, (string Input, string Value)[] inputs)
    {
        var filled = view.Copy();
        filled["state"] = new JsonObject { ["values"] = FakeForm.Values(view["blocks"]!.AsArray(), inputs) };
        return filled;
    }

    private static IEnumerable<JsonObject> Buttons(JsonArray blocks) => blocks.Select(block => block!.AsObject())
        .Where(block => block.Text("type") == "actions").SelectMany(block => block["elements"]!.AsArray()).Select(element => element!.AsObject());
}
