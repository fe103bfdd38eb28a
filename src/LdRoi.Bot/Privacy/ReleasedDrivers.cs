using LdRoi.Measurement.Drivers;

namespace LdRoi.Bot.Privacy;

/// <summary>What was released of the drivers of a wave, and how firmly they may be put in order.</summary>
/// <param name="Rows">By rank where there are ranks, else by code; empty when nothing may be said.</param>
public sealed record ReleasedDrivers(DriverVerdict? Verdict, IReadOnlyList<ReleasedDriver> Rows)
{
    /// <summary>For a wave of which nothing of the kind was released.</summary>
    public static ReleasedDrivers None { get; } = new(null, []);

    public bool HaveOrder => Verdict is DriverVerdict.Unclear or DriverVerdict.Probable or DriverVerdict.Decisive && Rows.Any(row => row.Rank is not null);

    /// <summary>The code of the factor that weighs most in the organisation; null without an order.</summary>
    public string? Heaviest => HaveOrder ? Rows.First(row => row.Rank == 1).ScaleCode : null;

    public ReleasedDriver? Of(string scaleCode) => Rows.FirstOrDefault(row => row.ScaleCode == scaleCode);
}
