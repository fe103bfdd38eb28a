using System.ComponentModel.DataAnnotations;

namespace LdRoi.Bot.Privacy;

/// <summary>Settings under <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    public const int ThresholdFloor = 5;
    public const int ShortestKept = 2;
    public const int LongestKept = 24;
    public const int LongestKnown = 12;

    /// <summary>How many others a figure must rest on. It holds for waves that open after a change, never for one that is open or closed.</summary>
    /// <value>5, which is also the least.</value>
    [Range(ThresholdFloor, 100, ErrorMessage = "It may be raised, but never lies below {1}.")]
    public int Threshold { get; set; } = ThresholdFloor;

    /// <summary>For how many months after its last day the answers of a scan are kept.</summary>
    [Range(ShortestKept, LongestKept, ErrorMessage = "It is a number of months, from {1} to {2}.")]
    public int KeepScanMonths { get; set; } = LongestKept;

    /// <summary>The same for what people said of their habits in a campaign.</summary>
    [Range(ShortestKept, LongestKept, ErrorMessage = "It is a number of months, from {1} to {2}.")]
    public int KeepHabitMonths { get; set; } = LongestKept;

    /// <summary>The same after a programme's last check-in: its first ones are older by then.</summary>
    [Range(ShortestKept, LongestKept, ErrorMessage = "It is a number of months, from {1} to {2}.")]
    public int KeepProgrammeMonths { get; set; } = 12;

    /// <summary>For how many months somebody who left is still known by name.</summary>
    [Range(0, LongestKnown, ErrorMessage = "It is a number of months, from {1} to {2}.")]
    public int KeepLeaverMonths { get; set; } = LongestKnown;
}
