using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Evaluation;

/// <summary>One participant's use and result, both 0–1. The choice stays invisible to everybody else.</summary>
/// <param name="Person">By any number of the caller's.</param>
/// <param name="Use">How much is used at work.</param>
/// <param name="Result">How much came of it.</param>
public readonly record struct CaseScore(int Person, double Use, double Result);

/// <summary>Whom to invite for a talk.</summary>
/// <param name="Best">Highest use × result, best first.</param>
/// <param name="Worst">Lowest use × result, lowest first.</param>
public readonly record struct ChosenCases(IReadOnlyList<int> Best, IReadOnlyList<int> Worst);

/// <summary>The success case method: talk to the best and the worst cases. Brinkerhoff (2003), The Success Case Method.</summary>
public static class SuccessCases
{
    private const int FewestPerEnd = 2;
    private const double ShareOfEnd = 0.05;

    /// <summary>The top and the bottom max(2, 5 %, rounded down) by use × result; ties at random.</summary>
    /// <param name="people">One per person who answered both, any order.</param>
    /// <param name="seed">Of the ties; the same seed chooses the same people.</param>
    /// <returns>The people, N = answers. Fewer than 20: <see cref="Reason.NBelowMin"/>; an answer that is no number: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentException">A person twice.</exception>
    public static Measured<ChosenCases> Choose(IReadOnlyCollection<CaseScore> people, ulong seed)
    {
        var n = people.Count;
        if (people.Select(person => person.Person).Distinct().Count() < n) throw new ArgumentException("A person has one score.", nameof(people));
        if (n < EvaluationConstants.FewestForSuccessCases) return Measured<ChosenCases>.Missing(Reason.NBelowMin, n);
        if (!people.All(person => double.IsFinite(person.Use) && double.IsFinite(person.Result))) return Measured<ChosenCases>.Missing(Reason.NotFinite, n);

        var random = new SeededRandom(seed);
        int[] ordered =
        [
            .. people.OrderBy(person => person.Person).Select(person => (person.Person, Score: person.Use * person.Result, Lot: random.Next()))
                .OrderByDescending(person => person.Score).ThenBy(person => person.Lot).Select(person => person.Person),
        ];
        var perEnd = Math.Max(FewestPerEnd, (int)(n * ShareOfEnd));
        return Measured<ChosenCases>.Of(new ChosenCases([.. ordered.Take(perEnd)], [.. ordered.Reverse().Take(perEnd)]), n);
    }
}
