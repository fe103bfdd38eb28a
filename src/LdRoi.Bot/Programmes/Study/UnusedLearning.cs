using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>What was learned and is not used: from released figures alone, of a band both its ends, so that it tells nothing that they do not.</summary>
internal static class UnusedLearning
{
    public static IEnumerable<CardBlock> Of(LevelFigures levels, StudySheet sheet, Language language)
    {
        if (levels.Of(CheckInMoment.Reaction, Questions.PlannedUse) is not { } planned
            || (levels.Of(CheckInMoment.Use60, Questions.Use) ?? levels.Of(CheckInMoment.Use30, Questions.Use)) is not { } used)
        {
            yield break;
        }

        // How many answered is known as a range: by its middle, whoever knows both shares cannot work out how many kept silent.
        var answered = used.Response.Share;
        yield return new CardBlock.Text(LevelTexts.Scrap.In(language, Unused(planned, 1, language), Unused(used, 1, language), Unused(used, answered, language)));
        if (used.Mean is { } mean && sheet.Costs is { } costs)
        {
            yield return new CardBlock.Note(LevelTexts.ScrapMoney.In(language, MoneyWords.Of(costs * (decimal)(Unused(mean, answered) / 100), sheet.Currency, language)));
        }
    }

    private static string Unused(LevelFigure used, double answered, Language language) => used.Mean is { } mean
        ? MoneyWords.Percent((decimal)Unused(mean, answered), language)
        : $"{MoneyWords.Whole((decimal)Unused(used.High!.Value, answered), language)}–{MoneyWords.Percent((decimal)Unused(used.Low!.Value, answered), language)}";

    private static double Unused(double used, double answered) => 100 - (used * answered);
}
