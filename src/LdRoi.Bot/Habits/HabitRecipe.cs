using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>A tiny habit that somebody may try: after an anchor a very small behaviour, and then something to celebrate it with.</summary>
/// <param name="Id">For example <c>FB-H1</c>; <c>own-1</c> for the first that a planner wrote.</param>
/// <param name="ScaleCode">The scale that it works on; empty for one that a planner wrote.</param>
/// <param name="IsForLeads">Meant for whoever leads a team.</param>
public sealed record HabitRecipe(string Id, string ScaleCode, bool IsForLeads, RecipeWords Dutch, RecipeWords English)
{
    /// <summary>The whole recipe as one sentence.</summary>
    public string In(Language language) => Words(language).In(language);

    public RecipeWords Words(Language language) => language == Language.Dutch ? Dutch : English;
}

/// <summary>The three parts of a recipe in one language, with a smaller and a larger behaviour where there are any.</summary>
public sealed record RecipeWords(string Anchor, string Behaviour, string Celebration)
{
    /// <summary>For when the behaviour turns out to be too much; empty where there is none.</summary>
    public string Starter { get; init; } = "";

    /// <summary>For when it has become easy; empty where there is none.</summary>
    public string Grown { get; init; } = "";

    public string In(Language language) => language == Language.Dutch
        ? $"{Anchor}, {Behaviour} – en dan {Celebration}."
        : $"{Anchor}, {Behaviour} – and then {Celebration}.";
}
