using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Stories;
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
            An.Organisation().Team("Bedrijf", Teams[0].People, lead: "Willem Baas"), (made, team) => made.Team(team.Team, team.People, under: "Bedrijf")).Team("Nieuw", 6, lead: "Nina Nieuw"));
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

        await OfOneself(world, album);
    }

    /// <summary>What a member reads of the own scan, and what the lead does with the team's result, step by step and back again.</summary>
    private static async Task OfOneself(BotWorld world, Album album)
    {
        foreach (var (scan, wave) in new[] { ("Winter", 0), ("Lente", 1) })
        {
            await world.OpensScan(scan, "Nieuw");
            foreach (var number in Enumerable.Range(1, 6))
            {
                await world.Answered(scan, $"Nieuw {number}", (number % 3) + 2 + wave);
            }

            await world.Answered(scan, "Nina Nieuw", 4);
            await world.Answered(scan, "Nieuw 1", Factors(await world.Instrument(), wave));
            await world.ClosesScan(scan);
        }

        foreach (var language in Enum.GetValues<Language>())
        {
            await world.Change("Nieuw 1", person => person.Language = language);
            await world.Change("Nina Nieuw", person => person.Language = language);
            var lead = world.As("Nina Nieuw");
            var report = await lead.Types("report team");
            album.Keep("TeamStepChosen", (await lead.Sends(report.Id, Verbs.ChooseTeamStep, await world.TokenToTalk("Nina Nieuw", "Nieuw", "SL"))).Card);
            album.Keep("MyScan", (await world.As("Nieuw 1").Types("my scan")).Card);
            album.Keep("MyScanOfLead", (await lead.Types("my scan")).Card);
            album.Keep("TeamStepDone", (await lead.Presses(Verbs.DoneTeamStep)).Card);
            await lead.Presses(Verbs.UndoTeamStep);
            album.Keep("TeamStepNothing", (await lead.Presses(Verbs.UndoTeamStep)).Card);
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

    /// <summary>One person's answers to all factors but the last: the same for each in the first scan, and then different ones.</summary>
    private static Dictionary<string, int> Factors(Instrument instrument, int wave) => instrument.Scales
        .Where(scale => !instrument.Names[scale.Code].IsIndicator).SkipLast(1)
        .SelectMany((scale, place) => scale.Items.Select(item => (item, Level: wave == 0 ? 2 : (place % 4) + 2)))
        .ToDictionary(row => row.item.Id, row => row.item.ReverseKeyed ? 6 - row.Level : row.Level);

    private static int Level(string team, int number, int wave) => team switch
    {
        "Oost" => 4,
        "Noord" => Math.Clamp((number % 3) + 2 + (number % 2 * wave), 1, 5),
        "West" => Math.Clamp((number % 4) + 2 - (number % 2 * wave), 1, 5),
        "Zuid" => (number % 4) + 1,
        _ => (number % 3) + 2,
    };
}
