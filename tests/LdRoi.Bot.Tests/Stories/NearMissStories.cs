using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.Responses;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Situations that once went wrong, or nearly.</summary>
public abstract class NearMissStories(Scene scene) : Story(scene)
{
    [Theory]
    [InlineData("Pacific/Auckland", 21)]
    [InlineData("Europe/Athens", 6)]
    public async Task Whoever_moved_east_after_planning_gets_the_next_card_at_their_own_half_past_nine(string zone, int hour)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 1));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.MovesClockTo(Utc(2026, 9, 9, 1, 0));
        await world.Change("Zuid 1", person => person.TimeZone = zone);

        await world.MovesClockTo(Utc(2026, 9, 9, 23, 0));

        world.As("Zuid 1").ScanCard.SentAt.ShouldBe(Utc(2026, 9, 9, hour, 30));
    }

    [Fact]
    public async Task Two_scans_that_close_at_the_same_moment_with_one_person_more_are_not_both_exact()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7));
        await world.OpensScan("Eerste", "Zuid");
        await world.OpensScan("Tweede", "Zuid");
        foreach (var (person, level) in Of("Zuid", 3, 3, 3, 3, 3, 4, 4))
        {
            if (person != "Zuid 7")
            {
                await world.Answered("Eerste", person, level);
            }

            await world.Answered("Tweede", person, level);
        }

        await world.ClosesScan("Eerste");

        var exact = new[] { (await world.ReleasedOf("Eerste"))[("Zuid", "SL")], (await world.ReleasedOf("Tweede"))[("Zuid", "SL")] }
            .Count(figure => figure.Mean is not null);
        exact.ShouldBe(1);
    }

    [Fact]
    public async Task A_third_scan_of_nearly_the_first_one_s_people_is_not_exact_either()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 12));
        await world.RunsScan("Eerste", ["Zuid"], Of("Zuid", 3, 3, 3, 3, 3, 4));
        await world.RunsScan("Tweede", ["Zuid"], Of("Zuid", 3, 3, 3, 3, 3, 4, 2, 3, 4, 2, 3));
        await world.RunsScan("Derde", ["Zuid"], [.. Of("Zuid", 3, 3, 3, 3, 3, 4), ("Zuid 12", 4)]);

        (await world.ReleasedOf("Derde"))[("Zuid", "SL")].Mean.ShouldBeNull();
    }

    [Fact]
    public async Task A_newcomer_is_not_told_apart_by_the_scan_after_the_one_that_was_a_band()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7));
        await world.RunsScan("Eerste", ["Zuid"], Of("Zuid", 3, 3, 3, 3, 3, 4));
        await world.RunsScan("Tweede", ["Zuid"], Of("Zuid", 3, 3, 3, 3, 3, 4, 4));
        await world.RunsScan("Derde", ["Zuid"], Of("Zuid", 3, 3, 3, 3, 3, 4, 4));

        (await world.ReleasedOf("Tweede"))[("Zuid", "SL")].Mean.ShouldBeNull();
        (await world.ReleasedOf("Derde"))[("Zuid", "SL")].Mean.ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_card_that_was_settled_by_an_old_button_is_not_replaced_the_next_day()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 1));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(Utc(2026, 9, 9, 8, 0));
        var person = world.As("Zuid 1");
        var old = person.ScanCard;
        await world.SleepsUntil(Utc(2026, 9, 10, 8, 0));
        var newer = person.ScanCard;
        await person.Presses(old, Verbs.AnswerScan, AWaitingCard.All(old, "4"));
        (await person.Presses(newer, Verbs.AnswerScan, AWaitingCard.All(newer, "4"))).Title.ShouldBe("Bewaard. Dank je wel");

        await world.SleepsUntil(Utc(2026, 9, 11, 8, 0));

        person.Cards.Single(card => card.Id == newer.Id).Title.ShouldBe("Bewaard. Dank je wel");
    }

    [Fact]
    public async Task In_the_afternoon_a_scan_for_today_only_with_a_passed_window_is_marked()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 7), at: Utc(2026, 9, 8, 16, 0));
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuwe scan");
        (await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-08", "2026-09-08"))).Mistakes.ShouldNotBeEmpty();
    }
}

public sealed class NearMissStoriesInTheSimulator() : NearMissStories(Scene.Simulator);

public sealed class NearMissStoriesInTeams() : NearMissStories(Scene.Teams);

public sealed class NearMissStoriesInSlack() : NearMissStories(Scene.Slack);
