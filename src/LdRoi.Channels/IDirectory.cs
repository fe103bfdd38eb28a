namespace LdRoi.Channels;

/// <summary>A platform that can be asked who somebody is who was heard there before.</summary>
public interface IDirectory
{
    ChannelKind Channel { get; }

    /// <summary>Nobody waits for the answer, so it is asked for at a pace of its own. It calls the platform: never inside a transaction.</summary>
    /// <param name="address">Where they were heard.</param>
    /// <param name="account">As their <see cref="Envelope.ExternalUser"/> named them.</param>
    Task<LookUpOutcome> WhoIs(ChatAddress address, string account, CancellationToken cancellation);
}

/// <summary>What became of asking who somebody is.</summary>
public abstract record LookUpOutcome
{
    private LookUpOutcome()
    {
    }

    public sealed record Found(PlatformProfile Profile) : LookUpOutcome;

    /// <summary>The platform does not know them there, or not as one of the organisation, or said nothing to be believed.</summary>
    public sealed record NotFound : LookUpOutcome;

    /// <summary>Nothing is told of anybody there until then.</summary>
    public sealed record NotNow(DateTimeOffset Until) : LookUpOutcome;
}
