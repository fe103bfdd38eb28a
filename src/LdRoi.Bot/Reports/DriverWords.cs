using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Bot.Reports;

/// <summary>What goes with learning culture in the organisation, in words that are no firmer than what is known.</summary>
internal static class DriverWords
{
    /// <summary>A weight that is smaller misleads nobody. Convention.</summary>
    private const double SmallestShareToExplain = 0.05;

    /// <summary>The finding in one sentence.</summary>
    public static string Finding(ScanReport report, Language language)
    {
        var first = report.Release.Drivers.Heaviest is { } code ? report.NameOf(code).In(language) : "";
        return report.Release.Drivers.Verdict switch
        {
            DriverVerdict.Decisive when first.Length > 0 => ReportTexts.FindingDecisive.In(language, first),
            DriverVerdict.Probable when first.Length > 0 => ReportTexts.FindingProbable.In(language, first),
            DriverVerdict.Direction => ReportTexts.FindingDirection.In(language, DriverConstants.PeopleForRanking),
            DriverVerdict.NothingExplained => ReportTexts.FindingNothing.In(language),
            null when report.Instrument.Factors.Count() > DriverConstants.LargestNumberOfDrivers => ReportTexts.FindingTooMany.In(language),
            null => ReportTexts.FindingTooFew.In(language),
            _ => ReportTexts.FindingUnclear.In(language),
        };
    }

    public static IEnumerable<CardBlock> Of(ScanReport report, Language language)
    {
        var (scan, drivers) = (report.Release.Scan, report.Release.Drivers);
        yield return new CardBlock.Text(Finding(report, language), TextTone.Emphasis);
        if (scan is null || drivers.Rows.Count == 0)
        {
            yield break;
        }

        yield return new CardBlock.Text(scan.Explained is { } explained
            ? ReportTexts.Explained.In(language, scan.DriverPeople, Math.Round(100 * Math.Max(0, explained)))
            : ReportTexts.RestsOn.In(language, scan.DriverPeople));
        yield return drivers.Rows.Any(row => row.Share is not null) ? Weights(report, language) : Correlations(report, language);
        foreach (var row in drivers.Rows.Where(row => row is { HasOppositeSign: true, Share: >= SmallestShareToExplain }))
        {
            yield return new CardBlock.Note(ReportTexts.OppositeSign.In(language, report.NameOf(row.ScaleCode).In(language)));
        }

        if (scan.AreEntangled)
        {
            yield return new CardBlock.Note(ReportTexts.Entangled.In(language));
        }

        if (scan.MethodsDisagree)
        {
            yield return new CardBlock.Note(ReportTexts.MethodsDisagree.In(language));
        }

        if (scan.FirstDiffersByLevel)
        {
            yield return new CardBlock.Note(ReportTexts.FirstDiffers.In(language));
        }

        yield return new CardBlock.Note(ReportTexts.SameSource.In(language));
    }

    public static string Share(double? share, Language language) => share is { } known ? ReportTexts.Percent.In(language, Math.Round(100 * known)) : FigureWords.Nothing;

    private static CardBlock.Table Weights(ScanReport report, Language language) => new(
        [
            ReportTexts.FactorColumn.In(language), ReportTexts.WeighsColumn.In(language), ReportTexts.FirstColumn.In(language),
            ReportTexts.CorrelationColumn.In(language),
        ],
        [.. report.Release.Drivers.Rows.Select(row => (IReadOnlyList<string>)[
            report.NameOf(row.ScaleCode).In(language),
            row is { ShareLow: { } low, ShareHigh: { } high }
                ? ReportTexts.PercentWithInterval.In(language, Math.Round(100 * row.Share!.Value), Math.Round(100 * low), Math.Round(100 * high))
                : Share(row.Share, language),
            Share(row.ProbabilityFirst, language), FigureWords.Decimals(row.Correlation, language)])]);

    private static CardBlock.Table Correlations(ScanReport report, Language language) => new(
        [ReportTexts.FactorColumn.In(language), ReportTexts.CorrelationColumn.In(language)],
        [.. report.Release.Drivers.Rows.OrderBy(row => report.NameOf(row.ScaleCode).In(language), StringComparer.Ordinal).Select(row => (IReadOnlyList<string>)[
            report.NameOf(row.ScaleCode).In(language), FigureWords.Decimals(row.Correlation, row.CorrelationLow, row.CorrelationHigh, language)])]);
}
