namespace LdRoi.Measurement.Roi;

/// <summary>From a change to money of one year: unit, value of a unit, change, change in a year, change × value.</summary>
/// <remarks>
/// Every conversion answers <see cref="Reason.RevenueNotProfit"/> to a value that is revenue, and <see cref="Reason.NotFinite"/> to an amount beyond <c>decimal</c>.
/// A value without owner, date or source gives the note <see cref="Reason.NoStandardValue"/>. N is 1. Phillips &amp; Phillips, Return on Investment (ROI) Basics (2005).
/// </remarks>
public static class Conversion
{
    /// <summary>Output: units × contribution margin per unit.</summary>
    /// <param name="units">More made, sold or handled per period; below 0 for fewer.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="margin">Contribution margin of one unit.</param>
    public static Measured<GrossBenefit> Output(decimal units, decimal periodsPerYear, StandardValue margin) => PerUnit(units, periodsPerYear, margin);

    /// <summary>Quality: errors avoided × cost of one error.</summary>
    /// <param name="errorsAvoided">Per period.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="costOfOne">Rework, complaint or scrap.</param>
    public static Measured<GrossBenefit> Quality(decimal errorsAvoided, decimal periodsPerYear, StandardValue costOfOne) => PerUnit(errorsAvoided, periodsPerYear, costOfOne);

    /// <summary>Cost: units no longer spent × what one costs.</summary>
    /// <param name="unitsSaved">Per period.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="costOfOne">Of one unit.</param>
    public static Measured<GrossBenefit> Cost(decimal unitsSaved, decimal periodsPerYear, StandardValue costOfOne) => PerUnit(unitsSaved, periodsPerYear, costOfOne);

    /// <summary>Time: hours a week × weeks × people × loaded hour × share used again. Only hours that are shown to be used again count.</summary>
    /// <param name="hoursPerWeek">Saved by one person.</param>
    /// <param name="weeks">Worked in a year, 0 or more.</param>
    /// <param name="people">0 or more.</param>
    /// <param name="loadedHour">What an hour costs.</param>
    /// <param name="usedAgain">Share of the hours that went into other work, 0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside its range.</exception>
    public static Measured<GrossBenefit> Time(decimal hoursPerWeek, decimal weeks, int people, StandardValue loadedHour, decimal usedAgain)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        if (usedAgain is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(usedAgain), usedAgain, "A share is 0–1.");
        return Of(hoursPerWeek, () => weeks * people * usedAgain, loadedHour);
    }

    /// <summary>Performance: share of work gained × people × what one person's year is worth, by loaded salary or by margin.</summary>
    /// <param name="gain">0.15 for 15 % more.</param>
    /// <param name="people">Full-time, 0 or more.</param>
    /// <param name="yearOfOne">Loaded salary, or contribution margin per person; never revenue.</param>
    /// <exception cref="ArgumentOutOfRangeException">People below 0.</exception>
    public static Measured<GrossBenefit> Performance(decimal gain, decimal people, StandardValue yearOfOne)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        return Of(gain, () => people, yearOfOne);
    }

    /// <summary>Retention: headcount × change of the turnover × cost of one leaver.</summary>
    /// <param name="turnoverDown">By which share of the headcount fewer left in a year; 0.03 for 3 points.</param>
    /// <param name="headcount">0 or more.</param>
    /// <param name="costOfLeaver">Own cost first.</param>
    /// <exception cref="ArgumentOutOfRangeException">Headcount below 0.</exception>
    public static Measured<GrossBenefit> Retention(decimal turnoverDown, decimal headcount, StandardValue costOfLeaver)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(headcount);
        return Of(turnoverDown, () => headcount, costOfLeaver);
    }

    /// <summary>Absence: days avoided × loaded day.</summary>
    /// <param name="daysAvoided">Per period, of all people together.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="loadedDay">What a day costs.</param>
    public static Measured<GrossBenefit> Absence(decimal daysAvoided, decimal periodsPerYear, StandardValue loadedDay) => PerUnit(daysAvoided, periodsPerYear, loadedDay);

    /// <summary>Customers: kept or won × contribution margin of one in a year.</summary>
    /// <param name="customers">Per period.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="margin">Of one customer in a year.</param>
    public static Measured<GrossBenefit> Customer(decimal customers, decimal periodsPerYear, StandardValue margin) => PerUnit(customers, periodsPerYear, margin);

    /// <summary>Revenue, which counts by its contribution margin only.</summary>
    /// <param name="change">More revenue per period.</param>
    /// <param name="periodsPerYear">12 for a month, 1 for a year; above 0.</param>
    /// <param name="contributionMargin">Share of revenue, at most 1. Null: nobody knows it, and the revenue is refused.</param>
    /// <param name="owner">Who answers for the margin.</param>
    /// <param name="date">When it was fixed.</param>
    /// <param name="source">Where it can be looked up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A margin above 1, or no periods.</exception>
    public static Measured<GrossBenefit> Revenue(
        Money change, decimal periodsPerYear, decimal? contributionMargin, string? owner = null, DateOnly? date = null, string? source = null)
    {
        var unit = new StandardValue(Money.Of(1, change.Currency), ValueNature.Revenue, ConversionSource.HistoricalCost, owner, date, source);
        return PerUnit(change.Amount, periodsPerYear, contributionMargin is { } margin ? unit.TimesMargin(margin) : unit);
    }

    /// <summary>Positions saved: whole ones only, as half a person cannot be spared.</summary>
    /// <param name="positions">Below 0 for positions that came.</param>
    public static decimal WholePositionsSaved(decimal positions) => Math.Floor(positions);

    /// <summary>Positions needed: whole ones, as half a person cannot be hired.</summary>
    /// <param name="positions">0 or more.</param>
    public static decimal WholePositionsNeeded(decimal positions) => Math.Ceiling(positions);

    private static Measured<GrossBenefit> PerUnit(decimal change, decimal periodsPerYear, StandardValue value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periodsPerYear);
        return Of(change, () => periodsPerYear, value);
    }

    private static Measured<GrossBenefit> Of(decimal change, Func<decimal> unitsPerChange, StandardValue value) => WithinRange.Of(1, () =>
    {
        if (value.Nature == ValueNature.Revenue) return Measured<GrossBenefit>.Missing(Reason.RevenueNotProfit, 1);
        var gross = GrossBenefit.Of(change, unitsPerChange(), value);
        _ = gross.Amount; // an amount beyond decimal is found here, not at print
        return Measured<GrossBenefit>.Of(gross, 1, value.IsComplete ? [] : [Reason.NoStandardValue]);
    });
}
