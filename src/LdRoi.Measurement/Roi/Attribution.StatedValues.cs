namespace LdRoi.Measurement.Roi;

public abstract partial record Attribution
{
    /// <summary>People state amounts of their own.</summary>
    private sealed record StatedValues(IsolationTechnique By, Measured<EstimatesTotal> Found) : Attribution(By)
    {
        internal override MethodOutcome On(ImpactMeasure measure, Measured<GrossBenefit> gross)
        {
            if (Found.Value is not { } found) return MethodOutcome.Silent(Technique, Found.Reason, Found.N);
            CountedEstimate[] excluded = [.. found.Rows.Where(row => !row.Counts)];
            return new MethodOutcome(Technique, Technique.Tier().Lowered(), Measured<Money>.Of(found.Total, Found.N, Found.Notes.With(Reason.NoStandardValue)))
            {
                N = found.People,
                IsStated = true,
                Answers = found.Rows.Count,
                Persons = [.. found.Rows.Where(row => row.Counts).Select(row => row.Person)],
                WithoutIsolation = found.WithoutIsolation,
                WithoutConfidence = found.WithoutConfidence,
                Extrapolated = found.Extrapolated,
                Excluded = excluded.Length == 0 ? null : ([.. excluded.Select(row => row.Person)], Sum(row => row.Stated), Sum(row => row.Tempting)),
                Factors = Factors.OfAmount(measure.Name + "/share", found.Total, found.High),
            };

            Money Sum(Func<CountedEstimate, Money> of) => Money.Sum(excluded.Select(of), found.Total.Currency);
        }
    }
}
