using System.Globalization;
using System.Text.Json;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>What was filled in for tiny habits, as text: right or wrong, nothing is lost between steps.</summary>
/// <param name="Factor">Code of a scale, or <see cref="OwnGoal"/>.</param>
/// <param name="Audience">One of <see cref="HabitAudience"/>, lower case.</param>
/// <param name="Teams">Codes, with commas.</param>
/// <param name="Weeks">A number.</param>
/// <param name="Find">Names of teams that were typed.</param>
public sealed record NewHabitsForm(
    string Name, string Factor, string Goal, string Audience, string Teams, string StartsOn, string Weeks, string SendAt, string Find = "")
{
    public const string NameId = "name";
    public const string FactorId = "factor";
    public const string GoalId = "goal";
    public const string AudienceId = "audience";
    public const string TeamsId = TeamInputs.TeamsId;
    public const string FindId = TeamInputs.FindId;
    public const string StartsOnId = "starts_on";
    public const string WeeksId = "weeks";
    public const string SendAtId = "send_at";

    public const string OwnGoal = "goal";

    /// <summary>How long habits may be reminded of; eight weeks is what most need to see whether it goes by itself.</summary>
    public static IReadOnlyList<string> PossibleWeeks { get; } = ["4", "6", "8", "10", "12"];

    public HabitOptionsForm Options { get; init; } = HabitOptionsForm.Suggested;

    /// <summary>The planned campaign that is being changed; null for a new one.</summary>
    public Guid? Changes { get; init; }

    public IReadOnlyList<string> TeamCodes => Teams.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string? ScaleCode => Factor is "" or OwnGoal ? null : Factor;

    public static NewHabitsForm Suggested(string name, DateOnly startsOn) =>
        new(name, "", "", CodeOf(HabitAudience.Teams), "", startsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "8", "09:30");

    public static string CodeOf(HabitAudience audience) => audience switch
    {
        HabitAudience.Priority => "priority", HabitAudience.Leads => "leads", HabitAudience.People => "people", _ => "teams",
    };

    /// <summary>What was filled in, as it came, but clean and bounded: it is kept, and shown again.</summary>
    public static NewHabitsForm From(Turn turn, NewHabitsForm before)
    {
        var factor = Codes(FactorId, 16);
        return before with
        {
            Name = Filled(NameId, 100),
            Factor = factor,
            Goal = Filled(GoalId, 200),
            Audience = Codes(AudienceId, 16),
            Teams = Codes(TeamsId, 4_000),
            StartsOn = Filled(StartsOnId, 20),
            Weeks = Filled(WeeksId, 20),
            SendAt = Filled(SendAtId, 20),
            Find = Filled(FindId, 200),

            // Another factor has other recipes: all of its own are offered until the planner chooses.
            Options = factor == before.Factor ? before.Options : before.Options with { Recipes = null },
        };

        string Filled(string id, int longest) => CleanText.Of(turn.Input(id) ?? "") is var text && text.Length > longest ? text[..longest] : text;
        string Codes(string id, int longest) => HabitOptionsForm.Codes(turn.Input(id) ?? "", longest);
    }

    public static NewHabitsForm Load(string fields) => JsonSerializer.Deserialize<NewHabitsForm>(fields)!;

    public string Store() => JsonSerializer.Serialize(this);
}
