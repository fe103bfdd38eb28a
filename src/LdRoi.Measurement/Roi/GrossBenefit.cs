namespace LdRoi.Measurement.Roi;

/// <summary>The change of a measure in money of one year, whatever it came from. Not a benefit of the programme yet: it must pass isolation and confidence first.</summary>
public readonly record struct GrossBenefit
{
    private GrossBenefit(decimal change, decimal unitsPerChange, StandardValue value) => (Change, UnitsPerChange, Value) = (change, unitsPerChange, value);

    /// <summary>What changed, in the unit in which it was measured; above 0 is better.</summary>
    public decimal Change { get; }

    /// <summary>Units of the value in one year per unit of <see cref="Change"/>.</summary>
    public decimal UnitsPerChange { get; }

    /// <summary>What a unit is worth.</summary>
    public StandardValue Value { get; }

    /// <summary>Change × units × value: money of one year, exact.</summary>
    public Money Amount => Value.Amount * (Change * UnitsPerChange);

    /// <summary>Money of one year that needs no conversion, such as a saving on an invoice or a margin that Finance reports.</summary>
    /// <param name="amount">Of one year; never revenue.</param>
    /// <param name="nature">What the money is.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="date">When it was reported.</param>
    /// <param name="source">Where it can be looked up.</param>
    /// <exception cref="ArgumentException">Revenue: it goes through <see cref="Conversion.Revenue"/>.</exception>
    public static GrossBenefit Of(Money amount, ValueNature nature = ValueNature.CostAvoided, string? owner = null, DateOnly? date = null, string? source = null) =>
        nature == ValueNature.Revenue
            ? throw new ArgumentException("Revenue is not profit.", nameof(nature))
            : new GrossBenefit(amount.Amount, 1, new StandardValue(Money.Of(1, amount.Currency), nature, ConversionSource.HistoricalCost, owner, date, source));

    internal static GrossBenefit Of(decimal change, decimal unitsPerChange, StandardValue value) => new(change, unitsPerChange, value);

    /// <summary>The part that is due to the programme.</summary>
    /// <param name="isolation">How it was separated.</param>
    public IsolatedBenefit After(Isolation isolation) => new(this, isolation);
}
