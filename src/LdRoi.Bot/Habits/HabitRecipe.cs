using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>A tiny habit that somebody may try: after an anchor a very small behaviour, and then something to celebrate it with.</summary>
/// <param name="Id">For example <c>FB-H1</c>.</param>
/// <param name="ScaleCode">The scale that it works on.</param>
/// <param name="IsForLeads">Meant for whoever leads a team.</param>
public sealed record HabitRecipe(string Id, string ScaleCode, bool IsForLeads, RecipeWords Dutch, RecipeWords English)
{
    /// <summary>The whole recipe as one sentence.</summary>
    public string In(Language language) => language == Language.Dutch
        ? $"{Dutch.Anchor}, {Dutch.Behaviour} – en dan {Dutch.Celebration}."
        : $"{English.Anchor}, {English.Behaviour} – and then {English.Celebration}.";
}

/// <summary>The three parts of a recipe in one language.</summary>
public sealed record RecipeWords(string Anchor, string Behaviour, string Celebration);
