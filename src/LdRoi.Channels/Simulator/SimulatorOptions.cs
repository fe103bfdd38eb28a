namespace LdRoi.Channels.Simulator;

/// <summary>How the simulator is set up. It belongs in Development only; who maps it decides that.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The file that keeps the chats over a restart; null keeps them in memory only.</summary>
    public string? TranscriptPath { get; set; }

    /// <summary>Accept requests without a remote address, as a server inside the test process makes them.</summary>
    public bool AllowInProcess { get; set; }
}
