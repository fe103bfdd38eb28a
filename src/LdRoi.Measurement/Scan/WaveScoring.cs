using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>From the answers of many people straight to the moments of their teams, without a score per person in between.</summary>
/// <remarks>
/// A score is a whole number over the number of items answered, so sums are kept as whole numbers and divided once, at the end: results are exact to the last rounding
/// and the same for any order of people.
/// </remarks>
public static class WaveScoring
{
    private const int Block = 2_048; // of people: their sums stay in the nearest cache while the columns pass by

    /// <summary>Size, mean (POMP, 0–100) and squares (POMP²) of every team on one scale; each person scored as by <see cref="ScaleScoring.Score"/>, half rule included.</summary>
    /// <param name="scale">Keying, range and membership come from here. An item without a column is an item that nobody answered.</param>
    /// <param name="answers">Raw answers.</param>
    /// <param name="teamOf">Team of each person, from 0.</param>
    /// <param name="teams">Number of teams, 0 or more.</param>
    /// <returns>One entry per team; N = people with a score, not people in the team.</returns>
    /// <exception cref="ArgumentException">There is not one team per person.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range, a team outside the teams, or the range outside a byte.</exception>
    public static IReadOnlyList<GroupMoments> TeamMoments(Scale scale, AnswerColumns answers, ReadOnlySpan<int> teamOf, int teams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(teams);
        if (teamOf.Length != answers.People) throw new ArgumentException("One team per person.", nameof(teamOf));
        if (scale.Minimum <= AnswerColumns.NoAnswer || scale.Maximum > sbyte.MaxValue) throw new ArgumentOutOfRangeException(nameof(scale), "The range does not fit in a byte.");
        foreach (var team in teamOf)
        {
            if ((uint)team >= (uint)teams) throw new ArgumentOutOfRangeException(nameof(teamOf), "A team lies outside the teams.");
        }

        var cells = new ScoreCells(scale, teams);
        Span<int> sums = stackalloc int[Block];
        Span<int> answered = stackalloc int[Block];
        for (var from = 0; from < teamOf.Length; from += Block)
        {
            var people = Math.Min(Block, teamOf.Length - from);
            sums.Clear();
            answered.Clear();
            foreach (var item in scale.Items)
            {
                var column = answers.Of(item.Id);
                if (!column.IsEmpty) Add(scale, item, column.Slice(from, people), sums, answered);
            }

            for (var person = 0; person < people; person++) cells.Add(teamOf[from + person], answered[person], sums[person]);
        }

        return cells.Moments(teamOf.Length);
    }

    /// <summary>The same for every scale of an instrument.</summary>
    /// <param name="scales">Each code once.</param>
    /// <param name="answers">Raw answers.</param>
    /// <param name="teamOf">Team of each person, from 0.</param>
    /// <param name="teams">Number of teams, 0 or more.</param>
    /// <returns>Per scale code one entry per team.</returns>
    /// <exception cref="ArgumentException">A code occurs twice, or there is not one team per person.</exception>
    /// <exception cref="ArgumentOutOfRangeException">As for one scale.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<GroupMoments>> TeamMoments(IReadOnlyCollection<Scale> scales, AnswerColumns answers, ReadOnlySpan<int> teamOf, int teams)
    {
        var moments = new Dictionary<string, IReadOnlyList<GroupMoments>>(StringComparer.Ordinal);
        foreach (var scale in scales) moments.Add(scale.Code, TeamMoments(scale, answers, teamOf, teams));
        return moments;
    }

    /// <summary>The score of every person on one scale (POMP, 0–100), as by <see cref="ScaleScoring.Score"/>, half rule included.</summary>
    /// <param name="scale">Keying, range and membership come from here. An item without a column is an item that nobody answered.</param>
    /// <param name="answers">Raw answers.</param>
    /// <returns>One entry per person, in the order of the columns; null for who answered fewer than half of the items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range, or the range outside a byte.</exception>
    public static IReadOnlyList<double?> Scores(Scale scale, AnswerColumns answers)
    {
        if (scale.Minimum <= AnswerColumns.NoAnswer || scale.Maximum > sbyte.MaxValue) throw new ArgumentOutOfRangeException(nameof(scale), "The range does not fit in a byte.");
        var sums = new int[answers.People];
        var answered = new int[answers.People];
        foreach (var item in scale.Items)
        {
            var column = answers.Of(item.Id);
            if (!column.IsEmpty) Add(scale, item, column, sums, answered);
        }

        return
        [
            .. answered.Select((items, person) => items > 0 && items * 2 >= scale.Items.Count
                ? ScaleScoring.Pomp(scale.Minimum + (double)sums[person] / items, scale.Minimum, scale.Maximum)
                : (double?)null),
        ];
    }

    // Answers as steps above the lowest one, so that a sum of them is never negative.
    private static void Add(Scale scale, ScaleItem item, ReadOnlySpan<sbyte> column, Span<int> sums, Span<int> answered)
    {
        int minimum = scale.Minimum, range = scale.Maximum - scale.Minimum;
        var (start, sign) = item.ReverseKeyed ? (range, -1) : (0, 1);
        for (var person = 0; person < column.Length; person++)
        {
            var steps = column[person] - minimum;
            if ((uint)steps <= (uint)range)
            {
                sums[person] += start + sign * steps;
                answered[person]++;
            }
            else if (column[person] != AnswerColumns.NoAnswer)
            {
                throw new ArgumentOutOfRangeException(nameof(column), $"An answer lies outside {scale.Minimum}…{scale.Maximum}."); // without the answer: it may reach a log
            }
        }
    }
}
