using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>
/// Recipes that a planner wrote: one per line, the three parts with slashes. Behind an upright stroke the same in English may
/// follow; without it, it is the same in every language.
/// </summary>
public static class OwnRecipes
{
    public const int Most = 6;

    /// <summary>A part is to fit what people may type themselves.</summary>
    private const int LongestPart = 100;

    private const char Between = '|';

    public static IReadOnlyList<HabitRecipe> Of(string lines) =>
        [.. Lines(lines).Select(Read).OfType<(RecipeWords Dutch, RecipeWords English)>().Take(Most).Select((words, place) => new HabitRecipe($"own-{place + 1}", "", false, words.Dutch, words.English))];

    /// <summary>A recipe that ships as such a line, so that its words can be changed.</summary>
    public static string LineOf(HabitRecipe recipe) => $"{LineOf(recipe.Dutch)} {Between} {LineOf(recipe.English)}";

    /// <summary>What is wrong with the first line that cannot be read; null when all can.</summary>
    public static string? Mistake(string lines, Language language)
    {
        var all = Lines(lines);
        return Array.FindIndex(all, line => Read(line) is null) is >= 0 and var place ? HabitPlanTexts.ErrorOwn.In(language, place + 1, LongestPart)
            : all.Length > Most ? HabitPlanTexts.ErrorOwnMany.In(language, Most)
            : null;
    }

    private static string LineOf(RecipeWords words) => $"{words.Anchor} / {words.Behaviour} / {words.Celebration}";

    private static string[] Lines(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static (RecipeWords Dutch, RecipeWords English)? Read(string line) => line.Split(Between) switch
    {
        [var both] when Parts(both) is { } words => (words, words),
        [var dutch, var english] when Parts(dutch) is { } first && Parts(english) is { } second => (first, second),
        _ => null,
    };

    private static RecipeWords? Parts(string line) =>
        line.Split('/', StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= LongestPart } anchor, { Length: > 0 and <= LongestPart } behaviour, { Length: > 0 and <= LongestPart } celebration]
            ? new RecipeWords(anchor, behaviour, celebration)
            : null;
}
