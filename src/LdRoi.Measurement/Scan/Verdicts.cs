using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>From the interval of a change to its words.</summary>
public static class Verdicts
{
    /// <summary>
    /// Clearly better from low ≥ δ, probably better from 0 &lt; low &lt; δ; mirrored for worse; much the same when −δ &lt; low ≤ 0 ≤ high &lt; δ; otherwise unclear.
    /// An interval that touches zero holds it.
    /// </summary>
    /// <param name="interval">Interval of the change, in POMP points.</param>
    /// <param name="smallestRelevantChange">δ in POMP points, above 0.</param>
    /// <returns>Always a verdict: whoever has no interval has no verdict either.</returns>
    /// <exception cref="ArgumentOutOfRangeException">δ is not a number above 0.</exception>
    /// <remarks>The judgement of an interval against a zone of equivalence: Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15. The words are ours.</remarks>
    public static Verdict From(Interval interval, double smallestRelevantChange = ScanConstants.SmallestRelevantChange)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Finite.Of(smallestRelevantChange, nameof(smallestRelevantChange)), nameof(smallestRelevantChange));
        return interval switch
        {
            { Low: var low } when low >= smallestRelevantChange => Verdict.ClearlyBetter,
            { Low: > 0 } => Verdict.ProbablyBetter,
            { High: var high } when high <= -smallestRelevantChange => Verdict.ClearlyWorse,
            { High: < 0 } => Verdict.ProbablyWorse,
            { Low: var low, High: var high } when low > -smallestRelevantChange && high < smallestRelevantChange => Verdict.MuchTheSame,
            _ => Verdict.Unclear,
        };
    }
}
