using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>A hard measure that organisations usually keep: its unit, its direction and its way to money.</summary>
/// <param name="Code">As files name it.</param>
/// <param name="Unit">As files write it, so that a month of days is never taken for a share.</param>
/// <param name="Gain">What it gains, where other measures show the same: then one of them counts.</param>
public sealed record HardMeasure(
    string Code, MeasureKind Kind, MeasureHeight Height, string Unit, bool LowerIsBetter, MoneyWay Way, TextKey Name, Gain? Gain = null)
{
    /// <summary>Rates are written in per cent and calculated with as shares.</summary>
    public decimal Scale => Way == MoneyWay.RatePerPerson ? 0.01m : 1;

    /// <summary>Whether somebody's own word for something is its name.</summary>
    public bool IsCalled(string word) => Enum.GetValues<Language>().Any(language => Name.In(language).Equals(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>At which height it is kept. Figures of single people never come in: the smallest is a team.</summary>
public enum MeasureHeight
{
    Individual,
    Team,
    Organisation,
}

/// <summary>How a change becomes money of one year.</summary>
public enum MoneyWay
{
    /// <summary>Units of a month in a team × 12 × what one is worth.</summary>
    UnitsPerMonth,

    /// <summary>A rate in per cent × people × what one person's year, or one leaver, is worth.</summary>
    RatePerPerson,

    /// <summary>Not into money: stated as an intangible.</summary>
    None,
}

/// <summary>A gain that several measures put into money.</summary>
public enum Gain
{
    /// <summary>More done in the same hours: as a rate, as units, or as hours.</summary>
    WorkingTime,

    /// <summary>People who need not be found and replaced.</summary>
    Replacing,

    /// <summary>What customers bring in.</summary>
    Sales,
}

/// <summary>The usual measures. METHODS of evaluation after Phillips; units and names ours.</summary>
public static class MeasureCatalogue
{
    /// <summary>The one measure that is money already, of which only a part is gain.</summary>
    public const string Revenue = "revenue";

    public static IReadOnlyList<HardMeasure> All { get; } =
    [
        new("productivity", MeasureKind.Output, MeasureHeight.Individual, "%", false, MoneyWay.RatePerPerson, MeasureTexts.Productivity, Gain.WorkingTime),
        new("output", MeasureKind.Output, MeasureHeight.Team, "units/month", false, MoneyWay.UnitsPerMonth, MeasureTexts.Output, Gain.WorkingTime),
        new("hours_saved", MeasureKind.Time, MeasureHeight.Individual, "hours/month", false, MoneyWay.UnitsPerMonth, MeasureTexts.HoursSaved, Gain.WorkingTime),
        new("internal_moves", MeasureKind.Cost, MeasureHeight.Individual, "moves/month", false, MoneyWay.UnitsPerMonth, MeasureTexts.InternalMoves, Gain.Replacing),
        new("promotion_time", MeasureKind.Time, MeasureHeight.Individual, "months", true, MoneyWay.None, MeasureTexts.PromotionTime),
        new("error_rate", MeasureKind.Quality, MeasureHeight.Team, "errors/month", true, MoneyWay.UnitsPerMonth, MeasureTexts.ErrorRate),
        new("absence", MeasureKind.Absence, MeasureHeight.Team, "days/month", true, MoneyWay.UnitsPerMonth, MeasureTexts.Absence),
        new("lead_time", MeasureKind.Time, MeasureHeight.Team, "days", true, MoneyWay.None, MeasureTexts.LeadTime),
        new("turnover", MeasureKind.Retention, MeasureHeight.Organisation, "%/year", true, MoneyWay.RatePerPerson, MeasureTexts.Turnover, Gain.Replacing),
        new("customer_satisfaction", MeasureKind.Customer, MeasureHeight.Organisation, "score", false, MoneyWay.None, MeasureTexts.CustomerSatisfaction),
        new("customers_kept", MeasureKind.Customer, MeasureHeight.Organisation, "customers/month", false, MoneyWay.UnitsPerMonth, MeasureTexts.CustomersKept, Gain.Sales),
        new(Revenue, MeasureKind.Output, MeasureHeight.Organisation, "EUR/month", false, MoneyWay.UnitsPerMonth, MeasureTexts.Revenue, Gain.Sales),
        new("recruitment_cost", MeasureKind.Cost, MeasureHeight.Organisation, "EUR/month", true, MoneyWay.UnitsPerMonth, MeasureTexts.RecruitmentCost, Gain.Replacing),
        new("innovation_lead_time", MeasureKind.Time, MeasureHeight.Organisation, "days", true, MoneyWay.None, MeasureTexts.InnovationLeadTime),
    ];

    public static HardMeasure? Find(string code) => All.FirstOrDefault(measure => measure.Code == code);
}
