namespace LdRoi.Measurement.Roi;

/// <summary>A number that goes into an ROI and is not certain.</summary>
public sealed record UncertainInput
{
    /// <summary>An input.</summary>
    /// <param name="name">Unique among the inputs; decides in which order they are drawn, so that the order of the list does not matter.</param>
    /// <param name="low">The least it may be.</param>
    /// <param name="central">What is counted with.</param>
    /// <param name="high">The most it may be.</param>
    /// <exception cref="ArgumentException">Not low ≤ central ≤ high.</exception>
    public UncertainInput(string name, decimal low, decimal central, decimal high)
    {
        if (low > central || central > high) throw new ArgumentException($"Low, central and high of {name} are not in order.", nameof(central));
        (Name, Low, Central, High) = (name, low, central, high);
    }

    /// <summary>Unique among the inputs.</summary>
    public string Name { get; }

    /// <summary>The least it may be.</summary>
    public decimal Low { get; }

    /// <summary>What is counted with.</summary>
    public decimal Central { get; }

    /// <summary>The most it may be.</summary>
    public decimal High { get; }

    internal bool IsCertain => Low == High;

    internal UncertainInput Named(string name) => new(name, Low, Central, High);
}
