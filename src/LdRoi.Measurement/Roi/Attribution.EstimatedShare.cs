namespace LdRoi.Measurement.Roi;

public abstract partial record Attribution
{
    /// <summary>People divide a change that was measured.</summary>
    private sealed record EstimatedShare(IsolationTechnique By, IReadOnlyList<ShareEstimate> Rows, int Invited, int? Agreed) : Attribution(By)
    {
        internal override MethodOutcome On(ImpactMeasure measure, Measured<GrossBenefit> gross)
        {
            var answers = Agreed ?? Rows.Count;
            if (Rows.Count == 0) return MethodOutcome.Silent(Technique, Reason.NZero, 0);
            if (gross.Value is not { } seen) return MethodOutcome.Silent(Technique, gross.Reason, answers);

            var checks = Rows.Select(row => (Row: row, Reason: CountedEstimate.Check(row.Shares, row.Confidence, row.Basis))).ToList();
            ShareEstimate[] valid = [.. checks.Where(one => one.Reason == Reason.None).Select(one => one.Row)];
            ShareEstimate[] dropped = Agreed is null ? [.. checks.Where(one => one.Reason != Reason.None).Select(one => one.Row)] : [];
            decimal Sum(Func<decimal, ConfidenceAdjustment, decimal> of) => valid.Select(row => of(row.Shares.Programme, ConfidenceAdjustment.Of(row.Confidence))).Order().Sum();
            Money Part(decimal sum, int people) => Money.Of(seen.Amount.Amount * sum / people, seen.Amount.Currency);
            decimal low = Sum((share, confidence) => confidence.Low(share)), high = Sum((share, confidence) => confidence.High(share));
            var notes = Notes.Of([.. checks.Select(one => one.Reason), seen.Value.IsComplete ? Reason.None : Reason.NoStandardValue]);
            return new MethodOutcome(Technique, seen.Value.IsComplete ? Technique.Tier() : Technique.Tier().Lowered(), Measured<Money>.Of(Part(low, Invited), answers, notes))
            {
                N = valid.Length == 0 ? 0 : Agreed ?? valid.Length,
                Answers = answers,
                Persons = Agreed is null ? [.. valid.Select(row => row.Person)] : [],
                Excluded = dropped.Length == 0 ? null : ([.. dropped.Select(row => row.Person)], Part(dropped.Length, Invited), Part(dropped.Select(row => row.Tempting).Order().Sum(), Invited)),
                WithoutIsolation = Part(Sum((_, confidence) => confidence.Factor), Invited),
                WithoutConfidence = Part(Sum((share, _) => share), Invited),
                Extrapolated = Part(low, Rows.Count),
                Factors = new Factors(
                    Factors.Between(measure.Name + "/improvement", measure.ChangeBetween?.Low, seen.Change, measure.ChangeBetween?.High),
                    Factors.Between(measure.Name + "/share", low / Invited, low / Invited, high / Invited), ValueOf(measure, seen), seen.UnitsPerChange),
            };
        }
    }
}
