using System.ComponentModel.DataAnnotations;

namespace LdRoi.Bot.Privacy;

/// <summary>Settings under <c>Privacy</c>. They hold for waves that open after a change, never for one that is open or closed.</summary>
public sealed class PrivacyOptions
{
    public const int ThresholdFloor = 5;

    /// <summary>How many others a figure must rest on.</summary>
    /// <value>5, which is also the least.</value>
    [Range(ThresholdFloor, 100)]
    public int Threshold { get; set; } = ThresholdFloor;
}
