using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What learning and development does with a scan once it is planned. Today is Tuesday 8 September 2026.</summary>
public abstract class CampaignStories(Scene scene) : Story(scene)
{
    private const string Planner = Organisation.LearningProfessional;
    private const string Zuid1 = "Zuid 1";

    [ContractTheory]
    [InlineData(Language.Dutch, "Pauzeer", "‘Scan’ is gepauzeerd", "gepauzeerd", "‘Scan’ gaat verder")]
    [InlineData(Language.English, "Pause", "“Scan” is paused", "paused", "“Scan” goes on")]
    public async Task While_it_is_paused_nothing_goes_out_and_afterwards_nothing_is_caught_up(
        Language language, string button, string paused, string state, string resumed)
    {
        await using var world = await Running(language);
        var planner = world.As(Planner);
        await planner.Types("campaigns");
        await planner.Presses(Verbs.OpenCampaign);

        var card = await planner.PressesNamed(button);
        card.Says(paused, state);
        (await planner.Presses(card, Verbs.ResumeCampaign)).Says(resumed);
        await planner.Presses(Verbs.PauseCampaign);
        await world.MovesClockTo(Utc(2026, 9, 11, 6));
        Sent(world).ShouldBe([Utc(2026, 9, 9, 7, 30)]);
        (await planner.Types("campaigns")).Says(state);

        // What waits in the chat can be answered all the same.
        var waiting = world.As(Zuid1).ScanCard;
        (await world.As(Zuid1).Presses(Verbs.AnswerScan, AWaitingCard.All(waiting, "4"))).DoesNotSay("ingetrokken");
        await planner.Presses(Verbs.OpenCampaign);
        await planner.Presses(Verbs.ResumeCampaign);
        await world.MovesClockTo(Utc(2026, 9, 11, 12));

        Sent(world).ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 11, 7, 30)]);
    }

    [ContractFact]
    public async Task Paused_and_resumed_on_one_morning_the_day_s_card_still_comes()
    {
        await using var world = await Running();
        var planner = world.As(Planner);
        await world.MovesClockTo(Utc(2026, 9, 10, 6));
        await planner.Types("campagnes");
        await planner.Presses(Verbs.OpenCampaign);
        await planner.Presses(Verbs.PauseCampaign);
        await planner.Presses(Verbs.ResumeCampaign);

        await world.MovesClockTo(Utc(2026, 9, 10, 12));

        Sent(world).ShouldBe([Utc(2026, 9, 9, 7, 30), Utc(2026, 9, 10, 7, 30)]);
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "Deze scan is ingetrokken", "worden teruggehaald")]
    [InlineData(Language.English, "This scan was withdrawn", "are being taken back")]
    public async Task Taken_back_a_card_that_waits_says_so_by_itself_and_one_that_was_answered_stays(Language language, string withdrawn, string done)
    {
        await using var world = await Running(language);
        await world.Change(Zuid1, person => person.Language = language);
        var answered = world.As("Zuid 2");
        await answered.Presses(Verbs.AnswerScan, AWaitingCard.All(answered.ScanCard, "4"));
        var thanks = answered.LastCard.Text;
        var planner = world.As(Planner);
        await planner.Types("campaigns");
        await planner.Presses(Verbs.OpenCampaign);

        (await planner.Presses(Verbs.RetractCampaign)).Says(done);
        await world.Beats();

        world.As(Zuid1).LastCard.Title.ShouldBe(withdrawn);
        answered.LastCard.Text.ShouldBe(thanks);
        (await world.DeliveriesOf(Zuid1)).ShouldAllBe(d => d.State == DeliveryState.Closed && d.Because == DeliveryReasons.Withdrawn || d.State == DeliveryState.Cancelled);
        await world.MovesClockBy("P3D");
        (await world.ReleasedOf("Scan")).ShouldBeEmpty();
        Sent(world).ShouldHaveSingleItem();
    }

    [ContractFact]
    public async Task A_planned_scan_is_changed_in_its_own_form_with_everything_as_it_was_and_stays_one_scan()
    {
        await using var world = await Start(An.Organisation().Team("Klant", 1).Team("Zuid", 6, under: "Klant"));
        var left = await world.TeamCodes("Zuid");
        await world.PlansScan(
            ["Klant"], "2026-09-14", "2026-09-25", options: Scans.Options("threeforms", "2,4", ScanOptionsForm.Own, "5", left));
        var planner = world.As(Planner);
        await planner.Presses(Verbs.OpenCampaign);

        var form = await planner.Presses(Verbs.ChangeScan);
        form.FilledIn[NewScanForm.NameId].ShouldBe("Scan");
        (await planner.Presses(Verbs.ScanOptions, [.. form.FilledIn.Select(field => (field.Key, field.Value))])).FilledIn.ShouldBe(
            Scans.Options("threeforms", "2,4", ScanOptionsForm.Own, "5", left).ToDictionary(field => field.Input, field => field.Value), ignoreOrder: true);
        await planner.Presses(Verbs.EditScan);
        await planner.Presses(Verbs.PreviewScan, Scans.Form("Herfst", await world.TeamCodes("Zuid"), "2026-09-15", "2026-09-25", "10:00", "4"));
        (await planner.Presses(Verbs.StartScan)).Says("De wijziging is bewaard", "Herfst", "dinsdag 15 september");

        var campaign = await world.InDb(db => db.Campaigns.AsNoTracking().Include(c => c.Teams).SingleAsync());
        (campaign.Name, campaign.StartsOn, campaign.SendAt, campaign.Days, campaign.Reminders, campaign.OffersOwnTime)
            .ShouldBe(("Herfst", new DateOnly(2026, 9, 15), new TimeOnly(10, 0), Weekdays.Tuesday | Weekdays.Thursday, "5", true));
        campaign.Teams.Count.ShouldBe(1);
        var wave = await world.WaveOf("Herfst");
        (wave.QuestionsPerCard, wave.Design).ShouldBe((4, ScanDesign.ThreeForms));
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "De scan is al begonnen")]
    [InlineData(Language.English, "The scan has begun")]
    public async Task A_scan_that_has_begun_meanwhile_keeps_its_plan(Language language, string title)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.Change(Planner, person => person.Language = language);
        // Not tomorrow, which begins somewhere on earth at this very moment: a server ticks in real time, too.
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-25");
        var planner = world.As(Planner);
        await planner.Presses(Verbs.OpenCampaign);
        await planner.Presses(Verbs.ChangeScan);
        var preview = await planner.Presses(Verbs.PreviewScan, Scans.Form("Herfst", await world.TeamCodes("Zuid"), "2026-09-15", "2026-09-25"));
        await world.MovesClockTo(Utc(2026, 9, 10, 9));

        (await planner.Presses(preview, Verbs.StartScan)).Title.ShouldBe(title);
        (await planner.Presses(preview, Verbs.StartScan)).DoesNotSay("Herfst");

        (await world.InDb(db => db.Campaigns.AsNoTracking().SingleAsync())).Name.ShouldBe("Scan");
    }

    [ContractFact]
    public async Task Teams_that_are_left_out_get_nothing_but_a_team_below_them_that_is_chosen_itself_does()
    {
        await using var world = await Start(An.Organisation().Team("Klant", 1).Team("Zuid", 1, under: "Klant").Team("Balie", 1, under: "Zuid").Team("Avond", 1, under: "Zuid"));
        await world.PlansScan(["Klant", "Balie"], "2026-09-09", "2026-09-25", options: Scans.Options(leftOut: await world.TeamCodes("Zuid")));

        await world.MovesClockTo(Utc(2026, 9, 9, 12));

        foreach (var (name, cards) in new[] { ("Klant 1", 1), ("Zuid 1", 0), ("Balie 1", 1), ("Avond 1", 0) })
        {
            world.As(name).Cards.Count.ShouldBe(cards, name);
        }
    }

    private async Task<BotWorld> Running(Language language = Language.Dutch)
    {
        var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.Change(Planner, person => person.Language = language);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-25");
        await world.MovesClockTo(Utc(2026, 9, 9, 9));
        return world;
    }

    private static List<DateTimeOffset> Sent(BotWorld world) =>
        [.. world.DeliveriesOf(Zuid1).GetAwaiter().GetResult().Where(d => d.SentAt is not null).Select(d => d.SentAt!.Value)];
}

public sealed class CampaignStoriesInTheSimulator() : CampaignStories(Scene.Simulator);

public sealed class CampaignStoriesInTeams() : CampaignStories(Scene.Teams);

[OnPostgreSql]
public sealed class CampaignStoriesOnPostgreSql() : CampaignStories(Scene.TeamsOnPostgreSql);

public sealed class CampaignStoriesInSlack() : CampaignStories(Scene.Slack);
