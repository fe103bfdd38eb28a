namespace LdRoi.Measurement.Roi;

/// <summary>Which amounts out of estimates may be shown: those of enough people, and of one more where a reader is among them, who knows the own estimate.</summary>
internal sealed record EstimateGate(int Threshold, IReadOnlySet<int> Readers)
{
    public bool Shows(int people, IEnumerable<int> persons) => people >= Threshold + (persons.Any(Readers.Contains) ? 1 : 0);

    /// <summary>A list of which no estimate counts is about nobody's amount; that it has few answers is withheld nevertheless.</summary>
    public bool Shows(MethodOutcome outcome) =>
        !outcome.Technique.IsEstimate() || (Shows(outcome.Answers, []) && (outcome.N == 0 || Shows(outcome.N, outcome.Persons)));
}
