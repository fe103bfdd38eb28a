using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Slack;

/// <summary>What somebody reads at the end of an installation, in both languages. It holds nothing of the request.</summary>
internal sealed record OAuthPage(int Status, string Dutch, string English)
{
    public static OAuthPage Installed { get; } = new(
        200, "Ik ben geïnstalleerd. Open Slack, zoek LdRoi onder Apps en typ hulp.", "I am installed. Open Slack, find LdRoi under Apps and type help.");

    public static OAuthPage Declined { get; } = new(
        200, "De installatie is niet doorgegaan, en er is niets bewaard. Je kunt altijd opnieuw beginnen.",
        "The installation did not go ahead, and nothing was kept. You can begin again at any time.");

    public static OAuthPage Expired { get; } = new(
        400, "Deze link is verlopen of al gebruikt. Begin de installatie opnieuw.", "This link has expired or was used before. Begin the installation again.");

    public static OAuthPage NotAllowed { get; } = new(
        403, "Deze werkruimte staat niet in de instellingen van LdRoi. Vraag de beheerder van LdRoi om haar toe te voegen.",
        "This workspace is not in LdRoi’s settings. Ask LdRoi’s administrator to add it.");

    public static OAuthPage ScopesMissing { get; } = new(
        400, "Er ontbreken rechten die ik nodig heb. Gebruik het manifest van deze versie en installeer opnieuw.",
        "Permissions that I need are missing. Use this version’s manifest and install again.");

    public Task Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>LdRoi</title></head>
            <body><main><h1>LdRoi</h1><p>{HtmlEncoder.Default.Encode(Dutch)}</p><p lang="en">{HtmlEncoder.Default.Encode(English)}</p></main></body></html>

            """,
            CancellationToken.None);
    }
}
