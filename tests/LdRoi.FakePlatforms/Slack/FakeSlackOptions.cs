namespace LdRoi.FakePlatforms.Slack;

public sealed record FakeSlackOptions
{
    /// <summary>The address of the service, without a path; can be set later.</summary>
    public Uri? Bot { get; init; }

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    public string AppId { get; init; } = "A0LDROI";

    public string SigningSecret { get; init; } = "not-a-real-signing-secret";

    public string ClientId { get; init; } = "1111.2222";

    public string ClientSecret { get; init; } = "not-a-real-client-secret";

    public string AppToken { get; init; } = "xapp-1-A0LDROI-1-made-up";

    /// <summary>What an installation is granted of what it asks for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
        ["chat:write", "commands", "users:read", "im:history", "users:read.email", "dnd:read", "files:write"];

    /// <summary>Tokens end after twelve hours, and are renewed.</summary>
    public bool Rotates { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Messages a minute that a workspace takes in all: Slack does not publish it. Unset: as many as come.</summary>
    public int? HiddenLimit { get; init; }

    /// <summary>How much later it is for the rates after each thing a person does. Unset: five seconds where the clock is a test's.</summary>
    public TimeSpan? PauseOfPeople { get; init; }

    /// <summary>How long anybody waits in real time: a net under tests that would otherwise hang when broken.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    internal TimeSpan Pause => PauseOfPeople ?? (Time == TimeProvider.System ? TimeSpan.Zero : TimeSpan.FromSeconds(5));
}
