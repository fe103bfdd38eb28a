namespace LdRoi.Channels.Teams;

/// <summary>Settings under <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    private const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The application (client) id of the bot's registration.</summary>
    public string AppId { get; set; } = "";

    /// <summary><c>SingleTenant</c> or <c>UserAssignedMSI</c>, as the registration has it. Multi-tenant bots can no longer be registered.</summary>
    public string AppType { get; set; } = "";

    /// <summary>The tenant in which the bot is registered.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Not needed with a managed identity.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>The tenants whose people may talk with the bot.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Whether anything at all is filled in.</summary>
    public bool IsBegun =>
        AllowedTenants.Count > 0 || new[] { AppId, AppType, TenantId, AppSecret }.Any(value => !string.IsNullOrWhiteSpace(value));

    public bool HasKnownAppType => AppType is "SingleTenant" or ManagedIdentity;

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
                (nameof(AppSecret), AppType != ManagedIdentity && string.IsNullOrWhiteSpace(AppSecret)),
                (nameof(AllowedTenants), AllowedTenants.All(string.IsNullOrWhiteSpace)),
            ];
            return keys.Where(key => key.IsMissing).Select(key => $"Teams:{key.Name}");
        }
    }
}

/// <summary>Whose requests the Teams channel takes.</summary>
public enum TeamsMode
{
    /// <summary>Those of a program on this machine that speaks as Teams does and brings no token. Development only.</summary>
    Local,

    /// <summary>Those that carry a token of the Bot Connector.</summary>
    Authenticated,
}
