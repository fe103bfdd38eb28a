using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What people type: help, languages, stop and start, and words nobody knows.</summary>
public abstract class WordsStories(Scene scene) : Story(scene)
{
    private const string Karin = "Karin Scholten";
    private const string Lotte = "Lotte Jansen";

    [Theory]
    [InlineData(Lotte, new[] { "hulp", "waarom", "taal", "tijden", "stop", "start", "mijn scan", "mijn gewoonten", "later", "pauze" })]
    [InlineData(Organisation.Administrator, new[] { "hulp", "waarom", "taal", "tijden", "stop", "start", "mijn scan", "mijn gewoonten", "later", "pauze" })]
    [InlineData(Karin, new[] { "hulp", "waarom", "taal", "tijden", "stop", "start", "mijn scan", "mijn gewoonten", "later", "pauze", "rapport team", "rapport teams", "rapport gewoonten", "rapport programma", "rapport roi", "programma's" })]
    [InlineData(
        Organisation.LearningProfessional, new[]
        {
            "hulp", "waarom", "taal", "tijden", "stop", "start", "mijn scan", "mijn gewoonten", "later", "pauze",
            "rapport team", "rapport teams", "rapport gewoonten", "rapport programma", "rapport roi", "programma's", "rapport scan", "nieuwe scan", "nieuwe gewoonten", "nieuw programma", "campagnes", "bereik",
        })]
    public async Task Help_lists_what_this_person_can_do_today_and_each_of_it_works(string name, string[] commands)
    {
        await using var world = await Office();
        var someone = world.As(name);

        var help = await someone.Types("hulp");

        var listed = help.Card.Blocks.OfType<CardBlock.Facts>().SelectMany(facts => facts.Rows).Select(row => row.Name).ToList();
        listed.ShouldBe(commands, ignoreOrder: true);
        foreach (var command in listed)
        {
            (await someone.Types(command)).Title.ShouldNotBeOneOf("Dat kan ik niet voor je doen", "Die woorden ken ik nog niet");
        }

        foreach (var button in help.Buttons)
        {
            (await someone.Presses(help, button.Verb)).Title.ShouldNotBeOneOf("Dat kan ik niet voor je doen", "Deze knop werkt niet meer");
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("HALLO!")]
    [InlineData("  hoi  ")]
    [InlineData("?")]
    [InlineData("/ldroi help")]
    public async Task A_greeting_always_gets_help(string words)
    {
        await using var world = await Office();
        (await world.As(Lotte).Types(words)).Says("Hallo Lotte");
    }

    [Fact]
    public async Task A_visitor_learns_what_this_is_and_whom_to_ask_and_nothing_else()
    {
        await using var world = await Start(
            An.Organisation(), settings: new Dictionary<string, string?> { ["Organisation:Contact"] = "leren@story.example" });
        var visitor = world.AsVisitor();

        (await visitor.Types("hulp")).Says("We kennen elkaar nog niet", "Ik stel korte vragen", "Vraag leren@story.example om je toe te voegen.").Buttons.ShouldBeEmpty();
        foreach (var words in new[] { "rapport team", "nieuwe scan", "waarom", "hulp" })
        {
            (await visitor.Types(words)).Says("Ik vind je hier nog niet", "Vraag leren@story.example om je toe te voegen.")
                .DoesNotSay("Ik stel korte vragen").Buttons.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_visitor_who_comes_back_the_next_day_is_greeted_in_full_again()
    {
        await using var world = await Office();
        var visitor = world.AsVisitor();
        await visitor.Types("hallo");
        (await visitor.Types("hallo")).Title.ShouldBe("Ik vind je hier nog niet");

        world.Clock.AdvanceTo(world.Now.AddDays(1));

        (await visitor.Types("hallo")).Title.ShouldBe("We kennen elkaar nog niet");
    }

    [Theory]
    [InlineData(Language.Dutch, "Mijn antwoord staat in ons eigen gesprek, waar alleen jij het ziet.")]
    [InlineData(Language.English, "My answer is in our own chat, where only you see it.")]
    public async Task Where_others_read_along_there_is_one_line_with_nothing_to_press_and_the_answer_is_in_the_own_chat(Language language, string line)
    {
        await using var world = await Office();
        await world.Change(Lotte, person => person.Language = language);

        var answer = await world.As(Lotte).TypesInAGroup("hulp");

        answer.Text.Trim().ShouldBe(line);
        answer.Buttons.ShouldBeEmpty();
        world.As(Lotte).Cards.Last(card => card.Buttons.Count > 0).Says("Lotte");
    }

    [Theory]
    [InlineData(5, "de resultaten van je team", true)]
    [InlineData(4, "je team is te klein. Voor resultaten zijn antwoorden van minstens 5 anderen nodig", false)]
    public async Task Help_tells_who_leads_too_few_people_why_there_is_no_report_and_offers_none(int members, string says, bool offers)
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members, lead: Karin));

        var help = await world.As(Karin).Types("hulp");

        help.Says("rapport team", says).Offers(Verbs.ReportTeam).ShouldBe(offers);
    }

