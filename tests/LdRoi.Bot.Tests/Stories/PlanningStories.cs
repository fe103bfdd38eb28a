using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Learning and development plans a scan. Today is Tuesday 8 September 2026.</summary>
public abstract class PlanningStories(Scene scene) : Story(scene)
{
    private const string Planner = Organisation.LearningProfessional;

    [ContractTheory]
    [InlineData(Language.Dutch, "nieuwe scan", "Scan september 2026")]
    [InlineData(Language.English, "new scan", "Scan September 2026")]
    public async Task The_form_suggests_a_plan_that_works_but_for_the_teams(Language language, string command, string name)
    {
        await using var world = await Planned(language);

        var form = await world.As(Planner).Types(command);

        // Fifteen working days from tomorrow.
        form.FilledIn.ShouldBe(
            new Dictionary<string, string>
            {
                [NewScanForm.NameId] = name, [NewScanForm.StartsOnId] = "2026-09-09", [NewScanForm.EndsOnId] = "2026-09-29",
                [NewScanForm.SendAtId] = "09:30", [NewScanForm.QuestionsId] = "3",
            },
            ignoreOrder: true);
        form.Options(NewScanForm.TeamsId).Select(option => option.Label)
            .ShouldBe([
                "Klant (8)", language == Language.Dutch ? "Zuid, onder Klant (7)" : "Zuid, under Klant (7)", "Leeg (0)", "Staf (2)",
            ]);
    }

