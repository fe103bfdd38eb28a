using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>What was released stays as it was, whatever happens afterwards.</summary>
public sealed class FrozenFigureTests
{
    [Fact]
    public async Task A_released_figure_does_not_change_after_the_scan_closed()
    {
        await using var world = await BotWorld.Start(
            An.Organisation().Team("Bedrijf", 3).Team("Noord", 7, lead: "Nina Noord", under: "Bedrijf").Team("Zuid", 6, under: "Bedrijf"));
        await world.PlansScan(["Bedrijf"], "2026-09-09", "2026-09-15", "Herfst");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        foreach (var (name, level) in Enumerable.Range(1, 6).SelectMany(n => new[] { ($"Noord {n}", (n % 3) + 2), ($"Zuid {n}", (n % 4) + 1) }))
        {
            await world.Answered("Herfst", name, level);
        }

        var late = world.As("Noord 7").ScanCard;
        await world.ClosesScan("Herfst");
        var before = await Figures(world);
        before.ShouldContain("Mean");
        var answers = await Answers(world);

        (await world.As("Noord 7").Presses(late, Verbs.AnswerScan, (late.Questions[0], "5"))).Says("gesloten");
        await world.As("Noord 7").Presses(late, Verbs.SkipScan);
        await world.Change("Zuid 1", person => person.LeftAt = world.Now);
        await world.ChangeDb(async db =>
        {
            var noord = await db.Teams.SingleAsync(team => team.Name == "Noord");
            var zuid = await db.Teams.SingleAsync(team => team.Name == "Zuid");
            (await db.People.SingleAsync(person => person.Name == "Zuid 2")).TeamId = noord.Id;
            (noord.ManagerId, noord.ParentId) = (null, zuid.Id);
        });
        await world.Beats();
        await world.MovesClockBy("P1D");
        await world.As(Organisation.LearningProfessional).Types("report team Noord");

        (await Figures(world)).ShouldBe(before);
        (await Answers(world)).ShouldBe(answers);
    }

    private static Task<int> Answers(BotWorld world) => world.InDb(db => db.Set<Answer>().SumAsync(answer => 100 + answer.Revision));

    private static async Task<string> Figures(BotWorld world) => await world.InDb(async db => JsonSerializer.Serialize(
        await db.Set<ReleasedFigure>().AsNoTracking().OrderBy(f => f.TeamId).ThenBy(f => f.ScaleCode).ToListAsync()));
}
