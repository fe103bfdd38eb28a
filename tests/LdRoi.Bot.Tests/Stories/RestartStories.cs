using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a restart of the service leaves as it was.</summary>
public sealed class RestartStories
{
    [Fact]
    public async Task Chats_stay_and_buttons_from_before_still_work()
    {
        await using var world = await For();
        var noor = world.As(Noor);
        await noor.Presses(Verbs.AnswerScan, (noor.ScanCard.Questions[0], "4"));
        var before = noor.ScanCard;

        await world.Restart();

        noor.Cards.Select(card => (card.Id, card.Text)).ShouldBe([(before.Id, before.Text)]);
        (await noor.Presses(before, Verbs.AnswerScan, All(before, "5"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).Select(answer => answer.Value).Order().ShouldBe([4, 5, 5]);
    }

    [Fact]
    public async Task The_form_one_was_filling_in_goes_on_where_it_was()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 3));
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuwe scan");
        var preview = await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));

        await world.Restart();

        (await planner.Presses(preview, Verbs.EditScan)).FilledIn["name"].ShouldBe("Najaar");
    }

    [Fact]
    public async Task A_clock_that_was_moved_ahead_stays_ahead()
    {
        await using var world = await BotWorld.StartWithDemo(flows: true);
        await world.MovesClockBy("P3D");
        var moved = await Shown(world);

        await world.Restart();

        (await Shown(world)).ShouldBeGreaterThanOrEqualTo(moved);
    }

    private static async Task<DateTimeOffset> Shown(BotWorld world)
    {
        using var clock = JsonDocument.Parse(await world.Client.GetStringAsync(new Uri("/simulator/clock", UriKind.Relative)));
        return clock.RootElement.GetProperty("now").GetDateTimeOffset();
    }
}
