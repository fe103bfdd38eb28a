using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>The methods: token, scope, rate, scripted faults, and then what is asked for.</summary>
internal sealed class WebApi
{
    private readonly FakeSlack _slack;
    private readonly Dictionary<string, SlackMethod> _methods;

    public WebApi(FakeSlack slack)
    {
        _slack = slack;
        SlackMethod[] methods =
        [
            new("auth.test", null, null, call => FakeAnswer.Ok(new JsonObject
            {
                ["team_id"] = call.Workspace!.Team, ["enterprise_id"] = call.Workspace.Enterprise, ["user_id"] = call.Workspace.BotUser, ["bot_id"] = call.Workspace.BotId,
                ["is_enterprise_install"] = call.Workspace.IsWhole,
            })),
            new("auth.revoke", null, null, Revoke),
            new("bots.info", "users:read", 50, call => FakeAnswer.Ok(new JsonObject { ["bot"] = new JsonObject { ["id"] = call.Text("bot"), ["app_id"] = _slack.Options.AppId } })),
            new("chat.postMessage", "chat:write", null, Post),
            new("chat.update", "chat:write", 50, Update),
            new("chat.postEphemeral", "chat:write", 100, Whisper),
            new("views.open", null, 100, Open),
            new("views.update", null, 100, UpdateView),
            new("views.publish", null, 100, Publish),
            new("users.list", "users:read", 20, List),
            new("users.info", "users:read", 100, call => call.Workspace!.Find(call.Text("user")) is { } person
                ? FakeAnswer.Ok(new JsonObject { ["user"] = person.Json() }) : FakeAnswer.Error("user_not_found")),
            new("dnd.teamInfo", "dnd:read", 20, Dnd),
            new("files.getUploadURLExternal", "files:write", 100, Place),
            new("files.completeUploadExternal", "files:write", 100, Complete),
        ];
        _methods = methods.ToDictionary(method => method.Name, StringComparer.Ordinal);
    }

    public async Task<FakeAnswer> Call(HttpContext http, string name)
    {
        var arguments = await SlackCall.Read(http.Request);
        if (name is "oauth.v2.access")
        {
            return _slack.OAuth.Access(http.Request, arguments);
        }

        var token = http.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : arguments.Text("token");
        _slack.Count(name);
        if (name is "apps.connections.open")
        {
            return token == _slack.Options.AppToken ? FakeAnswer.Ok(new JsonObject { ["url"] = _slack.NewSocketAddress() }) : FakeAnswer.Error("invalid_auth");
        }

        if (!_methods.TryGetValue(name, out var method))
        {
            return FakeAnswer.Error("unknown_method");
        }

        if (Refusal(token, out var workspace) is { } refused)
        {
            return FakeAnswer.Error(refused);
        }

        if (method.Scope is { } scope && !workspace!.Scopes.Contains(scope))
        {
            return FakeAnswer.Error("missing_scope", scope);
        }

        var call = new SlackCall(http, name, arguments, workspace);
        return _slack.Faults.Take(name) switch
        {
            null when _slack.Rates.Enter(workspace!.Team, method, call.Text("channel")) is { } wait => FakeAnswer.Limited(wait),
            null => method.Perform(call),
            FakeAnswer.Done done when method.Perform(call) is not null => done.Then,
            var fault => fault,
        };
    }

    private string? Refusal(string? token, out FakeWorkspace? workspace)
    {
        workspace = _slack.Workspaces.FirstOrDefault(one => one.Token is not null && one.Token == token);
        return string.IsNullOrEmpty(token) ? "not_authed"
            : workspace is { TokenEnds: { } end } && end <= _slack.Now ? "token_expired"
            : workspace is not null ? null
            : _slack.Workspaces.Any(one => one.Token is not null && one.OldTokens.Contains(token)) ? "token_expired"
            : _slack.Workspaces.Any(one => token.StartsWith($"xoxb-{one.Team}-", StringComparison.Ordinal)) ? "token_revoked"
            : "invalid_auth";
    }

    private static FakeAnswer.Reply Revoke(SlackCall call)
    {
        call.Workspace!.Token = call.Workspace.RefreshToken = null;
        return FakeAnswer.Ok(new JsonObject { ["revoked"] = true });
    }

    private FakeAnswer.Reply Post(SlackCall call)
    {
        var channel = call.Text("channel");
        var person = call.Workspace!.Find(channel) ?? call.Workspace.People.FirstOrDefault(one => one.Direct == channel);
        if (person is null || person.IsStranger)
        {
            return FakeAnswer.Error("channel_not_found");
        }

        if (person.IsDeactivated)
        {
            return FakeAnswer.Error("user_disabled");
        }

        if (person.IsBot)
        {
            return FakeAnswer.Error("cannot_dm_bot");
        }

        if (Mistake(call) is { } mistake)
        {
            return FakeAnswer.Error(mistake);
        }

        var post = person.See(new FakePost(person.Direct, _slack.NextTs(), call.Text("text") ?? "", call.Json("blocks")?.DeepClone().AsArray(), _slack.Now, isEphemeral: false));
        return FakeAnswer.Ok(new JsonObject { ["channel"] = post.Channel, ["ts"] = post.Ts, ["message"] = new JsonObject { ["type"] = "message", ["ts"] = post.Ts } });
    }

