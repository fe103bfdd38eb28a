using System.Text.Json;

namespace LdRoi.Bot.Habits;

/// <summary>The recipes that ship with the product.</summary>
public static class HabitRecipes
{
    private static readonly Lazy<ILookup<string, HabitRecipe>> ByScale = new(() => Read().ToLookup(recipe => recipe.ScaleCode));

    /// <summary>Recipes for a scale, in the order of the catalogue; empty for a scale of somebody's own.</summary>
    public static IEnumerable<HabitRecipe> For(string scaleCode) => ByScale.Value[scaleCode];

    private static IEnumerable<HabitRecipe> Read()
    {
        using var stream = typeof(HabitRecipes).Assembly.GetManifestResourceStream("habits/recipes.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("recipes").EnumerateArray().Select(recipe => new HabitRecipe(
            Text(recipe, "id"), Text(recipe, "construct"), Text(recipe, "role") == "manager", Words(recipe, "nl"), Words(recipe, "en")))];
    }

    private static RecipeWords Words(JsonElement recipe, string language) => new(
        Text(recipe.GetProperty("anchor"), language), Text(recipe.GetProperty("behaviour"), language), Text(recipe.GetProperty("celebration"), language));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
