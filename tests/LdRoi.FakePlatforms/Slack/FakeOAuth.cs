using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>Installing by OAuth: somebody allows it, a code comes back, and is exchanged once; tokens are renewed, and the old pair dies.</summary>
public sealed class FakeOAuth
{
    private readonly FakeSlack _slack;
    private readonly ConcurrentDictionary<string, (FakeWorkspace Workspace, string RedirectUri, IReadOnlyList<string> Scopes, DateTimeOffset Until)> _codes = new();

    internal FakeOAuth(FakeSlack slack) => _slack = slack;

    /// <summary>Who is asked to allow it next.</summary>
    public FakeWorkspace? Asked { get; set; }

    /// <summary>Nobody allows it.</summary>
    public bool IsDeclined { get; set; }

    internal IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        string redirect = query["redirect_uri"].ToString(), state = query["state"].ToString();
        if (query["client_id"] != _slack.Options.ClientId || Asked is not { } workspace || redirect.Length == 0)
        {
            return Results.BadRequest();
        }

        if (IsDeclined)
        {
            return Results.Redirect($"{redirect}?error=access_denied&state={Uri.EscapeDataString(state)}");
        }

        var code = _slack.NextId("code");
        _codes[code] = (workspace, redirect, [.. query["scope"].ToString().Split(',').Intersect(_slack.Options.Scopes)], _slack.Now + SlackLimits.CodeLife);
        return Results.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    internal FakeAnswer Access(HttpRequest request, JsonObject arguments)
    {
        _slack.Count("oauth.v2.access");
        if (_slack.Faults.Take("oauth.v2.access") is { } fault and not FakeAnswer.Done)
        {
            return fault;
        }

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_slack.Options.ClientId}:{_slack.Options.ClientSecret}"));
        if (!request.HasFormContentType || request.Headers.Authorization != expected)
        {
            return FakeAnswer.Error("bad_client_secret");
        }

        return arguments.Text("grant_type") == "refresh_token" ? Renew(arguments.Text("refresh_token")) : Exchange(arguments);
    }

    private FakeAnswer.Reply Exchange(JsonObject arguments)
    {
        if (arguments.Text("code") is not { } code || !_codes.TryRemove(code, out var given) || given.Until < _slack.Now)
        {
            return FakeAnswer.Error("invalid_code");
        }

        if (arguments.Text("redirect_uri") != given.RedirectUri)
        {
            return FakeAnswer.Error("bad_redirect_uri");
        }

        given.Workspace.Install(given.Scopes);
        return FakeAnswer.Ok(Granted(given.Workspace));
    }

    private FakeAnswer.Reply Renew(string? refresh)
    {
        if (_slack.Workspaces.FirstOrDefault(one => refresh is not null && one.RefreshToken == refresh) is not { } workspace)
        {
            return FakeAnswer.Error("invalid_refresh_token");
        }

        workspace.Install(workspace.Scopes);
        return FakeAnswer.Ok(Granted(workspace));
    }

    private JsonObject Granted(FakeWorkspace workspace)
    {
        var json = new JsonObject
        {
            ["access_token"] = workspace.Token, ["token_type"] = "bot", ["scope"] = string.Join(',', workspace.Scopes), ["bot_user_id"] = workspace.BotUser,
            ["app_id"] = _slack.Options.AppId, ["team"] = workspace.IsWhole ? null : new JsonObject { ["id"] = workspace.Team, ["name"] = "Example" },
            ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise, ["name"] = "Example Group" } : null,
            ["is_enterprise_install"] = workspace.IsWhole, ["authed_user"] = new JsonObject { ["id"] = "UADMIN" },
        };
        return workspace.RefreshToken is null ? json : json.With("refresh_token", workspace.RefreshToken).With("expires_in", (int)SlackLimits.TokenLife.TotalSeconds);
    }
}
