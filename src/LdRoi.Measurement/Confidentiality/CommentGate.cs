namespace LdRoi.Measurement.Confidentiality;

/// <summary>Whether comments may be shown at all.</summary>
public static class CommentGate
{
    /// <summary>Comments are shown when enough different people wrote one and agreed to its being shown.</summary>
    /// <param name="writers">Different people, 0 or more; not comments.</param>
    /// <param name="readers">How many of them are entitled to read the comments: they protect nobody.</param>
    /// <param name="fewest">People needed; at least <see cref="ConfidentialityConstants.FewestWithComment"/>.</param>
    /// <returns><see cref="Reason.None"/> when they may be shown, otherwise <see cref="Reason.PrivacyComments"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, there are more readers than writers, or fewer people would do than the floor.</exception>
    public static Reason Decide(int writers, int readers = 0, int fewest = ConfidentialityConstants.FewestWithComment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(writers);
        ArgumentOutOfRangeException.ThrowIfNegative(readers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(readers, writers);
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, ConfidentialityConstants.FewestWithComment);
        return new Headcount(writers, readers).MayBeShown(fewest) ? Reason.None : Reason.PrivacyComments;
    }
}
