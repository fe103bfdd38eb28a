using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a unit is worth is said once, for all programmes.</summary>
public sealed class UnitValueStories
{
    [Theory]
    [InlineData(Language.Dutch, "geldt voor alle programma’s", "Omzet is geen winst", "welk deel van de omzet marge is", "Alleen omzet heeft hier een marge")]
    [InlineData(Language.English, "holds for all programmes", "Revenue is no profit", "which share of the revenue is margin", "Only revenue has a margin here")]
    public async Task Revenue_counts_through_its_margin_alone_and_nothing_else_has_one(Language language, string scope, string noProfit, string missing, string elsewhere)
    {
        await using var world = await World(language);
        var planner = world.As(Organisation.LearningProfessional);
        (await OpensForm(planner)).Says(scope);

        (await planner.Presses(Verbs.SaveUnitValue, Value("revenue", "ContributionMargin", "1"))).Says(noProfit);
        (await planner.Presses(Verbs.SaveUnitValue, Value("revenue", "Revenue", "1"))).Says(missing);
        (await planner.Presses(Verbs.SaveUnitValue, Value("error_rate", "Revenue", "95"))).Says(missing);
        (await planner.Presses(Verbs.SaveUnitValue, Value("error_rate", "CostAvoided", "95", "20"))).Says(elsewhere);
        (await planner.Presses(Verbs.SaveUnitValue, Value("revenue", "Revenue", "1", "20"))).Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Dutch, "€ 95 (kosten die wegvallen), versie 1, Financiën", "Weggehaald: herstelwerk", "of 0 als er een waarde is")]
    [InlineData(Language.English, "€ 95 (cost that is avoided), version 1, Financiën", "Taken away: slips and rework", "or 0 where there is a value")]
    public async Task What_it_is_worth_now_stands_on_the_form_and_can_be_taken_back(Language language, string now, string gone, string nothing)
    {
        await using var world = await World(language);
        var planner = world.As(Organisation.LearningProfessional);
        await OpensForm(planner);
        (await planner.Presses(Verbs.SaveUnitValue, Value("error_rate", "CostAvoided", "0"))).Says(nothing);
        await planner.Presses(Verbs.SaveUnitValue, Value("error_rate", "CostAvoided", "95"));

        await planner.Presses(Verbs.UnitValue);
        planner.LastCard.Says(now);
        (await planner.Presses(Verbs.SaveUnitValue, Value("error_rate", "CostAvoided", "0"))).Says(gone);

        await planner.Presses(Verbs.UnitValue);
        planner.LastCard.DoesNotSay("€ 95");
    }

    private static async Task<SeenCard> OpensForm(Someone planner)
    {
        await planner.Types("programmes");
        await planner.Presses(Verbs.OpenProgramme);
        return await planner.Presses(Verbs.UnitValue);
    }

    private static (string, string)[] Value(string measure, string nature, string amount, string margin = "") =>
    [
        ("measure", measure), ("nature", nature), ("amount", amount), ("margin", margin), ("from", "StandardValue"), ("owner", "Financiën"), ("since", "2026-01-12"), ("source", "boeken"),
    ];

    private static async Task<BotWorld> World(Language language)
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", 8));
        await world.RegistersProgramme("Leiderschap", ["Zuid"], "2026-10-01", "2026-10-30", measures: "error_rate");
        await world.Change(Organisation.LearningProfessional, person => person.Language = language);
        return world;
    }
}
