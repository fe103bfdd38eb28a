using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Careless;

/// <summary>Which indices speak against which sheet. Stays inside the module: what leaves it are counts and results, by <see cref="CarelessSensitivity"/>.</summary>
internal static class CarelessIndices
{
    /// <param name="sheets">Per person the answers in the order asked, to items of these scales only, each item once.</param>
    /// <param name="scales">The instrument.</param>
    /// <param name="opposites">Pairs of items of these scales.</param>
    /// <returns>Per sheet, in the order given, the indices beyond their cut-off; and whether distances could not be computed.</returns>
    public static (IReadOnlyList<IReadOnlySet<CarelessIndex>> Found, bool WithoutDistance) Of(
        IReadOnlyList<IReadOnlyList<AnsweredItem>> sheets, IReadOnlyList<Scale> scales, IReadOnlyCollection<ContradictionPair> opposites)
    {
        var answers = sheets.Select(sheet => sheet.ToDictionary(one => one.Item, one => one.Answer, StringComparer.Ordinal)).ToList();
        var profiles = answers.Select(sheet => Profile(sheet, scales)).ToList();
        var (far, withoutDistance) = Far(profiles);

        var found = sheets.Select((sheet, at) => sheet.Count < CarelessConstants.SmallestNumberOfAnswers
            ? new HashSet<CarelessIndex>()
            : [.. Own(sheet, answers[at], profiles[at], scales, opposites), .. far[at] ? [CarelessIndex.Distance] : Array.Empty<CarelessIndex>()]);
        return ([.. found], withoutDistance);
    }

    /// <summary>Whether so many indices together make the answers careless.</summary>
    public static bool AreTogether(IReadOnlySet<CarelessIndex> found) => found.Count >= CarelessConstants.IndicesTogether;

    private static IEnumerable<CarelessIndex> Own(
        IReadOnlyList<AnsweredItem> sheet, Dictionary<string, int> answers, IReadOnlyList<IReadOnlyList<double?>> profile, IReadOnlyList<Scale> scales, IReadOnlyCollection<ContradictionPair> opposites)
    {
        int[] raw = [.. sheet.Select(one => one.Answer)];
        if (Longstring.Of(raw).Value >= CarelessConstants.LongstringShare * raw.Length) yield return CarelessIndex.Longstring;
        if (IntraIndividualVariability.Of(raw).Value < CarelessConstants.SmallestVariability) yield return CarelessIndex.Variability;
        if (EvenOddConsistency.Of(profile).Value is { } halves && !(halves.Corrected >= CarelessConstants.SmallestConsistency)) yield return CarelessIndex.EvenOdd;
        if (Contradictions(answers, scales, opposites) >= CarelessConstants.Contradictions) yield return CarelessIndex.Contradictions;
        if (AnswerSpeed.Median([.. sheet.Where(one => one.Seconds is not null).Select(one => one.Seconds!.Value)]).Value < CarelessConstants.SmallestSeconds) yield return CarelessIndex.Speed;
    }

    // Scale by scale the answers after reversal, null for one that is missing.
    private static IReadOnlyList<IReadOnlyList<double?>> Profile(Dictionary<string, int> answers, IReadOnlyList<Scale> scales) =>
    [
        .. scales.Select(scale => (IReadOnlyList<double?>)
        [
            .. scale.Items.Select(item => !answers.TryGetValue(item.Id, out var answer) ? (double?)null
                : item.ReverseKeyed ? ScaleScoring.Reverse(answer, scale.Minimum, scale.Maximum)
                : answer),
        ]),
    ];

    private static int Contradictions(Dictionary<string, int> answers, IReadOnlyList<Scale> scales, IReadOnlyCollection<ContradictionPair> opposites) =>
        scales.Sum(scale => ContradictionPairs.Count(
        [
            .. opposites.Where(pair => scale.Items.Any(item => item.Id == pair.First) && answers.ContainsKey(pair.First) && answers.ContainsKey(pair.Second))
                .Select(pair => (answers[pair.First], answers[pair.Second])),
        ], scale.Minimum, scale.Maximum).Value ?? 0);

    // Only who answered everything has a distance.
    private static (bool[] Far, bool WithoutDistance) Far(List<IReadOnlyList<IReadOnlyList<double?>>> profiles)
    {
        var complete = Enumerable.Range(0, profiles.Count).Where(at => profiles[at].All(scale => !scale.Contains(null))).ToList();
        var distances = MahalanobisDistance.Of([.. complete.Select(at => (IReadOnlyList<double>)[.. profiles[at].SelectMany(scale => scale).Select(answer => answer!.Value)])]);
        var far = new bool[profiles.Count];
        if (distances.Value is not { } result) return (far, true);
        for (var at = 0; at < complete.Count; at++) far[complete[at]] = result.Squared[at] > result.CutOff;
        return (far, false);
    }
}
