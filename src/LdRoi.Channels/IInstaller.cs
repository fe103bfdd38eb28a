namespace LdRoi.Channels;

/// <summary>A platform on which the organisation lets the app install itself for its people.</summary>
public interface IInstaller
{
    ChannelKind Channel { get; }

    /// <summary>Asks for one person. The platform tells of the installation by itself, as of any other.</summary>
    /// <param name="account">The platform's id of the person, or where that is not known their address.</param>
    Task<InstallOutcome> Install(string account, CancellationToken cancellation);
}

/// <summary>What became of asking.</summary>
public abstract record InstallOutcome
{
    private InstallOutcome()
    {
    }

    /// <summary>It is there now, or was before.</summary>
    public sealed record Installed : InstallOutcome;

    /// <summary>Not for this person, nor later by this account: the platform does not know them, or they may not have it.</summary>
    public sealed record NotThem : InstallOutcome;

    /// <summary>For nobody, until then; the platform said why.</summary>
    public sealed record NotNow(DateTimeOffset Until) : InstallOutcome;
}
