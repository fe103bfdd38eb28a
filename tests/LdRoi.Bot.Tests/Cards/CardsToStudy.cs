using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>What an organisation of more than a hundred people gets after a scan.</summary>
internal static class CardsToStudy
{
    public static async Task Keep(Album album)
    {
        await using var world = await LargeScan.Closed();
        foreach (var language in Enum.GetValues<Language>())
        {
            await world.Change(Organisation.LearningProfessional, person => person.Language = language);
            await world.Change("Lead 3", person => person.Language = language);
            var reader = world.As(Organisation.LearningProfessional);
            album.Keep("ReportWithPriority", (await world.As("Lead 3").Types("report team")).Card);
            album.Keep("ReportScan", (await reader.Types("report scan")).Card);
            album.Keep("ReportDrivers", (await reader.Presses(Verbs.ReportDrivers)).Card);
            album.Keep("ReportPriorities", (await reader.Presses(Verbs.ReportPriorities)).Card);
            album.Keep("ReportQuality", (await reader.Presses(Verbs.ReportQuality)).Card);
            album.Keep("ReportScans", (await reader.Presses(Verbs.ReportScans)).Card);
        }
    }
}
