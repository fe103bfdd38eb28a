using System.Globalization;
using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Scan;

/// <summary>What was filled in for a new scan, as text: right or wrong, nothing is lost between steps.</summary>
public sealed record NewScanForm(string Name, string Teams, string StartsOn, string EndsOn, string SendAt, string Questions, string Find = "")
{
    public const string NameId = "name";
    public const string TeamsId = "teams";
    public const string FindId = "find";
    public const string StartsOnId = "starts_on";
    public const string EndsOnId = "ends_on";
    public const string SendAtId = "send_at";
    public const string QuestionsId = "questions";

    public IReadOnlyList<string> TeamCodes => Teams.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Starts on the next working day, for fifteen working days, three questions a day: then the whole scan fits.</summary>
    public static NewScanForm Suggested(string name, DateOnly startsOn, DateOnly endsOn) =>
        new(name, "", Text(startsOn), Text(endsOn), "09:30", "3");

    /// <summary>What was filled in, as it came, but clean and bounded: it is kept, and shown again.</summary>
    public static NewScanForm From(Turn turn)
    {
        return new NewScanForm(
            Filled(NameId, 200), Codes(Filled(TeamsId, 4_000)), Filled(StartsOnId, 20), Filled(EndsOnId, 20), Filled(SendAtId, 20), Filled(QuestionsId, 20),
            Filled(FindId, 200));

        // Codes are ours: anything else, written as JSON, could grow beyond the column that keeps it.
        static string Codes(string text) => string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ','));

        string Filled(string id, int longest) => CleanText.Of(turn.Input(id) ?? "") is var text && text.Length > longest ? text[..longest] : text;
    }

    public static NewScanForm Load(string fields) => JsonSerializer.Deserialize<NewScanForm>(fields)!;

    public string Store() => JsonSerializer.Serialize(this);

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
