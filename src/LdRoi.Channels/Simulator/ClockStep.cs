using System.Text.RegularExpressions;
using System.Xml;

namespace LdRoi.Channels.Simulator;

/// <summary>How far the clock is asked to move: an ISO 8601 duration of days, hours, minutes and seconds.</summary>
internal static partial class ClockStep
{
    public const string Rule =
        "Give \"advance\" as an ISO 8601 duration in days, hours, minutes or seconds, such as PT1H or P7D: longer than zero and at most 400 days.";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>The step, or null when the text is not one by <see cref="Rule"/>.</summary>
    public static TimeSpan? Parse(string text)
    {
        // A month is no fixed time, so the shape is checked before the platform's parser would call it thirty days.
        if (!Shape().IsMatch(text))
        {
            return null;
        }

        var step = XmlConvert.ToTimeSpan(text);
        return step > TimeSpan.Zero && step <= Longest ? step : null;
    }

    [GeneratedRegex(
        @"\AP(?=[0-9T])([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,8}(\.[0-9]{1,3})?S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
