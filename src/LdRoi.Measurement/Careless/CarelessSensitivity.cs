using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Careless;

/// <summary>Whether careless answers change what a wave says. About answers, never about a person: who they are from goes in nowhere and comes out nowhere.</summary>
/// <remarks>
/// Nobody is removed from a result by this, and nobody is told. Counts and means without somebody leave only when those left out, and those left in, are as many as the
/// threshold asks for: otherwise the difference between two means would be one person's score. For the whole wave; team by team the counts would name people after all.
/// About 10–12 % is usual in long student surveys: Meade &amp; Craig (2012), Psychological Methods 17.
/// </remarks>
public static class CarelessSensitivity
{
    /// <summary>Every scale's mean with and without answers against which two indices or more speak, and how many there are.</summary>
    /// <param name="sheets">Per person the answers of the assembled wave in the order asked; what was skipped is absent. Items of other scales are left out.</param>
    /// <param name="scales">Keying and range of the items.</param>
    /// <param name="opposites">Pairs of items, of one range, that say the opposite of each other.</param>
    /// <param name="threshold">People needed for a number, at least 1.</param>
    /// <returns>
    /// The sensitivity with N = people; the note <see cref="Reason.Singular"/> when distances had to be left out. Nobody: <see cref="Reason.NZero"/>; fewer people than the
    /// threshold: <see cref="Reason.PrivacyMinN"/>. Who gave fewer than 10 answers counts, but is never judged.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1, an answer lies outside its range, or a time is below 0.</exception>
    /// <exception cref="ArgumentException">Somebody answered an item twice.</exception>
    public static Measured<CarelessSensitivityResult> Of(
        IReadOnlyCollection<IReadOnlyList<AnsweredItem>> sheets, IReadOnlyList<Scale> scales, IReadOnlyCollection<ContradictionPair> opposites, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (sheets.Count == 0) return Measured<CarelessSensitivityResult>.Missing(Reason.NZero, 0);
        if (sheets.Count < threshold) return Measured<CarelessSensitivityResult>.Missing(Reason.PrivacyMinN, 0);

        var known = scales.SelectMany(scale => scale.Items).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<AnsweredItem>[] asked = [.. sheets.Select(sheet => (IReadOnlyList<AnsweredItem>)[.. sheet.Where(one => known.Contains(one.Item))])];
        var (found, withoutDistance) = CarelessIndices.Of(asked, scales, opposites);
        bool[] careless = [.. found.Select(CarelessIndices.AreTogether)];

        var result = new CarelessSensitivityResult(
            Count(careless.Count(isCareless => isCareless)),
            [.. Enum.GetValues<CarelessIndex>().Select(index => new CarelessCount(index, Count(found.Count(set => set.Contains(index)))))],
            [.. scales.Select(scale => Sensitivity(scale, asked, careless, threshold))]);
        return Measured<CarelessSensitivityResult>.Of(result, asked.Length, withoutDistance ? [Reason.Singular] : []);

        int? Count(int people) => MayBeLeftOut(people, asked.Length, threshold) ? people : null;
    }

    private static ScaleSensitivity Sensitivity(Scale scale, IReadOnlyList<AnsweredItem>[] sheets, bool[] careless, int threshold)
    {
        var scores = sheets.Select((sheet, at) => (Score: ScaleScoring.Score(scale, sheet.ToDictionary(one => one.Item, one => one.Answer, StringComparer.Ordinal)).Value, Careless: careless[at]))
            .Where(person => person.Score is not null).ToList();
        if (scores.Count < threshold) return new ScaleSensitivity(scale.Code, Measured<double>.Missing(Reason.PrivacyMinN, 0), Measured<double>.Missing(Reason.PrivacyMinN, 0));

        var everybody = Descriptive.Mean([.. scores.Select(person => person.Score!.Value)]);
        return MayBeLeftOut(scores.Count(person => person.Careless), scores.Count, threshold)
            ? new ScaleSensitivity(scale.Code, everybody, Descriptive.Mean([.. scores.Where(person => !person.Careless).Select(person => person.Score!.Value)]))
            : new ScaleSensitivity(scale.Code, everybody, Measured<double>.Missing(Reason.PrivacyRemainder, 0));
    }

    private static bool MayBeLeftOut(int people, int all, int threshold) => people == 0 || (people >= threshold && all - people >= threshold);
}
