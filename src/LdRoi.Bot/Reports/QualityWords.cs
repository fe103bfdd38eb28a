using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Reliability;

namespace LdRoi.Bot.Reports;

/// <summary>How well the questions did, and which deserve a look.</summary>
internal static class QualityWords
{
    /// <summary>An item that goes less than this with the others of its scale measures something else. Convention.</summary>
    private const double SmallestItemRest = 0.30;

    /// <summary>A scale that gains this much without the item does better without it. Convention.</summary>
    private const double AlphaGain = 0.02;

    /// <summary>So many without an answer do not understand the item, or it does not fit them. Convention.</summary>
    private const double MuchNoAnswer = 0.20;

    public static IEnumerable<CardBlock> Of(ScanReport report, Language language)
    {
        var scales = report.Release.Scales;
        if (scales.All(scale => scale.Alpha is null))
        {
            yield return new CardBlock.Text(ReportTexts.QualityTooFew.In(language, ReliabilityConstants.SmallestNumberToShow));
        }
        else
        {
            yield return new CardBlock.Text(ReportTexts.QualityText.In(language));
            yield return new CardBlock.Table(
                [
                    ReportTexts.ScaleColumn.In(language), ReportTexts.AlphaColumn.In(language), ReportTexts.OmegaColumn.In(language),
                    ReportTexts.PeopleColumn.In(language),
                ],
                [.. report.Instrument.Scales.Select(scale => scales.FirstOrDefault(one => one.ScaleCode == scale.Code)).OfType<ReleasedScale>()
                    .Select(scale => (IReadOnlyList<string>)[
                        report.NameOf(scale.ScaleCode).In(language), FigureWords.Decimals(scale.Alpha, scale.AlphaLow, scale.AlphaHigh, language), FigureWords.Decimals(scale.Omega, language), scale.Alpha is null ? FigureWords.Nothing : $"{scale.People}"])]);
        }

        var flagged = Flagged(report, language);
        if (flagged.Count > 0)
        {
            yield return new CardBlock.Text(ReportTexts.ItemsToLookAt.In(language, flagged.Count), TextTone.Emphasis);
            yield return new CardBlock.Facts([.. flagged.Take(CardLimits.Facts)]);
        }

        foreach (var scale in scales.Where(scale => scale.CarelessDifference is not null))
        {
            yield return new CardBlock.Note(ReportTexts.CarelessMatters.In(
                language, report.NameOf(scale.ScaleCode).In(language), scale.CarelessDifference!.Value.ToString("+0;−0", language.Culture())));
        }

        if (scales.All(scale => scale.CarelessDifference is null) && report.Release.Scan?.Careless is not null)
        {
            yield return new CardBlock.Note(ReportTexts.CarelessNoMatter.In(language));
        }

        yield return new CardBlock.Note(ReportTexts.NotValidated.In(language));
    }

    /// <summary>The items that deserve a look, each with why.</summary>
    public static IReadOnlyList<Fact> Flagged(ScanReport report, Language language) =>
    [
        .. report.Instrument.Scales.SelectMany(scale => scale.Items.Select(item => (scale.Code, item.Id)))
            .Select(pair => (pair.Id, Item: report.Release.Items.FirstOrDefault(item => item.ItemId == pair.Id),
                Alpha: report.Release.Scales.FirstOrDefault(scale => scale.ScaleCode == pair.Code)?.Alpha))
            .Select(row => (row.Id, Why: string.Join(" · ", Reasons(row.Item, row.Alpha, language))))
            .Where(row => row.Why.Length > 0)
            .Select(row => new Fact(Shortened.To(report.Instrument.ItemOf(row.Id).In(language), CardLimits.FactNameLength), row.Why)),
    ];

    private static IEnumerable<string> Reasons(ReleasedItem? item, double? alpha, Language language)
    {
        if (item?.ItemRest < SmallestItemRest)
        {
            yield return ReportTexts.ItemLowRest.In(language, FigureWords.Decimals(item.ItemRest, language));
        }

        if (item?.AlphaWithout >= alpha + AlphaGain)
        {
            yield return ReportTexts.ItemBetterWithout.In(language, FigureWords.Decimals(alpha, language), FigureWords.Decimals(item.AlphaWithout, language));
        }

        if (item?.NoAnswer >= MuchNoAnswer)
        {
            yield return ReportTexts.ItemNoAnswer.In(language, Math.Round(100 * item.NoAnswer.Value));
        }
    }
}
