namespace LdRoi.Channels;

/// <summary>What became of one attempt to send. There is no sixth possibility.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="MessageId">The platform's name for the message; empty when it gave none.</param>
    /// <param name="NewAddress">Where the person is reached from now on, when that has changed.</param>
    public sealed record Sent(string MessageId, ChatAddress? NewAddress = null) : SendOutcome;

    /// <summary>Surely not delivered; not to be tried again before <paramref name="RetryAt"/>.</summary>
    public sealed record Throttled(DateTimeOffset RetryAt) : SendOutcome
    {
        /// <summary>It was too much for the place as a whole, and not only for this message.</summary>
        public bool IsOfPlace { get; init; }
    }

    /// <summary>Surely not delivered to this person, and not better by itself.</summary>
    public sealed record Refused(RefusalReason Reason) : SendOutcome;

    /// <summary>Perhaps delivered. Nudges stop here; a survey is sent once more under the same delivery.</summary>
    public sealed record Ambiguous(string Detail) : SendOutcome;

    /// <summary>Never will be delivered: malformed or too large, a mistake of ours.</summary>
    public sealed record Failed(FailureKind Kind) : SendOutcome;
}

public enum RefusalReason
{
    Blocked,
    NotInstalled,
    NotFound,
    ByAdministrator,

    /// <summary>The person's account was closed.</summary>
    Left,

    /// <summary>The platform forbids it and does not say why.</summary>
    Forbidden,
}

public enum FailureKind
{
    Malformed,
    TooLarge,
    Unknown,
}
