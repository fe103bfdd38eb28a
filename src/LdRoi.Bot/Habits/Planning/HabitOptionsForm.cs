using System.Text.Encodings.Web;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>The rest of a plan, which most planners leave as suggested; as text, like the form it belongs to.</summary>
/// <param name="Days">Numbers of weekdays, 1 for Monday, with commas.</param>
/// <param name="Chance">Of 100 days on which a reminder is due, how many get one; 0 where none is drawn.</param>
/// <param name="Stagger">Weeks between the first half of the teams and the rest; 0 for all at once.</param>
/// <param name="Recipes">Ids, with commas; null for all of the factor.</param>
/// <param name="Own">Recipes of the planner's own, one per line.</param>
public sealed record HabitOptionsForm(string Days, string Chance, string Stagger, string? Recipes, string Own)
{
    public const string DaysId = "days";
    public const string ChanceId = "chance";
    public const string StaggerId = "stagger";
    public const string RecipesId = "recipes";
    public const string OwnId = "own";

    /// <summary>A recipe that ships and whose words are to be changed.</summary>
    public const string AdaptId = "adapt";

    /// <summary>As JSON a line may take six times as much as it shows; the column of drafts holds this.</summary>
    public const int LongestOwn = 1_800;

    private const int LongestStored = 2_200;

    public static HabitOptionsForm Suggested { get; } = new("1,2,3,4,5", "0", "4", null, "");

    public static IReadOnlyList<string> PossibleChances { get; } = ["0", "30", "50", "70"];

    public static IReadOnlyList<string> PossibleStaggers { get; } = ["4", "0"];

    public IReadOnlyList<string>? RecipeIds => Recipes?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What was filled in, clean and bounded, as in <see cref="NewHabitsForm.From"/>.</summary>
    public static HabitOptionsForm From(Turn turn, HabitOptionsForm before) => new(
        Codes(turn.Input(DaysId) ?? "", 20), Codes(turn.Input(ChanceId) ?? "", 8), turn.Input(StaggerId) is { } stagger ? Codes(stagger, 8) : before.Stagger,
        Codes(turn.Input(RecipesId) ?? "", 400), Bounded(CleanText.Lines(turn.Input(OwnId) ?? "")));

    /// <summary>Takes a recipe that ships over into the planner's own, where every word of it can be changed.</summary>
    /// <param name="offered">The recipes of the factor.</param>
    /// <returns>Null when it does not fit any more.</returns>
    public HabitOptionsForm? Adapting(HabitRecipe recipe, IEnumerable<HabitRecipe> offered)
    {
        var own = Own.Length == 0 ? OwnRecipes.LineOf(recipe) : $"{Own}\n{OwnRecipes.LineOf(recipe)}";
        return own.Length <= LongestOwn && Bounded(own) == own && OwnRecipes.Of(own).Count == own.Split('\n').Length
            ? this with { Own = own, Recipes = string.Join(',', (RecipeIds ?? [.. offered.Select(one => one.Id)]).Where(id => id != recipe.Id)) }
            : null;
    }

    /// <summary>Codes are ours: anything else, written as JSON, could grow beyond the column that keeps it.</summary>
    internal static string Codes(string text, int longest) =>
        string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ',').Take(longest));

    private static string Bounded(string lines)
    {
        lines = lines.Length > LongestOwn ? lines[..LongestOwn] : lines;
        while (JavaScriptEncoder.Default.Encode(lines).Length > LongestStored)
        {
            lines = lines[..(lines.Length * 3 / 4)];
        }

        return lines;
    }
}