    [ContractTheory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task Each_mistake_is_explained_at_its_own_field_and_everything_filled_in_stays(Language language)
    {
        await using var world = await Planned(language);
        var planner = world.As(Planner);
        var zuid = await world.TeamCodes("Zuid");
        var empty = await world.TeamCodes("Leeg");
        await planner.Types("new scan");

        foreach (var (input, value, dutch, english) in new[]
        {
            (NewScanForm.NameId, "", "Geef de scan een naam van hooguit 60 tekens.", "Give the scan a name of at most 60 characters."),
            (NewScanForm.NameId, "   ", "Geef de scan een naam van hooguit 60 tekens.", "Give the scan a name of at most 60 characters."),
            (NewScanForm.NameId, new string('a', 61), "Geef de scan een naam van hooguit 60 tekens.", "Give the scan a name of at most 60 characters."),
            (NewScanForm.TeamsId, "", "Kies minstens één team.", "Choose at least one team."),
            (NewScanForm.TeamsId, "no team", "Een van deze teams bestaat niet meer. Kies opnieuw.", "One of these teams no longer exists. Choose again."),
            (NewScanForm.TeamsId, $"{zuid},{Guid.Empty}", "Een van deze teams bestaat niet meer. Kies opnieuw.", "One of these teams no longer exists. Choose again."),
            (NewScanForm.TeamsId, empty, "Niemand in deze teams kan meedoen. Kies andere teams.", "Nobody in these teams can take part. Choose other teams."),
            (NewScanForm.StartsOnId, "", "Vul een datum in.", "Fill in a date."),
            (NewScanForm.StartsOnId, "2026-02-30", "Vul een datum in.", "Fill in a date."),
            (NewScanForm.StartsOnId, "09-09-2026", "Vul een datum in.", "Fill in a date."),
            (NewScanForm.StartsOnId, "2026-09-07", "De eerste dag ligt in het verleden. Kies vandaag of later.", "The first day lies in the past. Choose today or later."),
            (NewScanForm.EndsOnId, "soon", "Vul een datum in.", "Fill in a date."),
            (NewScanForm.EndsOnId, "2026-09-08", "De laatste dag ligt vóór de eerste. Kies een latere dag.", "The last day lies before the first. Choose a later day."),
            (NewScanForm.EndsOnId, "2026-12-08", "Een scan duurt hooguit 90 dagen. Kies een eerdere laatste dag.", "A scan lasts at most 90 days. Choose an earlier last day."),
            (NewScanForm.EndsOnId, "9999-12-31", "Een scan duurt hooguit 90 dagen. Kies een eerdere laatste dag.", "A scan lasts at most 90 days. Choose an earlier last day."),
            (NewScanForm.SendAtId, "", "Kies een tijd tussen 08:30 en 17:00.", "Choose a time between 08:30 and 17:00."),
            (NewScanForm.SendAtId, "08:29", "Kies een tijd tussen 08:30 en 17:00.", "Choose a time between 08:30 and 17:00."),
            (NewScanForm.SendAtId, "17:01", "Kies een tijd tussen 08:30 en 17:00.", "Choose a time between 08:30 and 17:00."),
            (NewScanForm.SendAtId, "24:00", "Kies een tijd tussen 08:30 en 17:00.", "Choose a time between 08:30 and 17:00."),
            (NewScanForm.QuestionsId, "0", "Kies 1 tot 5 vragen per kaart.", "Choose 1 to 5 questions per card."),
            (NewScanForm.QuestionsId, "6", "Kies 1 tot 5 vragen per kaart.", "Choose 1 to 5 questions per card."),
            (NewScanForm.QuestionsId, "three", "Kies 1 tot 5 vragen per kaart.", "Choose 1 to 5 questions per card."),
        })
        {
            var filled = Scans.Form("Najaar", zuid, "2026-09-09", "2026-09-29", "10:15", "2").Select(field => field.Input == input ? (input, value) : field).ToArray();

            var after = await planner.Presses(Verbs.PreviewScan, filled);

            after.Mistakes.ShouldBe(new Dictionary<string, string> { [input] = language == Language.Dutch ? dutch : english }, customMessage: value);
            after.Says(language == Language.Dutch ? "Verbeter wat hieronder gemarkeerd is" : "Please mend what is marked below");
            foreach (var (other, kept) in filled.Where(field => field.Item1 != input))
            {
                after.FilledIn.GetValueOrDefault(other).ShouldBe(kept, $"{input} {value}");
            }
        }

        (await Campaigns(world)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_period_without_a_working_day_is_marked()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");

        var after = await planner.Presses(Verbs.PreviewScan, Scans.Form("Kerst", await world.TeamCodes("Zuid"), "2026-12-25", "2026-12-27"));

        after.Mistakes.ShouldBe(new Dictionary<string, string>
        {
            [NewScanForm.EndsOnId] = "Tussen deze data ligt geen werkdag. Kies een langere periode.",
        });
    }

    [ContractFact]
    public async Task Several_mistakes_are_shown_together()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");

        (await planner.Presses(Verbs.PreviewScan)).Mistakes.Keys.ShouldBe(
            [NewScanForm.NameId, NewScanForm.TeamsId, NewScanForm.StartsOnId, NewScanForm.EndsOnId, NewScanForm.SendAtId, NewScanForm.QuestionsId],
            ignoreOrder: true);
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "woensdag 9 september tot en met dinsdag 29 september (dagen met kaarten: 15)", "8 van de 8 mensen")]
    [InlineData(Language.English, "Wednesday 9 September to Tuesday 29 September (days with cards: 15)", "8 of 8 people")]
    public async Task The_preview_says_whom_it_reaches_but_not_who_stopped_and_going_back_keeps_everything(
        Language language, string period, string reach)
    {
        await using var world = await Planned(language);
        await world.Change("Zuid 3", person => person.StoppedAt = world.Now);
        await world.Change("Zuid 5", person => person.StoppedAt = world.Now);
        var planner = world.As(Planner);
        var filled = Scans.Form("Najaar", await world.TeamCodes("Klant"), "2026-09-09", "2026-09-29", "10:15", "2");
        await planner.Types("new scan");

        var preview = await planner.Presses(Verbs.PreviewScan, filled);
        preview.Says("Najaar", "Klant", period, "10:15", reach).DoesNotSay("geen berichten", "no messages");
        (await Campaigns(world)).ShouldBeEmpty();

        (await planner.Presses(Verbs.EditScan)).FilledIn.ShouldBe(filled.ToDictionary(field => field.Input, field => field.Value), ignoreOrder: true);
    }

    [ContractFact]
    public async Task The_preview_warns_of_a_small_group_of_too_few_days_and_of_people_in_another_scan()
    {
        await using var world = await Planned();
        await world.PlansScan(["Zuid"], "2026-09-08", "2026-09-29", name: "Eerste");
        await world.Beats();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");

        (await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-11"))).Says(
            "Nog bezig met een andere scan: 7.", "De hele scan telt 33 vragen. In deze periode krijgen de meeste mensen er 9; met 11 werkdagen past alles.");
        await planner.Types("nieuwe scan");
        (await planner.Presses(Verbs.PreviewScan, Scans.Form("Staf", await world.TeamCodes("Staf"), "2026-09-09", "2026-09-29")))
            .Says("Uit deze teams kunnen hooguit 2 mensen antwoorden");
    }

