using System.Text.Json.Serialization;

namespace LdRoi.Channels.Slack;

/// <summary>A workspace where the app is installed, with the token to speak there.</summary>
internal sealed record Workspace(WorkspaceKey Key, KeptWorkspace Kept, int? Version)
{
    public string Tenant => Key.ToString();

    public override string ToString() => nameof(Workspace);
}

/// <summary>What an installation gave us. Kept encrypted; it never prints itself.</summary>
internal sealed record KeptWorkspace(string Token, string BotUser, string? App)
{
    /// <summary>Only with token rotation.</summary>
    public string? RefreshToken { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Since when somebody is renewing the token; null while nobody is.</summary>
    public DateTimeOffset? RenewingSince { get; init; }

    /// <summary>Null where it was installed before this was kept, and where the token stands in the settings.</summary>
    public DateTimeOffset? InstalledAt { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public override string ToString() => nameof(KeptWorkspace);
}

[JsonSerializable(typeof(KeptWorkspace))]
internal sealed partial class SlackJson : JsonSerializerContext;
