namespace LdRoi.Bot.Programmes.Study;

/// <summary>A team in a study.</summary>
/// <param name="Number">Of the study's own.</param>
/// <param name="Start">The first full month in which it takes part, counted in months; null when it never does.</param>
/// <param name="People">Who take part in it.</param>
public sealed record StudyTeam(int Number, int? Start, int People)
{
    /// <summary>The month in the middle of which it starts, which is neither before nor after; null when it starts on a first.</summary>
    public int? Broken { get; init; }

    public static StudyTeam From(int number, DateOnly start, int people) =>
        new(number, FirstFullMonth(start), people) { Broken = start.Day == 1 ? null : MonthOf(start) };

    /// <returns>Year × 12 + month.</returns>
    internal static int MonthOf(DateOnly date) => date.Year * 12 + date.Month;

    /// <summary>The first month that lies wholly after a start.</summary>
    internal static int FirstFullMonth(DateOnly start) => MonthOf(start) + (start.Day == 1 ? 0 : 1);
}
