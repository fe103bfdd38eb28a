using LdRoi.Channels.Turns;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>
/// The token that we call with, by MSAL: for a registration with a secret or certificate, or for a managed identity. MSAL
/// keeps it and renews it before it ends; of many who need one at the same moment one asks.
/// </summary>
/// <param name="acquire">Asks MSAL; anew, when the kept one is of no use.</param>
internal sealed class BotTokens(Func<bool, CancellationToken, Task<string>> acquire, RealTime time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="options">Complete, as <see cref="TeamsOptions.Missing"/> says.</param>
    /// <param name="resource">For whom the token is, for example the connector.</param>
    /// <param name="http">How MSAL reaches the identity provider.</param>
    /// <param name="authority">The identity provider; a tenant's id follows.</param>
    public static Func<bool, CancellationToken, Task<string>> With(TeamsOptions options, string resource, Uri authority, IMsalHttpClientFactory http)
    {
        if (options.HasManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
                .WithHttpClientFactory(http).Build();
            return async (anew, cancellation) =>
                (await identity.AcquireTokenForManagedIdentity(resource).WithForceRefresh(anew).ExecuteAsync(cancellation)).AccessToken;
        }

        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(new Uri(authority, options.TenantId).ToString(), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        var client = (options.Certificate.Length > 0
            ? builder.WithCertificate(options.LoadCertificate(), sendX5C: true)
            : builder.WithClientSecret(options.AppSecret)).Build();
        return async (anew, cancellation) =>
            (await client.AcquireTokenForClient([$"{resource}/.default"]).WithForceRefresh(anew).ExecuteAsync(cancellation)).AccessToken;
    }

    /// <param name="refused">A token that was refused, so that another one is wanted; null at first.</param>
    /// <param name="cancellation">The caller gives up.</param>
    /// <exception cref="NoTokenException">The identity provider gives none.</exception>
    public async Task<string> Get(string? refused, CancellationToken cancellation)
    {
        using var limit = time.Limit(TeamsConstants.TokenTime, cancellation);
        try
        {
            await _one.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NoTokenException("timeout", isOfTheLine: true);
        }

        try
        {
            // Somebody else may have renewed it meanwhile.
            var kept = await acquire(false, limit.Token);
            return kept == refused ? await acquire(true, limit.Token) : kept;
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            throw NoToken(broken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>By its code only: the words may quote what was sent.</summary>
    private static NoTokenException NoToken(Exception broken) => broken switch
    {
        MsalServiceException { StatusCode: >= 500 or 429 or 408 } busy => new NoTokenException(busy.ErrorCode, isOfTheLine: true),
        MsalServiceException { ErrorCode: MsalError.RequestTimeout or MsalError.ServiceNotAvailable } late => new NoTokenException(late.ErrorCode, isOfTheLine: true),
        MsalException { InnerException: HttpRequestException or IOException or OperationCanceledException } cut => new NoTokenException(cut.ErrorCode, isOfTheLine: true),
        MsalException refused => new NoTokenException(refused.ErrorCode, isOfTheLine: false),
        HttpRequestException or IOException or OperationCanceledException => new NoTokenException("connection", isOfTheLine: true),
        _ => new NoTokenException(broken.GetType().Name, isOfTheLine: false),
    };
}

/// <summary>There is no token to call with; nothing has left this machine but the question for one.</summary>
/// <param name="code">The identity provider's, for example <c>invalid_client</c>.</param>
/// <param name="isOfTheLine">It may be better in a moment; otherwise somebody has to mend the registration.</param>
internal sealed class NoTokenException(string code, bool isOfTheLine) : Exception(code)
{
    public string Code => Message;

    public bool IsOfTheLine => isOfTheLine;
}
