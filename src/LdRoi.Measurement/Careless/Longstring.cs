namespace LdRoi.Measurement.Careless;

/// <summary>The longest run of the same answer.</summary>
/// <remarks>Johnson (2005), Journal of Research in Personality 39; Meade &amp; Craig (2012), Psychological Methods 17.</remarks>
public static class Longstring
{
    /// <summary>How many times in a row the same answer was given, at most.</summary>
    /// <param name="answers">Raw answers of one person, before reversal, in the order asked, without gaps for what was skipped.</param>
    /// <returns>1…n with N = answers. None: <see cref="Reason.NZero"/>.</returns>
    public static Measured<int> Of(IReadOnlyList<int> answers)
    {
        if (answers.Count == 0) return Measured<int>.Missing(Reason.NZero, 0);
        int longest = 1, run = 1;
        for (var at = 1; at < answers.Count; at++)
        {
            run = answers[at] == answers[at - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return Measured<int>.Of(longest, answers.Count);
    }
}
