using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Bot.Reports;

/// <summary>Where to start, in words that are no firmer than what is known: then one conversation and one tiny habit.</summary>
internal static class AdviceWords
{
    private static readonly Dictionary<string, TextKey> Conversations = new(StringComparer.Ordinal)
    {
        ["SL"] = ReportTexts.TalkSL, ["ID"] = ReportTexts.TalkID, ["CV"] = ReportTexts.TalkCV, ["GM"] = ReportTexts.TalkGM, ["ZR"] = ReportTexts.TalkZR,
        ["FB"] = ReportTexts.TalkFB, ["CO"] = ReportTexts.TalkCO, ["VL"] = ReportTexts.TalkVL, ["RT"] = ReportTexts.TalkRT, ["TK"] = ReportTexts.TalkTK,
    };

    /// <param name="isShipped">Whether it is about the questionnaire that ships with the product: a scale of somebody else's may have the same code.</param>
    public static IEnumerable<CardBlock> Of(TeamAdvice advice, ScaleName? heaviest, bool isShipped, Language language)
    {
        yield return new CardBlock.Text(Start(advice, heaviest, language), TextTone.Emphasis);
        var talk = isShipped ? Conversations.GetValueOrDefault(advice.Line.ScaleCode, ReportTexts.TalkOther) : ReportTexts.TalkOther;
        yield return new CardBlock.Text(talk.In(language));
        if (isShipped && HabitRecipes.For(advice.Line.ScaleCode).FirstOrDefault() is { } recipe)
        {
            yield return new CardBlock.Text(ReportTexts.Habit.In(language, recipe.In(language)));
        }
    }

    private static string Start(TeamAdvice advice, ScaleName? heaviest, Language language)
    {
        var name = advice.Line.Name.In(language);
        var weighs = heaviest?.In(language) ?? "";
        return advice.Certainty switch
        {
            DriverVerdict.Decisive => $"{ReportTexts.MostToGain.In(language, name)} {ReportTexts.WeighsDecisively.In(language, weighs)}",
            DriverVerdict.Probable => $"{ReportTexts.MostToGain.In(language, name)} {ReportTexts.WeighsProbably.In(language, weighs)}",
            DriverVerdict.Unclear => $"{ReportTexts.PerhapsMostToGain.In(language, name)} {ReportTexts.WeighsUnclear.In(language)}",
            _ => ReportTexts.Direction.In(language, name),
        };
    }
}
