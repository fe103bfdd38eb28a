using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>Nobody who only does what the cards offer comes to a dead end.</summary>
public sealed class WalkTests
{
    /// <summary>One of every kind, in an order in which nobody takes away what the next one looks for.</summary>
    internal static readonly string[] People = ["Noor Visser", "Femke Vos", "Liam Doyle", "Tom Kelly", "Sanne de Wit", "Ciara Walsh", "Robin Admiraal", "Willemijn Aalders", "Fatima El Idrissi"];

    internal static readonly IReadOnlyList<string> Words =
    [
        .. Verbs.All.Where(rule => rule.Phrases is not null).SelectMany(rule => rule.Phrases!.All),
        "report team Ontwikkeling", "rapport team sales", "rapport team bestaat niet", "taal engels", "language nl", "helpp", "iets heel anders", "",
    ];

    [Fact]
    public async Task Every_button_that_somebody_finds_in_the_demo_works_and_together_they_reach_every_verb()
    {
        await using var world = await BotWorld.StartWithDemo();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in People)
        {
            var crawler = new Crawler(world.Services, world.IdOf(name).Value.ToString());
            await crawler.Walk(Words);
            crawler.Seen.Where(seen => seen.Card.Title == ConversationTexts.ButtonGoneTitle.In(seen.Card.Language)).Select(seen => $"{name}: {seen.Way}")
                .ShouldBeEmpty();
            crawler.Seen.Where(seen => seen.Card.Title == ConversationTexts.NotForYouTitle.In(seen.Card.Language) && seen.Way.Contains('→', StringComparison.Ordinal))
                .Select(seen => $"{name}: {seen.Way}").ShouldBeEmpty();
            reached.UnionWith(crawler.Verbs);
        }

        // A button that ends all messages stands nowhere: one types it, and so whoever wants to know whom campaigns reach. The others are pressed in stories: the demo has no scan
        // that offers a time of one's own and nobody who has had all its questions, and whoever walks everywhere cancels a plan
        // before it can be changed, and the form of a programme before its second card.
        // Commands about habits are typed too, and a habit is made from a recipe that somebody chooses.
        Verbs.All.Select(rule => rule.Verb).Except(reached).ShouldBe(
        [
            Verbs.Times, Verbs.Stop, Verbs.WriteComment, Verbs.SaveComment, Verbs.MyHabits, Verbs.Snooze, Verbs.KeepHabit, Verbs.RateHabit, Verbs.CheckHabit,
            Verbs.OpenHabit, Verbs.AgreeAsBuddy, Verbs.RefuseAsBuddy, Verbs.AnswerMirror, Verbs.ReportHabits, Verbs.ChangeScan,
            Verbs.NewHabits, Verbs.HabitsAsEmployee, Verbs.ChangeHabits, Verbs.StartHabits, Verbs.Reach, Verbs.StartProgramme,
        ]);
        world.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_unknown_gets_the_same_kind_line_whatever_they_type()
    {
        await using var world = await BotWorld.Start();
        var crawler = new Crawler(world.Services, "visitor");
        await crawler.Walk(Words);
        crawler.Seen.ShouldAllBe(seen => seen.Card.Actions.Count == 0);
        crawler.Seen.Skip(1).Select(seen => seen.Card.Title).Distinct().ShouldHaveSingleItem();
    }
}