    private FakeAnswer.Reply Update(SlackCall call)
    {
        var channel = call.Text("channel");
        if (channel?.StartsWith('D') != true || call.Workspace!.People.FirstOrDefault(one => one.Direct == channel) is not { } person)
        {
            return FakeAnswer.Error("channel_not_found");
        }

        if (person.Posts.FirstOrDefault(post => post.Ts == call.Text("ts")) is not { } found)
        {
            return FakeAnswer.Error("message_not_found");
        }

        if (Mistake(call) is { } mistake)
        {
            return FakeAnswer.Error(mistake);
        }

        found.Replace(call.Text("text") ?? "", call.Json("blocks")?.DeepClone().AsArray());
        person.Look();
        return FakeAnswer.Ok(new JsonObject { ["channel"] = found.Channel, ["ts"] = found.Ts });
    }

    private FakeAnswer.Reply Whisper(SlackCall call)
    {
        if (call.Workspace!.Find(call.Text("user")) is not { } person)
        {
            return FakeAnswer.Error("user_not_in_channel");
        }

        if (Mistake(call) is { } mistake)
        {
            return FakeAnswer.Error(mistake);
        }

        var post = person.See(new FakePost(call.Text("channel")!, _slack.NextTs(), call.Text("text") ?? "", call.Json("blocks")?.DeepClone().AsArray(), _slack.Now, isEphemeral: true));
        return FakeAnswer.Ok(new JsonObject { ["message_ts"] = post.Ts });
    }

    private string? Mistake(SlackCall call) => _slack.Mistake(call.Text("text"), call.Json("blocks"), call.Arguments["blocks"] is not null);

    private FakeAnswer.Reply Open(SlackCall call)
    {
        if (_slack.UseTrigger(call.Text("trigger_id"), out var person) is { } late)
        {
            return FakeAnswer.Error(late);
        }

        if (ViewRules.Error(call.Json("view") as JsonObject, "modal", _slack.IsFile) is { } error)
        {
            return FakeAnswer.Error(error);
        }

        var view = _slack.Named(call.Json("view")!.AsObject().Copy(), null);
        person!.OpenModal(view);
        return FakeAnswer.Ok(new JsonObject { ["view"] = view.Copy() });
    }

    private FakeAnswer.Reply UpdateView(SlackCall call)
    {
        var id = call.Text("view_id");
        if (call.Workspace!.People.FirstOrDefault(one => one.View(id) is not null) is not { } person)
        {
            return FakeAnswer.Error("not_found");
        }

        if (call.Text("hash") is { } hash && person.View(id)!.Text("hash") != hash)
        {
            return FakeAnswer.Error("hash_conflict");
        }

        if (ViewRules.Error(call.Json("view") as JsonObject, "modal", _slack.IsFile) is { } error)
        {
            return FakeAnswer.Error(error);
        }

        var view = _slack.Named(call.Json("view")!.AsObject().Copy(), id);
        person.ReplaceModal(id!, view);
        return FakeAnswer.Ok(new JsonObject { ["view"] = view.Copy() });
    }

    private FakeAnswer.Reply Publish(SlackCall call)
    {
        if (call.Workspace!.Find(call.Text("user_id")) is not { } person)
        {
            return FakeAnswer.Error("user_not_found");
        }

        if (ViewRules.Error(call.Json("view") as JsonObject, "home", _slack.IsFile) is { } error)
        {
            return FakeAnswer.Error(error);
        }

        person.SeeHome(_slack.Named(call.Json("view")!.AsObject().Copy(), null));
        return FakeAnswer.Ok(new JsonObject { ["view"] = person.Home.Copy() });
    }

    private FakeAnswer.Reply List(SlackCall call)
    {
        var limit = int.TryParse(call.Text("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is > 0 and <= 1_000 ? given : 200;
        var from = 0;
        if (call.Text("cursor") is { Length: > 0 } cursor && !(cursor.StartsWith("page:", StringComparison.Ordinal) && int.TryParse(cursor[5..], out from)))
        {
            return FakeAnswer.Error("invalid_cursor");
        }

        var people = call.Workspace!.People;
        return FakeAnswer.Ok(new JsonObject
        {
            ["members"] = new JsonArray([.. people.Skip(from).Take(limit).Select(person => person.Json())]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = from + limit < people.Count ? $"page:{from + limit}" : "" },
        });
    }

    private static FakeAnswer.Reply Dnd(SlackCall call)
    {
        var asked = (call.Text("users") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length is 0 or > SlackLimits.DndUsers)
        {
            return FakeAnswer.Error("invalid_arguments");
        }

        var users = new JsonObject();
        foreach (var person in asked.Select(call.Workspace!.Find).OfType<FakeColleague>())
        {
            users[person.Id] = person.DoNotDisturb is var (start, end)
                ? new JsonObject { ["dnd_enabled"] = true, ["next_dnd_start_ts"] = start.ToUnixTimeSeconds(), ["next_dnd_end_ts"] = end.ToUnixTimeSeconds() }
                : new JsonObject { ["dnd_enabled"] = false, ["next_dnd_start_ts"] = 1, ["next_dnd_end_ts"] = 1 };
        }

        return FakeAnswer.Ok(new JsonObject { ["users"] = users });
    }

    private FakeAnswer.Reply Place(SlackCall call) =>
        int.TryParse(call.Text("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 && call.Text("filename") is { Length: > 0 } name
            ? FakeAnswer.Ok(_slack.NewUpload(name, length, call.Text("alt_txt")))
            : FakeAnswer.Error("invalid_arguments");

    private FakeAnswer.Reply Complete(SlackCall call) =>
        call.Json("files") is JsonArray { Count: > 0 } files && files.All(file => _slack.CompleteUpload(file!.AsObject().Text("id"), call.Text("channel_id") ?? call.Text("channels")))
            ? FakeAnswer.Ok(new JsonObject { ["files"] = files.DeepClone() })
            : FakeAnswer.Error("file_not_found");
}
