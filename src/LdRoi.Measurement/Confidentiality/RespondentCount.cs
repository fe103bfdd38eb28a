using System.Globalization;

namespace LdRoi.Measurement.Confidentiality;

/// <summary>How many people a number rests on; prints itself as a band when it is small.</summary>
/// <param name="Value">The exact number, 0 or more; for calculations, never for display.</param>
/// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
public readonly record struct RespondentCount(int Value)
{
    /// <summary>From this number on a count is printed exactly. Convention.</summary>
    public const int SmallestExact = 10;

    /// <summary>Below this number nothing is printed: such a group has no number to print a count beside. The floor of the product's threshold.</summary>
    public const int SmallestPrinted = 5;

    /// <summary>The exact number.</summary>
    public int Value { get; } = Value >= 0 ? Value : throw new ArgumentOutOfRangeException(nameof(Value), Value, "A number of people is 0 or more.");

    /// <summary>"5–9" below ten, the exact number from ten on, the same in every culture; "–" below five, where a count must not be known.</summary>
    public override string ToString() => Value switch
    {
        >= SmallestExact => Value.ToString(CultureInfo.InvariantCulture),
        >= SmallestPrinted => "5–9",
        _ => "–",
    };
}
