using System.Text.RegularExpressions;
using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Habits;

/// <summary>Whether a behaviour is tiny: one act that somebody could see, within half a minute. In either language, since people mix them.</summary>
public static partial class TinyCheck
{
    private const int MostWords = 18;

    /// <returns>A question that helps to cut it; null when it is tiny, as far as words can tell.</returns>
    public static TextKey? Hint(string behaviour)
    {
        // What somebody is to say stands between quotes, and may be as long as it likes.
        var acts = Said().Replace(behaviour, "…");
        return Two().IsMatch(acts) ? HabitTexts.HintTwo
            : Outcome().IsMatch(acts) ? HabitTexts.HintOutcome
            : Long().IsMatch(acts) || acts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostWords ? HabitTexts.HintLong
            : null;
    }

    [GeneratedRegex("['‘’\"“„][^'‘’\"“”]*['‘’\"”]")]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(and|en|plus|then|daarna|vervolgens)\b|&|;", RegexOptions.IgnoreCase)]
    private static partial Regex Two();

    [GeneratedRegex(
        @"\b(i am|i will be|be more|be better|become|more open|opener|beter worden|word ik|ben ik|wees|sta ik open|open zijn|meer open|better at|beter in|improve|verbeter|"
        + @"less stress|minder stress|more confident|zelfverzekerd\w*)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\b(\d+\s*(minutes?|min|minuten|minuut|hours?|uur|uren)|(one|two|three|five|ten|half an|a whole|an) (minutes?|hours?)|(een|half|twee|drie|vijf|tien) (uur|minuten|minuut)|whole|hele)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Long();
}
