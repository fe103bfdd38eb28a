using LdRoi.Bot.Reports.Pictures;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>The picture of each report: what its card says in numbers, to be seen at a glance.</summary>
internal static class ReportPictures
{
    public static CardBlock Of(TeamReport report, Language language)
    {
        return new CardBlock.Drawing(new ScaleChart(
            ReportTexts.Title.In(language, report.Team.Name, report.WaveName), Rows(report.Indicators),
            report.Factors.Any(line => line.Level is not null) ? Rows(report.Factors) : [], language));

        List<ScaleChart.Row> Rows(IReadOnlyList<ScaleLine> lines) => [.. lines.Select(line => new ScaleChart.Row(line.Name.In(language), ChartFigure.Of(line.Figure)))];
    }

    public static CardBlock Of(TeamsReport report, Language language)
    {
        var scales = report.Rows.SelectMany(row => row.Lines).DistinctBy(line => line.ScaleCode).ToList();
        return new CardBlock.Drawing(new HeatMap(
            ReportTexts.TeamsTitle.In(language, report.Team.Name, report.WaveName), [.. scales.Select(scale => scale.Name.In(language))],
            [.. report.Rows.Select(row => new HeatMap.Row(row.Team.Name, [.. scales.Select(scale => Figure(row, scale.ScaleCode))]))], language));
    }

    /// <param name="ranks">The place of each factor that has one.</param>
    public static CardBlock Of(ScanReport report, IReadOnlyDictionary<string, int> ranks, Language language) => new CardBlock.Drawing(new PriorityMatrix(
        ReportTexts.PrioritiesTitle.In(language, report.Title.Name),
        [.. report.Factors.Where(line => ranks.ContainsKey(line.ScaleCode)).Select(line => new PriorityMatrix.Factor(
            line.Name.In(language), line.Figure.Mean!.Value, report.Release.Drivers.Of(line.ScaleCode)!.Share!.Value, ranks[line.ScaleCode]))],
        language));

    private static ChartFigure Figure(TeamRow row, string scale) =>
        row.Lines.FirstOrDefault(line => line.ScaleCode == scale) is { } line ? ChartFigure.Of(line.Figure) : ChartFigure.Nothing;
}
