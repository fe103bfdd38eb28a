using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The connector's published keys, and the identity provider from which a bot gets its tokens.</summary>
internal static class IdentityRoutes
{
    private const string Scope = ConnectorTokens.Audience + "/.default";

    public static void Map(IEndpointRouteBuilder app, FakeTeams teams)
    {
        foreach (var spelling in new[] { "openidconfiguration", "openid-configuration" })
        {
            app.MapGet($"/v1/.well-known/{spelling}", http => Write(http, ConnectorMetadata(teams)));
        }

        app.MapGet("/v1/.well-known/keys", http => Write(http, teams.Signing.KeySet()));
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", http => Write(http, ProviderMetadata(teams, http)));
        app.MapPost("/{tenant}/oauth2/v2.0/token", http => Token(http, teams));
        app.MapGet("/metadata/identity/oauth2/token", http => OfMachine(http, teams));
    }

    /// <summary>As a machine in Azure gives its identity a token: without a secret, for a resource and not a scope.</summary>
    private static Task OfMachine(HttpContext http, FakeTeams teams)
    {
        var isAsked = http.Request.Headers["Metadata"] == "true" && http.Request.Query["resource"] == ConnectorTokens.Audience
            && http.Request.Query["client_id"] == teams.Options.AppId;
        var lifetime = teams.Tokens.Lifetime ?? teams.Options.TokenLifetime;
        return isAsked
            ? Write(http, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["resource"] = ConnectorTokens.Audience,
                ["client_id"] = teams.Options.AppId,
                ["expires_on"] = (TimeProvider.System.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["access_token"] = teams.Tokens.HandOut(teams.Options.AppId, lifetime),
            })
            : ConnectorPipeline.Write(http, Answer.Json(400, """{"error":"invalid_request","error_description":"Identity not found"}"""));
    }

    private static JsonObject ConnectorMetadata(FakeTeams teams) => new()
    {
        ["issuer"] = "https://api.botframework.com",
        ["authorization_endpoint"] = "https://invalid.botframework.com",
        ["jwks_uri"] = $"{teams.Root}v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
    };

    private static JsonObject ProviderMetadata(FakeTeams teams, HttpContext http)
    {
        var tenant = (string)http.Request.RouteValues["tenant"]!;
        return new JsonObject
        {
            ["issuer"] = $"{teams.Root}{tenant}/v2.0",
            ["authorization_endpoint"] = $"{teams.Root}{tenant}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{teams.Root}{tenant}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{teams.Root}v1/.well-known/keys",
        };
    }

    private static async Task Token(HttpContext http, FakeTeams teams)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var fault = teams.Faults.Take(ConnectorOperation.Token, null);
        if (fault?.Answer is Answer.Hold)
        {
            await fault.Released;
        }
        else if (fault is not null)
        {
            await ConnectorPipeline.Write(http, fault.Answer);
            return;
        }

        var answer = Refusal(http, form, teams) is var (status, error)
            ? new Answer.Reply(status, new JsonObject { ["error"] = error, ["error_description"] = $"AADSTS: {error}" }.ToJsonString())
            : new Answer.Reply(200, Granted(form, teams).Written());
        await ConnectorPipeline.Write(http, answer);
    }

    private static (int Status, string Error)? Refusal(HttpContext http, IFormCollection form, FakeTeams teams)
    {
        var secret = form["client_secret"].ToString();
        var hasCredential = secret.Length > 0 ? secret == (teams.Options.AppPassword ?? secret) : form.ContainsKey("client_assertion");
        return form["grant_type"] != "client_credentials" ? (400, "unsupported_grant_type")
            : (string?)http.Request.RouteValues["tenant"] != teams.Options.TenantId ? (400, "invalid_request")
            : form["client_id"] != teams.Options.AppId ? (400, "unauthorized_client")
            : !hasCredential ? (401, "invalid_client")
            : form["scope"] != Scope && form["scope"] != GraphRoutes.Scope ? (400, "invalid_scope")
            : null;
    }

    private static JsonObject Granted(IFormCollection form, FakeTeams teams)
    {
        var lifetime = teams.Tokens.Lifetime ?? teams.Options.TokenLifetime;
        return new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)lifetime.TotalSeconds,
            ["access_token"] = teams.Tokens.HandOut(
                form["client_id"].ToString(), lifetime, form["scope"] == GraphRoutes.Scope ? GraphRoutes.Audience : ConnectorTokens.Audience),
        };
    }

    private static Task Write(HttpContext http, JsonObject body) => ConnectorPipeline.Write(http, new Answer.Reply(200, body.Written()));
}
