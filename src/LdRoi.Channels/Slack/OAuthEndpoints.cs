using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Slack;

/// <summary>Lets a workspace install the app: to Slack and back, and the token is kept.</summary>
/// <param name="callback">Where Slack sends the browser back to: fixed, never taken from the request.</param>
internal sealed partial class OAuthEndpoints(
    Uri callback, SlackOptions options, SlackHosts hosts, OAuthState states, SlackApi api, Workspaces workspaces, SlackMembers members, TimeProvider time, ILogger<OAuthEndpoints> log)
{
    private const string Cookie = "ldroi-slack-install";

    public Task Install(HttpContext context)
    {
        var (state, cookie) = states.Begin();
        context.Response.Cookies.Append(Cookie, cookie, CookieOptions(SlackConstants.InstallTime));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(QueryHelpers.AddQueryString(hosts.Authorize.ToString(), new Dictionary<string, string?>
        {
            ["client_id"] = options.ClientId,
            ["scope"] = string.Join(',', SlackScopes.All),
            ["redirect_uri"] = callback.ToString(),
            ["state"] = state,
        }));
        return Task.CompletedTask;
    }

    public async Task Callback(HttpContext context)
    {
        var query = context.Request.Query;
        context.Response.Cookies.Delete(Cookie, CookieOptions(null));
        var isOurs = await states.End(Only(query, "state"), context.Request.Cookies[Cookie], context.RequestAborted);
        var page = query.ContainsKey("error") ? OAuthPage.Declined
            : !isOurs || Only(query, "code") is not { Length: > 0 and <= 500 } code ? OAuthPage.Expired
            : await Finish(code, context.RequestAborted);
        await page.Write(context.Response);
    }

    private async Task<OAuthPage> Finish(string code, CancellationToken cancellation)
    {
        var reply = await api.PostForm(
            "oauth.v2.access", SlackApi.Basic(options.ClientId, options.ClientSecret),
            new Dictionary<string, string> { ["code"] = code, ["redirect_uri"] = callback.ToString() }, cancellation);
        if (reply is not SlackReply.Ok { Body: var body } || Granted.Read(body, time.GetUtcNow()) is not { Key.IsUsable: true } granted)
        {
            InstallationFailed(log, reply.ErrorCode ?? reply.GetType().Name);
            return OAuthPage.Expired;
        }

        if (!workspaces.Allows(granted.Key))
        {
            // Not kept, and given back, so that nothing is left behind in a stranger's workspace.
            await api.Get("auth.revoke", granted.Kept.Token, new Dictionary<string, string>(), SlackConstants.CallTime, cancellation);
            InstallationFailed(log, "workspace_not_allowed");
            return OAuthPage.NotAllowed;
        }

        if (SlackScopes.Needed.Except(granted.Kept.Scopes).Any())
        {
            InstallationFailed(log, "missing_scope");
            return OAuthPage.ScopesMissing;
        }

        // The browser may be gone by now; the token is not to be lost with it.
        await workspaces.Install(granted.Key, granted.Kept with { InstalledAt = time.GetUtcNow() }, CancellationToken.None);
        members.Installed(granted.Key);
        WorkspaceInstalled(log, granted.Key.Team.Length == 0);
        return OAuthPage.Installed;
    }

    private static string? Only(IQueryCollection query, string name) => query[name] is [{ } one] ? one : null;

    private static CookieOptions CookieOptions(TimeSpan? life) =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/slack/oauth", MaxAge = life, IsEssential = true };

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "An installation in Slack was not completed: {Error}.")]
    private static partial void InstallationFailed(ILogger log, string error);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A Slack workspace installed the app (a whole organisation: {Whole}).")]
    private static partial void WorkspaceInstalled(ILogger log, bool whole);
}
