using System.Globalization;
using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>What was filled in for a programme, as text by input id: right or wrong, nothing is lost between steps.</summary>
public sealed record ProgrammeForm(IReadOnlyDictionary<string, string> Filled)
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Teams = "teams";
    public const string More = "more_teams";
    public const string People = "people";
    public const string StartsOn = "starts_on";
    public const string EndsOn = "ends_on";
    public const string Sessions = "sessions";
    public const string Hours = "hours";
    public const string Behaviour = "behaviour";
    public const string Measures = "measures";
    public const string Reaction = "goal_reaction";
    public const string Learning = "goal_learning";
    public const string Use = "goal_use";
    public const string Impact = "goal_impact";
    public const string Roi = "goal_roi";
    public const string Study = "study";
    public const string Isolation = "isolation";
    public const string Weeks = "weeks";
    public const string Influences = "influences";
    public const string InfluenceNew = "influence_new";
    public const string Intangibles = "intangibles";
    public const string Worth = "worth";
    public const string Sure = "worth_sure";

    /// <summary>The id of the programme that is being changed; on no card.</summary>
    public const string Changes = "changes";

    /// <summary>How that programme was when the form was opened; on no card.</summary>
    public const string Version = "version";

    /// <summary>The code of yes in a choice of two.</summary>
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The first card; what stands on the second is everything else.</summary>
    public static IReadOnlyList<string> FirstCard { get; } = [Name, Kind, Teams, More, People, StartsOn, EndsOn, Sessions, Hours, Behaviour];

    public static IReadOnlyList<string> SecondCard { get; } =
        [Measures, Reaction, Learning, Use, Impact, Roi, Study, Isolation, Weeks, Influences, InfluenceNew, Intangibles, Worth, Sure];

    public string this[string input] => Filled.GetValueOrDefault(input, "");

    /// <summary>A plan that would work as it stands, but for the teams and the measures.</summary>
    public static ProgrammeForm Suggested(DateOnly startsOn, Language language) => new(new Dictionary<string, string>
    {
        [Name] = ProgrammeFormTexts.SuggestedName.In(language, startsOn.ToString("MMMM yyyy", language.Culture())), [Behaviour] = ProgrammeFormTexts.SuggestedBehaviour.In(language),
        [Kind] = nameof(ProgrammeKind.Leadership), [StartsOn] = Text(startsOn), [EndsOn] = Text(startsOn.AddDays(30)), [Hours] = "16",
        [Reaction] = "80", [Learning] = "70", [Use] = "60", [Roi] = "25", [Study] = Yes, [Isolation] = nameof(IsolationPlan.Staggered), [Weeks] = "13",
        [InfluenceNew] = No,
    });

    /// <summary>A programme as its form has it; its teams stay as they are.</summary>
    public static ProgrammeForm Of(Programme programme) => new(new Dictionary<string, string>
    {
        [Changes] = $"{programme.Id}", [Version] = Typed(programme.Version), [Name] = programme.Name, [Kind] = $"{programme.Kind}", [StartsOn] = Text(programme.StartsOn), [EndsOn] = Text(programme.EndsOn),
        [Sessions] = programme.Sessions.Replace(",", ", ", StringComparison.Ordinal), [Hours] = Typed(programme.HoursEach), [Behaviour] = programme.Behaviour, [Measures] = programme.Measures,
        [Reaction] = Typed(programme.ReactionTarget), [Learning] = Typed(programme.LearningTarget), [Use] = Typed(programme.UseTarget), [Impact] = Typed(programme.ImpactTarget),
        [Roi] = Typed(programme.RoiTarget), [Study] = programme.HasStudy ? Yes : No, [Isolation] = $"{programme.Isolation}",
        [Weeks] = programme.WeeksApart == 0 ? "13" : Typed(programme.WeeksApart), [Influences] = programme.Influences, [InfluenceNew] = programme.IsInfluenceNew ? Yes : No,
        [Intangibles] = programme.Intangibles, [Worth] = Typed(programme.WorthEachCents / 100m), [Sure] = Typed(programme.WorthSure),
    });

    public ProgrammeId? Changed => Guid.TryParse(this[Changes], out var id) ? ProgrammeId.Load(id) : null;

    internal static string Typed(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What was filled in on a card, as it came, but clean and bounded: it is kept, and shown again.</summary>
    public ProgrammeForm With(Turn turn, IEnumerable<string> inputs)
    {
        var filled = Filled.ToDictionary();
        foreach (var input in inputs)
        {
            var text = CleanText.Of(turn.Input(input) ?? "");
            var longest = input is Teams ? 2_000 : Programme.LongestText + 1;
            filled[input] = text.Length > longest ? text[..longest] : text;
        }

        return new ProgrammeForm(filled);
    }

    public static ProgrammeForm Load(string fields) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(fields)!);

    public string Store() => JsonSerializer.Serialize(Filled);

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
