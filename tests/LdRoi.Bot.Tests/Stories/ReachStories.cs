using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Who can be reached, who not, and what mends it; in Teams with tokens on both sides, as in a tenant.</summary>
public sealed class ReachStories
{
    private static readonly DateTimeOffset HalfPastNine = BotWorld.Utc(2026, 9, 9, 7, 30);

    [Fact]
    public async Task L_and_D_reads_per_campaign_who_is_missing_and_what_helps_and_not_who_took_the_app_away()
    {
        await using var world = await Planned();
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("bereik")).Says("‘Scan’: 2 van de 2 mensen zijn bereikbaar.");

        await world.InTeams(Noor).Uninstalls();
        await Forget(world, Daan);

        // One took the app away, the other never had it: L&D reads the same of both.
        var card = await planner.Types("bereik");
        card.Says("‘Scan’: 0 van de 2 mensen zijn bereikbaar.", $"{Daan}, {Noor}", "instellingenbeleid");
    }

    [Fact]
    public async Task Whom_the_platform_refuses_and_whose_account_is_closed_is_told_apart_with_another_mend()
    {
        await using var world = await Planned();
        world.Teams.Faults.Next(Answer.Error(403, "Forbidden"), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 2);
        await world.SleepsUntil(HalfPastNine);

        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("‘Scan’: 1 van de 2 mensen zijn bereikbaar.", Noor, "machtigingsbeleid");
        await world.InDb(db => db.KnownAddresses.Where(address => address.PersonId == world.IdOf(Noor))
            .ExecuteUpdateAsync(set => set.SetProperty(address => address.ClosedBecause, "Left")));
        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says(Noor, "personeelsbestand bij");
    }

    [Fact]
    public async Task Whoever_never_had_the_app_gets_it_through_Graph_with_a_welcome_and_then_the_card_and_who_took_it_away_does_not()
    {
        await using var world = await Planned();
        await Forget(world, Noor);
        world.InTeams(Noor).PersonalChat.HasBot = false;
        await world.InTeams(Daan).Uninstalls();

        // The first look opens the scan, the next one sees who is in it.
        await world.SleepsUntil(HalfPastNine);
        await world.Beats();
        await world.InTeams(Noor).PersonalChat.WaitFor(message => message.Summary is not null);
        await world.SleepsUntil(HalfPastNine.AddDays(1));

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
        world.As(Noor).Cards.Count.ShouldBeGreaterThanOrEqualTo(2);
        world.InTeams(Daan).PersonalChat.HasBot.ShouldBeFalse();
        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("‘Scan’: 1 van de 2 mensen zijn bereikbaar.", Daan);
    }

    [Fact]
    public async Task Without_the_permission_Graph_is_left_alone_for_an_hour()
    {
        await using var world = await Planned();
        await Forget(world, Noor);
        world.InTeams(Noor).PersonalChat.HasBot = false;
        var refused = world.Teams.Faults.Next(Answer.Error(403, "Forbidden"), ConnectorOperation.Install, times: 100);

        await world.SleepsUntil(HalfPastNine.AddMinutes(-5));
        await world.Beats();
        await world.SleepsUntil(HalfPastNine.AddMinutes(20));
        await world.Beats();

        refused.Hits.ShouldBe(1);
        (await world.AddressOf(Noor)).ShouldBeNull();
    }

    private static async Task<BotWorld> Planned()
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.TeamsWithTokens);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }

    /// <summary>As if the service had never heard of them in Teams.</summary>
    private static Task<int> Forget(BotWorld world, string name)
    {
        var id = world.IdOf(name);
        return world.InDb(db => db.KnownAddresses.Where(address => address.PersonId == id).ExecuteDeleteAsync());
    }
}
