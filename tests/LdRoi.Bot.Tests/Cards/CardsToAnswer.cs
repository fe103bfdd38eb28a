using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>Every face of a scan card. Each person is alone in a scan, so that everybody is dealt the first order of items.</summary>
internal static class CardsToAnswer
{
    private static readonly (string Person, string Team, string Scan)[] People = [("Proef 1", "Proef", "Proef"), ("Pilot 1", "Pilot", "Pilot")];

    public static async Task Keep(Album album)
    {
        await using var world = await BotWorld.Start(
            An.Organisation().Team("Proef", 1).Team("Pilot", 1, language: Language.English).Team("Gestopt", 1).Team("Halted", 1, language: Language.English));
        foreach (var (_, team, scan) in People)
        {
            await world.PlansScan([team], "2026-09-09", "2026-10-06", scan);
        }

        await Withdrawn(world, album);
        await Whole(album);
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        foreach (var (name, _, _) in People)
        {
            await FirstDay(world.As(name), album);
        }

        await world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 9));
        foreach (var (name, _, _) in People)
        {
            var person = world.As(name);
            album.Keep("ScanSkipped", (await person.Presses(Verbs.SkipScan)).Card);
        }

        // Friday's card waits over the weekend until Monday's takes its place.
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 14, 9));
        foreach (var (name, _, scan) in People)
        {
            var person = world.As(name);
            album.Keep("ScanSuperseded", person.Cards[^2].Card);
            await world.AnsweredAllButTheCard(scan, name);
            album.Keep("ScanSavedLast", (await person.Presses(Verbs.AnswerScan, [.. person.ScanCard.Questions.Select(id => (id, "3"))])).Card);
            await OwnWords(person, album);
        }

        var open = People.Select(row => (world.As(row.Person), world.As(row.Person).LastCard)).ToList();
        await world.SleepsUntil(BotWorld.Utc(2026, 10, 8));
        foreach (var (person, card) in open)
        {
            album.Keep("ScanClosed", (await person.Presses(card, Verbs.ReopenScan)).Card);
        }
    }

    /// <summary>Everything on one card: its second portion, and the reminder two days later.</summary>
    private static async Task Whole(Album album)
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Geheel", 1).Team("Entire", 1, language: Language.English));
        await world.PlansScan(["Geheel", "Entire"], "2026-09-09", "2026-10-06", options: Scans.Options("whole"));
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        foreach (var name in new[] { "Geheel 1", "Entire 1" })
        {
            var person = world.As(name);
            album.Keep("ScanWholeNext", (await person.Presses(Verbs.AnswerScan, [.. person.ScanCard.Questions.Select(id => (id, "3"))])).Card);
        }

        await world.MovesClockTo(BotWorld.Utc(2026, 9, 11, 9));
        foreach (var name in new[] { "Geheel 1", "Entire 1" })
        {
            var person = world.As(name);
            album.Keep("ScanReminder", person.ScanCard.Card);
            album.Keep("MyScanRunning", (await person.Types("my scan")).Card);
        }
    }

    private static async Task FirstDay(Someone person, Album album)
    {
        var card = person.ScanCard;
        album.Keep("ScanOpen", card.Card);
        album.Keep("ScanWhy", (await person.Presses(Verbs.WhySeesScan, (card.Questions[0], "4"))).Card);
        album.Keep("ScanNothingChosen", (await person.Presses(Verbs.AnswerScan)).Card);
        album.Keep("ScanWithError", (await person.Presses(Verbs.AnswerScan, (card.Questions[0], "4"), (card.Questions[1], "9"))).Card);
        album.Keep("ScanPartlySaved", (await person.Presses(Verbs.AnswerScan, (card.Questions[0], "4"))).Card);
        album.Keep("ScanSaved", (await person.Presses(Verbs.AnswerScan, (card.Questions[1], "2"), (card.Questions[2], "x"))).Card);
        album.Keep("ScanReopened", (await person.Presses(Verbs.ReopenScan)).Card);
        await person.Presses(Verbs.AnswerScan, (card.Questions[0], "5"));
    }

    /// <summary>Nothing to read, then something, and then nothing again.</summary>
    private static async Task OwnWords(Someone person, Album album)
    {
        album.Keep("ScanOwnWords", (await person.Presses(Verbs.WriteComment)).Card);
        album.Keep("ScanOwnWordsWithError", (await person.Presses(Verbs.SaveComment, (CommentCards.TextId, "  \n "))).Card);
        album.Keep("ScanOwnWordsSaved", (await person.Presses(Verbs.SaveComment, (CommentCards.TextId, "Tijd, time."))).Card);
        await person.Presses(Verbs.WriteComment);
        album.Keep("ScanOwnWordsRemoved", (await person.Presses(Verbs.SaveComment, (CommentCards.TextId, ""))).Card);
    }

    private static async Task Withdrawn(BotWorld world, Album album)
    {
        await world.PlansScan(["Gestopt", "Halted"], "2026-09-09", "2026-10-06", "Gestopt");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 8, 40));
        await world.As(Organisation.LearningProfessional).Presses(Verbs.OpenCampaign);
        await world.As(Organisation.LearningProfessional).Presses(Verbs.StopCampaign);
        foreach (var name in new[] { "Gestopt 1", "Halted 1" })
        {
            album.Keep("ScanWithdrawn", (await world.As(name).Presses(Verbs.AnswerScan)).Card);
        }
    }
}
