using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "report scan": the last closed scan as a whole.</summary>
public sealed class ReportScanHandler(ScanReports reports, ScanReportCards cards) : IVerbHandler
{
    public static string Verb => Verbs.ReportScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await reports.Latest(turn.Person, cancellation) is { } report ? cards.Overview(report, turn.Person, turn.Language) : NoScan(turn);

    internal static Card NoScan(Turn turn)
    {
        var title = ReportTexts.NoReportTitle.In(turn.Language);
        return new Card(turn.Language, title, [new CardBlock.Text(ReportTexts.NoScanText.In(turn.Language))], [], title);
    }
}

/// <summary>What goes with learning culture in this organisation.</summary>
public sealed class ReportDriversHandler(ScanReports reports, ScanReportCards cards) : IVerbHandler
{
    public static string Verb => Verbs.ReportDrivers;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await reports.Latest(turn.Person, cancellation) is { } report
            ? cards.Drivers(report, turn.Person, turn.Language)
            : ReportScanHandler.NoScan(turn);
}

/// <summary>Where the greatest gain is in the organisation.</summary>
public sealed class ReportPrioritiesHandler(ScanReports reports, ScanReportCards cards) : IVerbHandler
{
    public static string Verb => Verbs.ReportPriorities;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await reports.Latest(turn.Person, cancellation) is { } report
            ? cards.Priorities(report, turn.Person, turn.Language)
            : ReportScanHandler.NoScan(turn);
}

/// <summary>How well the questions measured.</summary>
public sealed class ReportQualityHandler(ScanReports reports, ScanReportCards cards) : IVerbHandler
{
    public static string Verb => Verbs.ReportQuality;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await reports.Latest(turn.Person, cancellation) is { } report
            ? cards.Quality(report, turn.Person, turn.Language)
            : ReportScanHandler.NoScan(turn);
}

/// <summary>This scan beside the ones before it.</summary>
public sealed class ReportScansHandler(ScanReports reports, ScanReportCards cards) : IVerbHandler
{
    public static string Verb => Verbs.ReportScans;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await reports.Latest(turn.Person, cancellation) is { } report
            ? cards.Scans(report, turn.Person, turn.Language)
            : ReportScanHandler.NoScan(turn);
}
