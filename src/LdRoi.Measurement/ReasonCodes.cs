namespace LdRoi.Measurement;

/// <summary>The spelling of reasons in exports, logs and released tables.</summary>
public static class ReasonCodes
{
    /// <summary>The code of a reason, such as <c>N_ZERO</c>; stable, never translated.</summary>
    /// <param name="reason">A defined reason.</param>
    /// <returns>The code. <see cref="Reason.None"/> gives <c>NONE</c>, so that a column is never blank.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined reason.</exception>
    public static string Code(this Reason reason) => reason switch
    {
        Reason.None => "NONE",
        Reason.NZero => "N_ZERO",
        Reason.NOne => "N_ONE",
        Reason.NBelowMin => "N_BELOW_MIN",
        Reason.HalfRule => "HALF_RULE",
        Reason.ZeroVariance => "ZERO_VARIANCE",
        Reason.NotLinked => "NOT_LINKED",
        Reason.PrivacyMinN => "PRIVACY_MIN_N",
        Reason.PrivacyRemainder => "PRIVACY_REMAINDER",
        Reason.Unanimous => "UNANIMOUS",
        Reason.NotComparable => "NOT_COMPARABLE",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
