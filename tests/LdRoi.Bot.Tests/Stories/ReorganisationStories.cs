using System.Text;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>An organisation does not stand still because a scan runs, and a second scan may come before the first has ended.</summary>
public sealed class ReorganisationStories
{
    private const string Planner = Organisation.LearningProfessional;

    [Fact]
    public async Task A_team_that_is_renamed_and_one_that_is_removed_by_an_import_lose_no_answer()
    {
        await using var world = await BotWorld.Start(
            An.Organisation().Team("Bedrijf", 0).Team("Zuid", 6, under: "Bedrijf").Team("Noord", 6, under: "Bedrijf").Team("Oost", 5, under: "Bedrijf"));
        await world.OpensScan("Najaar", "Bedrijf");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 8));
        foreach (var (person, level) in Of("Zuid", 2, 3, 4, 3, 2).Concat(Of("Noord", 2, 3, 4, 3, 2, 4)).Concat(Of("Oost", 4, 3, 4, 3, 2)))
        {
            await world.Answered("Najaar", person, level);
        }

        var waiting = world.As("Zuid 6").ScanCard;

        // Zuid is called Zuidwest from now on; Oost is no more, its people work in Noord.
        (await Imports(world, [.. Rows("Zuid", 6, "Zuidwest"), .. Rows("Noord", 6, "Noord"), .. Rows("Oost", 5, "Noord")])).ShouldBe(17);
        while (waiting.Offers(Verbs.AnswerScan))
        {
            waiting = await world.As("Zuid 6").Presses(waiting, Verbs.AnswerScan, AWaitingCard.All(waiting, "4"));
        }

        await world.Answered("Najaar", "Zuid 6", 4);
        await world.ClosesScan("Najaar");

        var released = await world.ReleasedOf("Najaar");
        released.Where(row => row.Key.Scale == "SL").ToDictionary(row => row.Key.Team, row => row.Value.Respondents)
            .ShouldBe(new Dictionary<string, int> { ["Bedrijf"] = 17, ["Zuidwest"] = 6, ["Noord"] = 11 }, ignoreOrder: true);
        (await world.As(Planner).Types("rapport team zuidwest")).Says("Samen leren: 50");
        (await world.As(Planner).Types("rapport team oost")).Says("Er is nog geen scan van Oost gesloten");
    }

    [Fact]
    public async Task Two_scans_of_the_same_people_at_once_keep_their_answers_apart()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 6));
        await world.OpensScan("Eerste", "Zuid");
        await world.PlansScan(["Zuid"], "2026-09-08", "2026-10-05", "Tweede");
        await world.Beats();
        foreach (var ((person, first), (_, second)) in Of("Zuid", 2, 3, 2, 3, 2, 3).Zip(Of("Zuid", 4, 5, 4, 5, 4, 5)))
        {
            await world.Answered("Eerste", person, first);
            await world.Answered("Tweede", person, second);
        }

        await world.ClosesScan("Eerste");
        (await world.WaveOf("Tweede")).State.ShouldBe(WaveState.Open);
        (await world.As(Planner).Types("rapport team zuid")).Says("Eerste", "Samen leren: 38");
        await world.ClosesScan("Tweede");

        (await world.ReleasedOf("Eerste"))[("Zuid", "SL")].Mean.ShouldBe(38);
        (await world.ReleasedOf("Tweede"))[("Zuid", "SL")].Mean.ShouldBe(88);
        (await world.As(Planner).Types("rapport team zuid")).Says("Tweede", "+50 sinds Eerste");
    }

    private static IEnumerable<string> Rows(string team, int members, string now) =>
        Enumerable.Range(1, members).Select(number => $"{team.ToLowerInvariant()}.{number}@story.example,{team} {number},{now},Bedrijf");

    /// <returns>How many people it knew.</returns>
    private static async Task<int> Imports(BotWorld world, IReadOnlyList<string> rows)
    {
        await using var scope = world.Services.CreateAsyncScope();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"email,name,team,parent_team\n{string.Join('\n', rows)}\n"));
        var result = await scope.ServiceProvider.GetRequiredService<ImportPeople>().Execute(file, new ImportOptions(), null, CancellationToken.None);
        result.Written.ShouldBeTrue();
        return result.Updated + result.Unchanged;
    }
}
