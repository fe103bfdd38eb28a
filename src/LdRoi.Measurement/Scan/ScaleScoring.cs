namespace LdRoi.Measurement.Scan;

/// <summary>From one person's answers to one person's scale score.</summary>
public static class ScaleScoring
{
    /// <summary>
    /// The person's score on a scale in POMP (0–100): the mean of the answered items, after reversal, as a share of the response range.
    /// Needs at least half of the items (3 → 2, 4 → 2).
    /// </summary>
    /// <param name="scale">Keying, range and membership come from here, never from code.</param>
    /// <param name="answers">Answer per item id. A missing key is a missing answer; ids of other scales are ignored.</param>
    /// <returns>The score with N = answered items of this scale. With fewer than half of them, or none: <see cref="Reason.HalfRule"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range; the caller must have rejected it.</exception>
    /// <remarks>POMP: Cohen, Cohen, Aiken &amp; West (1999), Multivariate Behavioral Research 34.</remarks>
    public static Measured<double> Score(Scale scale, IReadOnlyDictionary<string, int> answers)
    {
        var answered = 0;
        var sum = 0;
        foreach (var item in scale.Items)
        {
            if (!answers.TryGetValue(item.Id, out var answer)) continue;
            sum += Keyed(scale, item, answer);
            answered++;
        }

        return answered > 0 && answered * 2 >= scale.Items.Count
            ? Measured<double>.Of(Pomp((double)sum / answered, scale.Minimum, scale.Maximum), answered)
            : Measured<double>.Missing(Reason.HalfRule, answered);
    }

    /// <summary>Per cent of maximum possible: where a mean lies between the lowest (0) and the highest (100) permitted answer.</summary>
    /// <param name="mean">Mean answer, between the bounds.</param>
    /// <param name="minimum">Lowest permitted answer.</param>
    /// <param name="maximum">Highest permitted answer, above the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or the mean lies outside it or is not a number.</exception>
    public static double Pomp(double mean, int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximum, minimum);
        if (!(mean >= minimum && mean <= maximum)) throw new ArgumentOutOfRangeException(nameof(mean), mean, $"Outside {minimum}…{maximum}.");
        return Finite.Of((mean - minimum) / (maximum - minimum) * 100);
    }

    /// <summary>The answer as it would have been to the item's opposite: minimum + maximum − answer.</summary>
    /// <param name="answer">Answer within the range.</param>
    /// <param name="minimum">Lowest permitted answer.</param>
    /// <param name="maximum">Highest permitted answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The answer lies outside the range.</exception>
    public static int Reverse(int answer, int minimum, int maximum) => minimum + maximum - Permitted(answer, minimum, maximum);

    /// <summary>An answer after reversal where the item asks for it.</summary>
    internal static int Keyed(Scale scale, ScaleItem item, int answer) =>
        item.ReverseKeyed ? Reverse(answer, scale.Minimum, scale.Maximum) : Permitted(answer, scale.Minimum, scale.Maximum);

    private static int Permitted(int answer, int minimum, int maximum) =>
        answer >= minimum && answer <= maximum
            ? answer
            : throw new ArgumentOutOfRangeException(nameof(answer), $"An answer lies outside {minimum}…{maximum}."); // without the answer: it may reach a log
}
