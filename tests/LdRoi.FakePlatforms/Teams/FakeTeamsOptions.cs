namespace LdRoi.FakePlatforms.Teams;

public sealed record FakeTeamsOptions
{
    /// <summary>Where the bot listens; can be set later.</summary>
    public Uri? Bot { get; init; }

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    public string AppId { get; init; } = "0f0e0d0c-0000-4000-8000-00000000b001";

    public string BotName { get; init; } = "LdRoi";

    public string TenantId { get; init; } = "7e000000-0000-4000-8000-00000000c001";

    /// <summary>The app in the organisation's catalogue.</summary>
    public string CatalogAppId { get; init; } = "ca7a0000-0000-4000-8000-00000000d001";

    /// <summary>The region in the service URL.</summary>
    public string Prefix { get; init; } = "amer";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The connector asks for a token of its own identity provider.</summary>
    public bool RequireToken { get; init; }

    /// <summary>The password that the identity provider asks for; any, where it is null.</summary>
    public string? AppPassword { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromSeconds(3_599);

    /// <summary>What is sent to the bot carries a token.</summary>
    public bool SignRequests { get; init; }

    /// <summary>
    /// How much later it is for the rate windows after each thing a person does. Unset: five seconds where the clock is a
    /// test's, which may stand still; nothing where it is the system's.
    /// </summary>
    public TimeSpan? PauseOfPeople { get; init; }

    /// <summary>How long the connector takes for each call, in real time: without it no two calls are ever in flight at once.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long anybody waits in real time: a net under tests that would otherwise hang when broken.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    internal TimeSpan Pause => PauseOfPeople ?? (Time == TimeProvider.System ? TimeSpan.Zero : TimeSpan.FromSeconds(5));
}
