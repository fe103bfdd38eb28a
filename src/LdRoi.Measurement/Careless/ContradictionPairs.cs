namespace LdRoi.Measurement.Careless;

/// <summary>Two items that say the opposite of each other, so that nobody agrees with both.</summary>
/// <param name="First">An item's id.</param>
/// <param name="Second">The id of its opposite.</param>
public readonly record struct ContradictionPair(string First, string Second);

/// <summary>Opposites that were answered alike.</summary>
/// <remarks>Semantic antonyms: Goldberg &amp; Kilkowski (1985), Journal of Personality and Social Psychology 48.</remarks>
public static class ContradictionPairs
{
    /// <summary>How many pairs were both answered above the middle of the scale (4–5 of 5) or both below it (1–2).</summary>
    /// <param name="pairs">Both raw answers of one person to each pair, before reversal.</param>
    /// <param name="minimum">Lowest permitted answer.</param>
    /// <param name="maximum">Highest permitted answer, above the lowest.</param>
    /// <returns>The count with N = pairs. No pairs: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or an answer lies outside it.</exception>
    public static Measured<int> Count(IReadOnlyCollection<(int First, int Second)> pairs, int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximum, minimum);
        if (pairs.Any(pair => Math.Min(pair.First, pair.Second) < minimum || Math.Max(pair.First, pair.Second) > maximum))
        {
            throw new ArgumentOutOfRangeException(nameof(pairs), $"An answer lies outside {minimum}…{maximum}."); // without the answer: it may reach a log
        }

        return pairs.Count == 0 ? Measured<int>.Missing(Reason.NZero, 0) : Measured<int>.Of(pairs.Count(pair => Side(pair.First) * Side(pair.Second) > 0), pairs.Count);

        int Side(int answer) => Math.Sign(2 * answer - minimum - maximum);
    }
}
