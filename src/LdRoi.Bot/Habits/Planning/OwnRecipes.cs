using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Recipes that a planner wrote: one per line, the three parts with slashes. They are the same in every language.</summary>
public static class OwnRecipes
{
    public const int Most = 6;

    /// <summary>A part is to fit what people may type themselves.</summary>
    private const int LongestPart = 100;

    public static IReadOnlyList<HabitRecipe> Of(string lines) =>
        [.. Lines(lines).Select(Parts).Where(parts => parts is not null).Take(Most).Select((parts, place) => new HabitRecipe($"own-{place + 1}", "", false, parts!, parts!))];

    /// <summary>What is wrong with the first line that cannot be read; null when all can.</summary>
    public static string? Mistake(string lines, Language language)
    {
        var all = Lines(lines);
        return Array.FindIndex(all, line => Parts(line) is null) is >= 0 and var place ? HabitPlanTexts.ErrorOwn.In(language, place + 1, LongestPart)
            : all.Length > Most ? HabitPlanTexts.ErrorOwnMany.In(language, Most)
            : null;
    }

    private static string[] Lines(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RecipeWords? Parts(string line) =>
        line.Split('/', StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= LongestPart } anchor, { Length: > 0 and <= LongestPart } behaviour, { Length: > 0 and <= LongestPart } celebration]
            ? new RecipeWords(anchor, behaviour, celebration)
            : null;
}
