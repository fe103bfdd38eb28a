using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LdRoi.Channels.Teams.Identity;

namespace LdRoi.Channels.Teams;

/// <summary>Settings under <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    private const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The application (client) id of the bot's registration.</summary>
    public string AppId { get; set => field = AsDirectoryId(value); } = "";

    /// <summary><c>SingleTenant</c> or <c>UserAssignedMSI</c>, as the registration has it. Multi-tenant bots can no longer be registered.</summary>
    public string AppType { get; set; } = "";

    /// <summary>The tenant in which the bot is registered.</summary>
    public string TenantId { get; set => field = AsDirectoryId(value); } = "";

    /// <summary>Not needed with a certificate or a managed identity.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Instead of a secret: a PFX file with the key of a certificate that the registration knows.</summary>
    public string Certificate { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary><c>Public</c>, which also serves GCC, or <c>UsGovernment</c>.</summary>
    public string Cloud { get; set; } = "Public";

    /// <summary>The app's id in the organisation's catalogue; with it the service installs itself for people through Microsoft Graph.</summary>
    public string CatalogAppId { get; set => field = AsDirectoryId(value); } = "";

    /// <summary>A stand-in for Microsoft's login and connector on this machine; Development only.</summary>
    public string StandIn { get; set; } = "";

    /// <summary>The tenants whose people may talk with the bot.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Whether anything at all is filled in.</summary>
    public bool IsBegun =>
        AllowedTenants.Count > 0
        || new[] { AppId, AppType, TenantId, AppSecret, Certificate, CertificatePassword, CatalogAppId, StandIn }.Any(value => !string.IsNullOrWhiteSpace(value));

    public bool HasKnownAppType => AppType == "SingleTenant" || HasManagedIdentity;

    /// <summary>The names of the settings that are still needed.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            (string Name, bool IsMissing)[] keys =
            [
                (nameof(AppId), string.IsNullOrWhiteSpace(AppId)),
                (nameof(AppType), string.IsNullOrWhiteSpace(AppType)),
                (nameof(TenantId), string.IsNullOrWhiteSpace(TenantId)),
                ($"{nameof(AppSecret)} (or Teams:{nameof(Certificate)})",
                    !HasManagedIdentity && string.IsNullOrWhiteSpace(AppSecret) && string.IsNullOrWhiteSpace(Certificate)),
                (nameof(AllowedTenants), AllowedTenants.All(string.IsNullOrWhiteSpace)),
            ];
            return keys.Where(key => key.IsMissing).Select(key => $"Teams:{key.Name}");
        }
    }

    /// <summary>What is there and cannot be right; null when nothing is.</summary>
    public string? Wrong(bool isDevelopment) =>
        !HasKnownAppType ? $"Teams:AppType is '{AppType}'. Use SingleTenant or {ManagedIdentity}, as the bot's registration has it."
        : TeamsCloud.Named(Cloud) is null ? $"Teams:Cloud is '{Cloud}'. Use Public or UsGovernment."
        : new[] { AppId, TenantId, CatalogAppId.Length > 0 ? CatalogAppId : AppId }.Concat(AllowedTenants).FirstOrDefault(id => !Guid.TryParse(id, out var read) || read == Guid.Empty) is { } id
            ? $"'{id}' under Teams is no id of Microsoft's directory, such as 7e000000-0000-4000-8000-00000000c001. Copy it from the registration."
        : Certificate.Length > 0 && !File.Exists(Certificate) ? $"Teams:Certificate is '{Certificate}', and there is no such file."
        : Certificate.Length > 0 && !HasKey ? $"Teams:Certificate is '{Certificate}', which cannot be read as a PFX file that holds a private key, with Teams:CertificatePassword."
        : Certificate.Length > 0 && AppSecret.Length > 0 ? "Teams:AppSecret and Teams:Certificate exclude each other. Give one of them."
        : StandIn.Length > 0 && (!isDevelopment || StandInAddress is null)
            ? "Teams:StandIn is for a program on this machine, in Development. Remove it."
        : null;

    internal bool HasManagedIdentity => AppType == ManagedIdentity;

    /// <exception cref="CryptographicException">It is no PFX file, or not with this password.</exception>
    internal X509Certificate2 LoadCertificate() => X509CertificateLoader.LoadPkcs12FromFile(Certificate, CertificatePassword);

    private bool HasKey
    {
        get
        {
            try
            {
                using var certificate = LoadCertificate();
                return certificate.HasPrivateKey;
            }
            catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    internal Uri? StandInAddress =>
        Uri.TryCreate(StandIn, UriKind.Absolute, out var uri) && uri.Scheme == "http" && LocalRequest.IsLocalName(uri.Host) ? uri : null;

    /// <summary>As Microsoft writes it, however it was copied: ids are compared to the letter.</summary>
    private static string AsDirectoryId(string? id) => Guid.TryParse(id, out var read) ? read.ToString("D") : id?.Trim() ?? "";
}

/// <summary>Whose requests the Teams channel takes.</summary>
public enum TeamsMode
{
    /// <summary>Those of a program on this machine that speaks as Teams does and brings no token. Development only.</summary>
    Local,

    /// <summary>Those that carry a token of the Bot Connector.</summary>
    Authenticated,
}
