using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>The team report in each of its shapes.</summary>
internal static class CardsToRead
{
    private static readonly (string Team, int People)[] Teams = [("Bedrijf", 3), ("Noord", 8), ("Zuid", 7), ("Oost", 6), ("West", 6), ("Klein", 3)];

    public static async Task Keep(Album album)
    {
        await using var world = await BotWorld.Start(Teams.Skip(1).Aggregate(
            An.Organisation().Team("Bedrijf", Teams[0].People, lead: "Willem Baas"), (made, team) => made.Team(team.Team, team.People, under: "Bedrijf")).Team("Nieuw", 6));
        await Answered(world, "Voorjaar", "2026-09-09", "2026-09-15", 0, absent: "Zuid 7");
        await Answered(world, "Najaar", "2026-12-07", "2026-12-11", 1, absent: "Zuid 6");
        foreach (var language in Enum.GetValues<Language>())
        {
            await world.Change(Organisation.LearningProfessional, person => person.Language = language);
            await world.Change("Willem Baas", person => person.Language = language);
            var reader = world.As(Organisation.LearningProfessional);
            album.Keep("Report", (await reader.Types("report team Noord")).Card);
            album.Keep("ReportNotComparable", (await reader.Types("report team Zuid")).Card);
            album.Keep("ReportUnanimous", (await reader.Types("report team Oost")).Card);
            album.Keep("ReportWithheld", (await reader.Types("report team Klein")).Card);
            album.Keep("ReportOfAll", (await world.As("Willem Baas").Types("report team")).Card);
            album.Keep("ReportComments", (await world.As("Willem Baas").Presses(Verbs.ReportComments)).Card);
            album.Keep("ReportScanOfFew", (await reader.Types("report scan")).Card);
            album.Keep("ReportPrioritiesOfFew", (await reader.Presses(Verbs.ReportPriorities)).Card);
            album.Keep("ReportQualityOfFew", (await reader.Presses(Verbs.ReportQuality)).Card);
            album.Keep("ReportTeams", (await world.As("Willem Baas").Types("report teams")).Card);
            album.Keep("ReportNotThereYet", (await reader.Types("report team Nieuw")).Card);
            album.Keep("ReportWhichTeam", (await world.As("Willem Baas").Types("report team Nieuw")).Card);
        }
    }

    private static async Task Answered(BotWorld world, string scan, string startsOn, string endsOn, int wave, string absent)
    {
        await world.PlansScan(["Bedrijf"], startsOn, endsOn, scan);
        await world.SleepsUntil(DateTimeOffset.Parse(startsOn + "T05:00Z", System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (team, people) in Teams)
        {
            foreach (var number in Enumerable.Range(1, people).Where(number => $"{team} {number}" != absent))
            {
                await world.Answered(scan, $"{team} {number}", Level(team, number, wave));
            }
        }

        // All the same words: the order is another one in each scan.
        for (var number = 1; wave == 1 && number <= 6; number++)
        {
            await world.Wrote(scan, $"Noord {number}", "Meer tijd om te leren.\nEn een *rustige* plek.");
            await world.Wrote(scan, $"West {number}", "Meer tijd om te leren.\nEn een *rustige* plek.");
        }

        await world.ClosesScan(scan);
    }

    private static int Level(string team, int number, int wave) => team switch
    {
        "Oost" => 4,
        "Noord" => Math.Clamp((number % 3) + 2 + (number % 2 * wave), 1, 5),
        "West" => Math.Clamp((number % 4) + 2 - (number % 2 * wave), 1, 5),
        "Zuid" => (number % 4) + 1,
        _ => (number % 3) + 2,
    };
}
