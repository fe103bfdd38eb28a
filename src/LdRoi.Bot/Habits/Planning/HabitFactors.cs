using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>What tiny habits can work on: the factors and indicators of the questionnaire that ships with the product, for which there are recipes.</summary>
public sealed class HabitFactors(Instruments instruments)
{
    private static readonly Dictionary<string, TextKey> Whys = new(StringComparer.Ordinal)
    {
        ["SL"] = HabitTexts.WhySL, ["ID"] = HabitTexts.WhyID, ["CV"] = HabitTexts.WhyCV, ["GM"] = HabitTexts.WhyGM, ["ZR"] = HabitTexts.WhyZR,
        ["FB"] = HabitTexts.WhyFB, ["CO"] = HabitTexts.WhyCO, ["VL"] = HabitTexts.WhyVL, ["RT"] = HabitTexts.WhyRT, ["TK"] = HabitTexts.WhyTK,
    };

    /// <summary>Factors first, since those are what one can work on.</summary>
    public async Task<IReadOnlyList<Choice>> All(Language language, CancellationToken cancellation)
    {
        var shipped = await instruments.Get(Instruments.Current, cancellation);
        return [.. shipped.Factors.Concat(shipped.Indicators).Select(scale => new Choice(scale.Code, shipped.Names[scale.Code].In(language)))];
    }

    /// <summary>The name of what it works on; null for a goal of the planner's own.</summary>
    public async Task<string?> NameOf(string? scaleCode, Language language, CancellationToken cancellation) =>
        scaleCode is not null && (await instruments.Get(Instruments.Current, cancellation)).Names.TryGetValue(scaleCode, out var name) ? name.In(language) : null;

    /// <summary>Why it matters, in one line.</summary>
    public static string Why(HabitCampaign habits, Language language) =>
        habits.Goal ?? (habits.ScaleCode is { } code && Whys.TryGetValue(code, out var why) ? why.In(language) : "");

    /// <summary>Whether everything that helps with it is done by whoever leads.</summary>
    public static bool LiesWithLeads(string? scaleCode) =>
        HabitRecipes.For(scaleCode) is var recipes && recipes.Any() && recipes.All(recipe => recipe.IsForLeads);
}
