using System.Text.Json;

namespace LdRoi.Bot.Habits;

/// <summary>The recipes that ship with the product.</summary>
public static class HabitRecipes
{
    private static readonly Lazy<IReadOnlyList<HabitRecipe>> Catalogue = new(Read);

    public static IReadOnlyList<HabitRecipe> All => Catalogue.Value;

    /// <summary>Recipes for a scale, in the order of the catalogue; empty for a scale of somebody's own.</summary>
    public static IEnumerable<HabitRecipe> For(string? scaleCode) => All.Where(recipe => recipe.ScaleCode == scaleCode);

    public static HabitRecipe? Find(string id) => All.FirstOrDefault(recipe => recipe.Id == id);

    private static HabitRecipe[] Read()
    {
        using var stream = typeof(HabitRecipes).Assembly.GetManifestResourceStream("habits/recipes.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("recipes").EnumerateArray().Select(recipe => new HabitRecipe(
            Text(recipe, "id"), Text(recipe, "construct"), Text(recipe, "role") == "manager", Words(recipe, "nl"), Words(recipe, "en")))];
    }

    private static RecipeWords Words(JsonElement recipe, string language) => new(
        Text(recipe.GetProperty("anchor"), language), Text(recipe.GetProperty("behaviour"), language), Text(recipe.GetProperty("celebration"), language))
    {
        Starter = Perhaps(recipe, "starter", language), Grown = Perhaps(recipe, "grow", language),
    };

    private static string Perhaps(JsonElement recipe, string name, string language) =>
        recipe.TryGetProperty(name, out var words) && words.ValueKind == JsonValueKind.Object ? Text(words, language) : "";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
