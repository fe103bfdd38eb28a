using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What becomes of a delivery that a process held when it died.</summary>
public abstract class CrashStories(Scene scene) : Story(scene)
{
    [ContractFact]
    public async Task Claimed_when_the_process_died_is_surely_not_sent_and_goes_out_once()
    {
        await using var world = await BeforeTheCards();
        await Left(world, DeliveryState.Claimed, attempts: 0);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));

        (await First(world)).State.ShouldBe(DeliveryState.Sent);
        (await First(world)).Attempts.ShouldBe(1);
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task Sending_when_the_process_died_is_perhaps_sent_and_goes_out_once_more_as_the_same_delivery()
    {
        await using var world = await For();
        var asked = world.As(Noor).ScanCard.Questions;
        await Left(world, DeliveryState.Sending, attempts: 1);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 30));

        (await First(world)).State.ShouldBe(DeliveryState.Sent);
        (await First(world)).Attempts.ShouldBe(2);
        var noor = world.As(Noor);
        noor.Cards.Select(card => card.Questions).ShouldBe([asked, asked]);

        // Whichever of the two copies is pressed, it is one answer.
        await noor.Presses(noor.Cards[1], Verbs.AnswerScan, All(noor.Cards[1], "4"));
        (await noor.Presses(noor.Cards[0], Verbs.AnswerScan, All(noor.Cards[0], "4"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).Select(answer => (answer.Value, answer.Revision)).ShouldBe([(4, 1), (4, 1), (4, 1)]);
    }

    [ContractFact]
    public async Task Sending_twice_without_knowing_is_never_followed_by_a_third()
    {
        await using var world = await For();
        await Left(world, DeliveryState.Sending, attempts: DeliveryConstants.SurveyAttempts);

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 30));

        (await First(world)).State.ShouldBe(DeliveryState.Ambiguous);
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task A_lease_that_still_holds_is_left_alone()
    {
        await using var world = await BeforeTheCards();
        await Left(world, DeliveryState.Claimed, attempts: 0);
        await world.ChangeDb(db => db.Deliveries.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.LeaseUntil, BotWorld.Utc(2026, 9, 9, 8, 1))));

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));

        (await First(world)).State.ShouldBe(DeliveryState.Claimed);
        world.As(Noor).Cards.ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData(DeliveryState.Claimed, 0)]
    [InlineData(DeliveryState.Sending, 1)]
    public async Task Found_after_its_day_it_is_not_sent_any_more(DeliveryState state, int attempts)
    {
        await using var world = await BeforeTheCards();
        await Left(world, state, attempts);

        // 20:00 in Amsterdam. One look finds the row, the next one settles what is past.
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 18, 0));
        await world.Beats();

        (await First(world)).State.ShouldBe(DeliveryState.Skipped);
        (await First(world)).Because.ShouldBe(DeliveryReasons.Missed);
        world.As(Noor).Cards.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_perhaps_sent_card_spends_the_day_s_attention()
    {
        await using var world = await For();
        await Left(world, DeliveryState.Sending, attempts: DeliveryConstants.SurveyAttempts);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29", name: "Tweede", sendAt: "14:00");

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 12, 30));

        (await world.DeliveriesOf(Noor)).Where(d => d.LocalDate == new DateOnly(2026, 9, 9)).Select(d => d.State)
            .ShouldBe([DeliveryState.Ambiguous, DeliveryState.Skipped], ignoreOrder: true);
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task A_restart_over_the_sending_hour_sends_each_card_once()
    {
        await using var world = await BeforeTheCards();
        await world.Restart();
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        await world.Restart();
        await world.Beats();

        world.As(Noor).Cards.ShouldHaveSingleItem();
        world.As(Daan).Cards.ShouldHaveSingleItem();
    }

    /// <summary>The same Wednesday at 07:00, with the day's deliveries planned.</summary>
    private async Task<BotWorld> BeforeTheCards()
    {
        var world = await Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 5, 0));
        return world;
    }

    /// <summary>Noor's delivery of the day as a dead process left it, its lease run out a minute before the cards were due.</summary>
    private static Task Left(BotWorld world, DeliveryState state, int attempts)
    {
        var noor = world.IdOf(Noor);
        return world.ChangeDb(db => db.Deliveries.Where(d => d.PersonId == noor && d.LocalDate == new DateOnly(2026, 9, 9)).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, state).SetProperty(d => d.Attempts, attempts).SetProperty(d => d.Fence, 1)
                .SetProperty(d => d.Lease, Guid.Empty).SetProperty(d => d.LeaseUntil, BotWorld.Utc(2026, 9, 9, 7, 29))
                .SetProperty(d => d.SentAt, (DateTimeOffset?)null)));
    }

    private static async Task<Bot.Delivery.Delivery> First(BotWorld world) => (await world.DeliveriesOf(Noor))[0];
}

public sealed class CrashStoriesInTheSimulator() : CrashStories(Scene.Simulator);

public sealed class CrashStoriesInTeams() : CrashStories(Scene.Teams);

public sealed class CrashStoriesInSlack() : CrashStories(Scene.Slack);

[OnPostgreSql]
public sealed class CrashStoriesOnPostgreSql() : CrashStories(Scene.TeamsOnPostgreSql);
