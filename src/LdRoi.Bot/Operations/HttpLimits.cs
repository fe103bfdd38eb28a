namespace LdRoi.Bot.Operations;

/// <summary>What one request may cost before anything of ours looks at it.</summary>
internal static class HttpLimits
{
    private const long BodyBytes = 256 * 1024;

    public static void Apply(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    });
}
