using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Scan;

/// <summary>The rest of a plan, which most planners leave as suggested; as text, like the form it belongs to.</summary>
/// <param name="Design">One of <see cref="ScanDesign"/>, lower case.</param>
/// <param name="Days">Numbers of weekdays, 1 for Monday, with commas.</param>
/// <param name="Times"><see cref="Same"/> or <see cref="Own"/>.</param>
/// <param name="Reminders">Working days of the scan, with commas.</param>
/// <param name="LeftOut">Codes of teams, with commas.</param>
public sealed record ScanOptionsForm(string Design, string Days, string Times, string Reminders, string LeftOut)
{
    public const string DesignId = "design";
    public const string DaysId = "days";
    public const string TimesId = "times";
    public const string RemindersId = "reminders";
    public const string LeftOutId = "left_out";
    public const string CommentId = "comment";

    public const string Same = "same";
    public const string Own = "own";

    public const string Asked = "asked";
    public const string NotAsked = "none";

    /// <summary>When a card that still waits may be asked again. Never more often than these.</summary>
    public static IReadOnlyList<string> PossibleReminders { get; } = ["3", "5"];

    public static ScanOptionsForm Suggested { get; } = new("rotation", "1,2,3,4,5", Same, "3,5", "");

    /// <summary><see cref="Asked"/> or <see cref="NotAsked"/>: the open question at the end.</summary>
    public string Comment { get; init; } = Asked;

    public IReadOnlyList<string> LeftOutCodes => LeftOut.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string CodeOf(ScanDesign design) => design switch { ScanDesign.ThreeForms => "threeforms", ScanDesign.Whole => "whole", _ => "rotation" };

    /// <summary>What was filled in, clean and bounded, as in <see cref="NewScanForm.From"/>.</summary>
    public static ScanOptionsForm From(Turn turn, ScanOptionsForm before) => new(
        NewScanForm.Codes(turn.Input(DesignId) ?? "", 20), NewScanForm.Codes(turn.Input(DaysId) ?? "", 20), NewScanForm.Codes(turn.Input(TimesId) ?? "", 20),
        NewScanForm.Codes(turn.Input(RemindersId) ?? "", 20), NewScanForm.Codes(turn.Input(LeftOutId) ?? "", 2_000))
    {
        Comment = turn.Input(CommentId) is { } comment ? NewScanForm.Codes(comment, 20) : before.Comment,
    };
}