    [Theory]
    [InlineData("rapport", Language.Dutch)]
    [InlineData("report", Language.English)]
    public async Task Report_alone_is_the_report_of_one_s_team(string words, Language language)
    {
        await using var world = await Office();
        await world.Change(Karin, person => person.Language = language);
        var karin = world.As(Karin);

        (await karin.Types(words)).Text.ShouldBe((await karin.Types($"{words} team")).Text);
        (await karin.Types($"{words} zuid")).Text.ShouldBe((await karin.Types($"{words} team zuid")).Text);
    }

    [Fact]
    public async Task In_an_organisation_abroad_a_visitor_is_spoken_to_in_English()
    {
        await using var world = await Start(
            An.Organisation(), settings: new Dictionary<string, string?> { ["Organisation:Country"] = "IE" });
        (await world.AsVisitor().Types("hello")).Title.ShouldBe("We have not met yet");
    }

    [Fact]
    public async Task The_language_is_chosen_with_a_button_and_everything_new_follows()
    {
        await using var world = await Office();
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        var lotte = world.As(Lotte);
        var dutch = lotte.ScanCard;

        (await lotte.Types("taal")).Says("Welke taal heeft je voorkeur?");
        (await lotte.PressesNamed("English")).Says("From now on in English");

        (await lotte.Types("hulp")).Says("Hello Lotte");
        (await lotte.Presses(dutch, Verbs.AnswerScan, (dutch.Questions[0], "4"))).Title.ShouldBe("2 questions about learning");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 10, 8, 0));
        lotte.ScanCard.Language.ShouldBe(Language.English);
        lotte.Cards.ShouldContain(card => card.Title == "Newer questions are below");
    }

    [Theory]
    [InlineData("taal engels", "From now on in English")]
    [InlineData("language English", "From now on in English")]
    [InlineData("language nl", "Vanaf nu in het Nederlands")]
    [InlineData("taal klingon", "Welke taal heeft je voorkeur?")]
    public async Task The_language_can_be_typed_behind_the_command(string words, string title)
    {
        await using var world = await Office();
        (await world.As(Lotte).Types(words)).Title.ShouldBe(title);
    }

    [Fact]
    public async Task Somebody_without_a_language_is_answered_in_the_language_of_their_words()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", members: 0).Person(Lotte, "Zuid", language: null));

        (await world.As(Lotte).Types("why")).Language.ShouldBe(Language.English);
        (await world.As(Lotte).Types("waarom")).Language.ShouldBe(Language.Dutch);
    }

    [Theory]
    [InlineData(Karin, "raport teem", "Bedoel je ‘rapport team’?", "Rapport team")]
    [InlineData(Lotte, "taall", "Bedoel je ‘taal’?", "Taal")]
    [InlineData(Organisation.LearningProfessional, "new scna", "Bedoel je ‘nieuwe scan’?", "Nieuwe scan")]
    public async Task Words_nobody_knows_get_the_nearest_command_as_a_button(string name, string words, string question, string button)
    {
        await using var world = await Office();
        var someone = world.As(name);

        (await someone.Types(words)).Says("Die woorden ken ik nog niet", question);
        (await someone.PressesNamed(button)).Title.ShouldNotBeOneOf("Dat kan ik niet voor je doen", "Deze knop werkt niet meer");
    }

    [Fact]
    public async Task A_command_one_may_not_use_is_not_suggested_either()
    {
        await using var world = await Office();
        (await world.As(Lotte).Types("nieuwe skan")).DoesNotSay("nieuwe scan").Buttons.Select(button => button.Title).ShouldBe(["Toon hulp"]);
    }

    [Fact]
    public async Task Strange_words_get_an_answer_and_never_their_own_echo()
    {
        await using var world = await Office();
        var lotte = world.As(Lotte);
        foreach (var words in new[] { "🙂🙂🙂", "<script>alert(1)</script>", "'; DROP TABLE people; --", "=HYPERLINK(\"x\")", "a\u202Eb", new string('x', 4000), "\t\n." })
        {
            (await lotte.Types(words)).Title.ShouldBe("Die woorden ken ik nog niet");
            lotte.LastCard.DoesNotSay(words);
        }

        world.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_and_start_say_what_they_do_in_both_languages()
    {
        await using var world = await Office();
        var lotte = world.As(Lotte);

        (await lotte.Types("stop")).Says("Ik stuur je vanaf nu niets meer. Niemand krijgt dat te horen.");
        (await lotte.PressesNamed("Weer starten")).Says("Je krijgt weer berichten");
        await lotte.Types("language english");
        (await lotte.Types("stop")).Says("I no longer send you anything, starting now. Nobody is told.");
        (await lotte.Types("start")).Says("You get messages again");
    }

    [Fact]
    public async Task Why_says_who_sees_what_with_the_organisation_s_own_threshold()
    {
        await using var world = await Start(
            An.Organisation().Team("Zuid", members: 1), settings: new Dictionary<string, string?> { ["Privacy:Threshold"] = "8" });
        (await world.As("Zuid 1").Types("waarom")).Says("waarin minstens 8 anderen antwoordden", "vertrouwelijk").DoesNotSay("anoniem");
    }

    private Task<BotWorld> Office() =>
        Start(An.Organisation().Team("Zuid", members: 0, lead: Karin).Person(Lotte, "Zuid"));
}

public sealed class WordsStoriesInTheSimulator() : WordsStories(Scene.Simulator);

public sealed class WordsStoriesInTeams() : WordsStories(Scene.Teams);

public sealed class WordsStoriesInSlack() : WordsStories(Scene.Slack);
