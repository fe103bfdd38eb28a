using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>Answers or scores in three classes. Single classes are shown through the rules of confidentiality only.</summary>
/// <param name="Favourable">How many lean to the good side.</param>
/// <param name="Neutral">How many lean to neither side.</param>
/// <param name="Unfavourable">How many lean to the bad side.</param>
public readonly record struct FavourableShares(int Favourable, int Neutral, int Unfavourable)
{
    /// <summary>Favourable share, 0–1. A number of answers, not of people, lies below it where items were put together.</summary>
    public double FavourableShare => Share(Favourable);

    /// <summary>Neutral share, 0–1.</summary>
    public double NeutralShare => Share(Neutral);

    /// <summary>Unfavourable share, 0–1.</summary>
    public double UnfavourableShare => Share(Unfavourable);

    /// <summary>Answers to one item: above the middle of the range is favourable, below it unfavourable, so 4–5, 3 and 1–2 of five.</summary>
    /// <param name="answers">After reversal; see <see cref="ScaleRows"/> for a whole scale.</param>
    /// <param name="minimum">Lowest permitted answer.</param>
    /// <param name="maximum">Highest permitted answer, above the lowest.</param>
    /// <returns>The classes with N = answers. No answers: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or an answer lies outside it.</exception>
    public static Measured<FavourableShares> OfAnswers(IReadOnlyCollection<int> answers, int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximum, minimum);
        if (!answers.All(answer => answer >= minimum && answer <= maximum)) throw new ArgumentOutOfRangeException(nameof(answers), $"An answer lies outside {minimum}…{maximum}.");
        return Classes(answers.Count(answer => 2 * answer > minimum + maximum), answers.Count(answer => 2 * answer < minimum + maximum), answers.Count);
    }

    /// <summary>All answers to the items of a scale together, after reversal.</summary>
    /// <param name="scale">Keying, range and membership come from here.</param>
    /// <param name="people">Answer per item id, one dictionary per person; a missing key is a missing answer.</param>
    /// <returns>As for one item, with N = answers (not people).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range.</exception>
    public static Measured<FavourableShares> OfItems(Scale scale, IEnumerable<IReadOnlyDictionary<string, int>> people) =>
        OfAnswers([.. ScaleRows.Of(scale, people).SelectMany(row => row).Where(answer => answer is not null).Select(answer => (int)answer!.Value)], scale.Minimum, scale.Maximum);

    /// <summary>Scale scores: favourable from 62.5 on (a mean of 3.5 of five), unfavourable up to 37.5.</summary>
    /// <param name="scores">One per person, POMP 0–100.</param>
    /// <returns>The classes with N = people. No scores: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100 or is not a number.</exception>
    public static Measured<FavourableShares> OfScores(IReadOnlyCollection<double> scores)
    {
        TeamScoring.RequireScores(scores);
        return Classes(
            scores.Count(score => score >= ScanConstants.FavourableFrom - StatisticsConstants.SmallestSpread),
            scores.Count(score => score <= ScanConstants.UnfavourableTo + StatisticsConstants.SmallestSpread),
            scores.Count);
    }

    private static Measured<FavourableShares> Classes(int favourable, int unfavourable, int n) =>
        n == 0 ? Measured<FavourableShares>.Missing(Reason.NZero, 0) : Measured<FavourableShares>.Of(new FavourableShares(favourable, n - favourable - unfavourable, unfavourable), n);

    // default has no answers and so no shares; a measured one has at least one.
    private double Share(int count) => count == 0 ? 0 : (double)count / (Favourable + Neutral + Unfavourable);
}
