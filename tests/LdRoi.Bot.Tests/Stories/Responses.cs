using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.World;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Runs a scan from its first day to its close, with given levels per person.</summary>
internal static class Responses
{
    /// <summary>Plans a scan from today on for three weeks and lets it open.</summary>
    public static async Task OpensScan(this BotWorld world, string scan, params string[] teams)
    {
        var today = LocalClock.LocalDate(world.Now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        await world.PlansScan(teams, Iso(today), Iso(today.AddDays(20)), scan);
        await world.Beats();
    }

    /// <summary>A whole scan: opened, answered by these people at these levels (1 to 5), closed.</summary>
    public static async Task RunsScan(this BotWorld world, string scan, string[] teams, IEnumerable<(string Person, int Level)> levels)
    {
        await world.OpensScan(scan, teams);
        foreach (var (person, level) in levels)
        {
            await world.Answered(scan, person, level);
        }

        await world.ClosesScan(scan);
    }

    /// <summary>People of a team, "Zuid 1" first, with a level each.</summary>
    public static IEnumerable<(string Person, int Level)> Of(string team, params int[] levels) =>
        levels.Select((level, place) => ($"{team} {place + 1}", level));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
