namespace LdRoi.Measurement.Roi;

/// <summary>A counted amount as improvement × share × value × units, each as certain as it is.</summary>
internal sealed record Factors(UncertainInput Improvement, UncertainInput Share, UncertainInput Value, decimal Units)
{
    private static readonly UncertainInput _one = Certain(1);

    public IEnumerable<UncertainInput> All => [Improvement, Share, Value];

    public static UncertainInput Certain(decimal value) => new("", value, value, value);

    /// <summary>Between two ends that may lie on one side of what is counted: a bootstrap's percentiles do, at times.</summary>
    public static UncertainInput Between(string name, decimal? low, decimal central, decimal? high) =>
        new(name, Math.Min(low ?? central, central), central, Math.Max(high ?? central, central));

    public static Factors OfAmount(string share, Money counted, Money high) =>
        new(_one, Between(share, counted.Amount, counted.Amount, high.Amount), _one, 1);

    public decimal Amount(Func<UncertainInput, decimal> valueOf) => valueOf(Improvement) * valueOf(Share) * valueOf(Value) * Units;
}