    [ContractTheory]
    [InlineData(Language.Dutch, "De scan is gepland", "‘Najaar’ start op woensdag 9 september. De eerste kaarten komen om 09:30")]
    [InlineData(Language.English, "The scan is planned", "“Najaar” starts on Wednesday 9 September. The first cards arrive at 09:30")]
    public async Task The_second_press_on_start_makes_no_second_scan(Language language, string title, string text)
    {
        await using var world = await Planned(language);
        var planner = world.As(Planner);
        await planner.Types("new scan");
        var preview = await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));

        var first = await planner.Presses(preview, Verbs.StartScan);
        var second = await planner.Presses(preview, Verbs.StartScan);

        first.Says(title, text);
        second.Text.ShouldBe(first.Text);
        var campaign = (await Campaigns(world)).ShouldHaveSingleItem();
        (campaign.Name, campaign.StartsOn, campaign.EndsOn, campaign.SendAt)
            .ShouldBe(("Najaar", new DateOnly(2026, 9, 9), new DateOnly(2026, 9, 29), new TimeOnly(9, 30)));
    }

    [ContractFact]
    public async Task Ten_presses_on_start_at_once_make_one_scan()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");
        var preview = await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));

        var after = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => planner.Presses(preview, Verbs.StartScan)));

        after.ShouldAllBe(card => card.Title == "De scan is gepland");
        (await Campaigns(world)).ShouldHaveSingleItem();
        (await world.InDb(db => db.Waves.CountAsync())).ShouldBe(1);
    }

    [ContractFact]
    public async Task A_cancelled_form_starts_nothing_also_not_from_its_old_preview()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");
        var preview = await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));

        (await planner.Presses(preview, Verbs.CancelScan)).Title.ShouldBe("Er is niets gestart");
        (await planner.Presses(preview, Verbs.StartScan)).Title.ShouldBe("Er is niets gestart");

        (await Campaigns(world)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_preview_from_yesterday_is_checked_again_before_it_starts()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");
        await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 10, 8, 0));

        var after = await planner.Presses(Verbs.StartScan);

        after.Mistakes.Keys.ShouldBe([NewScanForm.StartsOnId]);
        after.FilledIn[NewScanForm.NameId].ShouldBe("Najaar");
        (await Campaigns(world)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Somebody_who_is_no_longer_of_learning_and_development_cannot_start_what_they_prepared()
    {
        await using var world = await Planned();
        var planner = world.As(Planner);
        await planner.Types("nieuwe scan");
        await planner.Presses(Verbs.PreviewScan, Scans.Form("Najaar", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-29"));
        await world.Change(Planner, person => person.Role = Bot.People.Role.Employee);

        (await planner.Presses(Verbs.StartScan)).Title.ShouldBe("Dat kan ik niet voor je doen");

        (await Campaigns(world)).ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData("Karin Scholten")]
    [InlineData("Zuid 1")]
    [InlineData(Organisation.Administrator)]
    public async Task Nobody_else_can_plan_a_scan_or_list_and_stop_one(string name)
    {
        await using var world = await Planned();
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");

        (await world.As(name).Types("nieuwe scan")).Title.ShouldBe("Dat kan ik niet voor je doen");
        (await world.As(name).Types("campagnes")).Title.ShouldBe("Dat kan ik niet voor je doen");
    }

    /// <summary>Klant (lead Karin) holds Zuid with seven people; Leeg holds nobody.</summary>
    private async Task<BotWorld> Planned(Language language = Language.Dutch)
    {
        var world = await Start(An.Organisation()
            .Team("Klant", members: 0, lead: "Karin Scholten").Team("Zuid", members: 7, under: "Klant").Team("Leeg", members: 0));
        await world.Change(Planner, person => person.Language = language);
        return world;
    }

    private static Task<List<Campaign>> Campaigns(BotWorld world) => world.InDb(db => db.Campaigns.AsNoTracking().ToListAsync());
}

public sealed class PlanningStoriesInTheSimulator() : PlanningStories(Scene.Simulator);

public sealed class PlanningStoriesInTeams() : PlanningStories(Scene.Teams);

public sealed class PlanningStoriesInSlack() : PlanningStories(Scene.Slack);

[OnPostgreSql]
public sealed class PlanningStoriesOnPostgreSql() : PlanningStories(Scene.TeamsOnPostgreSql);
