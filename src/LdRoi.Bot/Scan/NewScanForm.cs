using System.Globalization;
using System.Text.Json;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Scan;

/// <summary>What was filled in for a scan, as text: right or wrong, nothing is lost between steps.</summary>
public sealed record NewScanForm(string Name, string Teams, string StartsOn, string EndsOn, string SendAt, string Questions, string Find = "")
{
    public const string NameId = "name";
    public const string InstrumentId = "instrument";
    public const string TeamsId = TeamInputs.TeamsId;
    public const string FindId = TeamInputs.FindId;
    public const string StartsOnId = "starts_on";
    public const string EndsOnId = "ends_on";
    public const string SendAtId = "send_at";
    public const string QuestionsId = "questions";

    /// <summary>The version of the questionnaire.</summary>
    public string Instrument { get; init; } = Instruments.Current;

    public ScanOptionsForm Options { get; init; } = ScanOptionsForm.Suggested;

    /// <summary>The planned scan that is being changed; null for a new one.</summary>
    public Guid? Changes { get; init; }

    public IReadOnlyList<string> TeamCodes => Teams.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Starts on the next working day, for fifteen working days, three questions a day: then the whole scan fits.</summary>
    public static NewScanForm Suggested(string name, DateOnly startsOn, DateOnly endsOn) =>
        new(name, "", Text(startsOn), Text(endsOn), "09:30", "3");

    /// <summary>What was filled in, as it came, but clean and bounded: it is kept, and shown again.</summary>
    public static NewScanForm From(Turn turn, NewScanForm before)
    {
        return before with
        {
            Name = Filled(NameId, 200),
            Instrument = turn.Input(InstrumentId) is { } code ? Codes(InstrumentOffer.VersionOf(code), 32) : before.Instrument,
            Teams = Codes(Filled(TeamsId, 4_000), 4_000),
            StartsOn = Filled(StartsOnId, 20),
            EndsOn = Filled(EndsOnId, 20),
            SendAt = Filled(SendAtId, 20),
            Questions = Filled(QuestionsId, 20),
            Find = Filled(FindId, 200),
        };

        string Filled(string id, int longest) => CleanText.Of(turn.Input(id) ?? "") is var text && text.Length > longest ? text[..longest] : text;
    }

    public static NewScanForm Load(string fields) => JsonSerializer.Deserialize<NewScanForm>(fields)!;

    public string Store() => JsonSerializer.Serialize(this);

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Codes are ours: anything else, written as JSON, could grow beyond the column that keeps it.</summary>
    internal static string Codes(string text, int longest) =>
        string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ',' or '.').Take(longest));
}
