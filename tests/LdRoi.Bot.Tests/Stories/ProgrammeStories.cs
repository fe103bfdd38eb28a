using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>A programme from the form to the first answers.</summary>
public abstract class ProgrammeStories(Scene scene) : Story(scene)
{
    [Fact]
    public async Task A_programme_is_registered_with_mistakes_told_in_place_and_the_second_press_says_the_same()
    {
        await using var world = await Office();
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuw programma");

        var wrong = await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("", await world.TeamCodes("Noord", "Zuid"), "2026-09-21", ""));
        wrong.Mistakes.Count.ShouldBe(2);
        wrong.Says("Een programma heeft een laatste dag nodig");

        await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("Leiderschap 2026", await world.TeamCodes("Noord", "Zuid"), "2026-09-21", "2026-10-02"));
        (await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second(measures: "", isolation: nameof(IsolationPlan.Staggered)))).Says("Kies minstens één maat");
        (await planner.Presses(Verbs.PreviewProgramme, MadeProgrammes.Second(isolation: nameof(IsolationPlan.Staggered))))
            .Says("Groep 1", "Groep 2", "de teams die wachten, laten zien wat er anders ook was gebeurd");
        var first = await planner.Presses(Verbs.StartProgramme);
        first.Says("‘Leiderschap 2026’ is aangemeld", "vrijdag 2 oktober");

        await planner.Types("nieuw programma");
        (await planner.Presses(Verbs.ProgrammeGoals, MadeProgrammes.First("leiderschap 2026", await world.TeamCodes("Noord"), "2026-09-21", "2026-10-02"))).Says("Er is al een programma met deze naam");
        (await planner.Presses(Verbs.CancelProgramme)).Says("Er is niets aangemeld");

        (await world.InDb(db => db.Programmes.CountAsync())).ShouldBe(1);
        (await world.InDb(db => db.Rounds.CountAsync())).ShouldBe(14);
        await planner.Types("programma's");
        await planner.Presses(Verbs.OpenProgramme);
        (await planner.Presses(Verbs.ProgrammePlans)).Says("Wat we verzamelen, en wanneer", "Hoe het resultaat geld wordt", "percentage × mensen");
    }

    [Fact]
    public async Task People_of_other_teams_are_named_and_what_is_expected_beforehand_stands_beside_what_is_found()
    {
        await using var world = await Office();
        await world.Change("Zuid 4", person => person.Name = "Zuid 5");
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuw programma");
        (await With("Zuid 1, vreemde@elders.example")).Says("Ik ken ‘vreemde@elders.example’ niet");
        (await With("Zuid 1, Zuid 5")).Says("Er zijn 2 mensen die ‘Zuid 5’ heten");
        await With($"Zuid 1, {(await world.PersonNamed("Zuid 2")).Email}");
        (await planner.Presses(Verbs.PreviewProgramme, [.. Second().Where(one => one.Input is not ProgrammeForm.Sure), (ProgrammeForm.Sure, "120")])).Says("hoe zeker je van het bedrag bent");

        // Seven of Noord and two of Zuid: 9 × 60 % × € 4.000 × 50 %.
        (await planner.Presses(Verbs.PreviewProgramme, Second())).Says("€ 10.800 per jaar: 9 mensen", "nooit opgeteld");
        await planner.Presses(Verbs.StartProgramme);
        (await world.InDb(db => db.Set<Bot.Programmes.Participant>().CountAsync())).ShouldBe(9);
        (await planner.Types("rapport roi leiderschap")).Says("Vooraf verwacht: € 10.800 per jaar");
        await world.ImportsCosts("programme,category,amount,currency,source\n" + string.Join('\n',
            "needs_analysis design_development_prorated licences delivery_trainers facilities travel participant_time manager_time coordination_admin overhead evaluation".Split(' ')
            .Select(category => $"Leiderschap 2026,{category},{(category == "licences" ? 5_400 : 0)},EUR,boeken")));
        (await planner.Types("rapport roi leiderschap")).Says("Vooraf verwacht: ROI 100 %");

        async Task<SeenCard> With(string people) => await planner.Presses(
            Verbs.ProgrammeGoals, [.. MadeProgrammes.First("Leiderschap 2026", await world.TeamCodes("Noord"), "2026-09-21", "2026-10-02"), (ProgrammeForm.People, people)]);

        static (string Input, string Value)[] Second() => MadeProgrammes.Second(worth: "4000", sure: "50");
    }

    [Fact]
    public async Task A_participant_is_asked_on_the_last_day_answers_changes_and_writes_in_a_window()
    {
        await using var world = await Office();
        await world.RegistersProgramme("Leiderschap 2026", ["Noord", "Zuid"], "2026-09-09", "2026-09-10");
        await world.Change("Zuid 2", person => person.LeftAt = world.Now);
        await world.Change("Zuid 3", person => person.StoppedAt = world.Now);
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 15));

        var someone = world.As("Noord 1");
        var card = someone.LastCard;
        card.Says("Leiderschap 2026: wat heb je eraan voor je werk?", "Vertrouwelijk");
        (await someone.Presses(Verbs.AnswerCheckIn)).Says("Kies eerst iets");
        (await someone.Presses(Verbs.WhySeesCheckIn)).Says("je antwoorden hangen aan een nummer");
        (await someone.Presses(Verbs.AnswerCheckIn, ("l1_rel", "5"), ("l1_plan", "D"), ("l1_use", "80"))).Says("Dit zijn de laatste", "Wat kan in de weg gaan zitten?");
        (await someone.Presses(Verbs.AnswerCheckIn, ("l2_then", "4"), ("l2_now", "7"), ("l1_bar", "B01,B02,B03"))).Says("Kies er hoogstens 2");
        (await someone.Presses(Verbs.AnswerCheckIn, ("l2_then", "4"), ("l2_now", "7"), ("l1_bar", "B01"))).Says("Bewaard, dank je wel");
        await someone.OpensDialog(Verbs.WriteCheckIn);
        (await someone.SubmitsDialog("Bewaar", ("l1_first", "Elke maandag één vraag stellen"))).Says("Je eigen woorden zijn ook bewaard");
        (await someone.Presses(Verbs.ReopenCheckIn)).Says("Je kunt opnieuw kiezen").DoesNotSay("Elke maandag");
        (await someone.Presses(Verbs.AnswerCheckIn, ("l1_rel", "4"), ("l1_plan", "C"), ("l1_use", "70"))).Says("Dit zijn de laatste");

        (await world.As("Noord 2").Presses(Verbs.SkipCheckIn)).Says("Overgeslagen");
        world.As("Zuid 3").Cards.ShouldNotContain(seen => seen.Offers(Verbs.AnswerCheckIn));
        (await world.DeliveriesOf("Zuid 2")).ShouldBeEmpty();
        (await world.InDb(db => db.Set<Bot.Privacy.CheckIns.RoundAnswer>().AsNoTracking().Where(answer => answer.Question == Questions.Plan).Select(answer => answer.Value).ToListAsync()))
            .ShouldBe(["C", null], ignoreOrder: true);
        world.Errors.ShouldBeEmpty();
    }

    private Task<BotWorld> Office() => Start(An.Organisation().Team("Noord", 6, lead: "Nina Noord").Team("Zuid", 5));
}

public sealed class ProgrammeStoriesInTheSimulator() : ProgrammeStories(Scene.Simulator);

public sealed class ProgrammeStoriesInTeams() : ProgrammeStories(Scene.Teams);

public sealed class ProgrammeStoriesInSlack() : ProgrammeStories(Scene.Slack);
