using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Asks for one subject of the last closed scan.</summary>
public abstract class ReportScanPress(ScanReports reports)
{
    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await reports.Latest(turn.Person, cancellation) is { } report)
        {
            return Of(report, turn.Person, turn.Language);
        }

        var title = ReportTexts.NoReportTitle.In(turn.Language);
        return new Card(turn.Language, title, [new CardBlock.Text(ReportTexts.NoScanText.In(turn.Language))], [], title);
    }

    protected abstract Card Of(ScanReport report, Person reader, Language language);
}

/// <summary>Answers "report scan": the last closed scan as a whole.</summary>
public sealed class ReportScanHandler(ScanReports reports, ScanReportCards cards) : ReportScanPress(reports), IVerbHandler
{
    public static string Verb => Verbs.ReportScan;

    protected override Card Of(ScanReport report, Person reader, Language language) => cards.Overview(report, reader, language);
}

/// <summary>What goes with learning culture in this organisation.</summary>
public sealed class ReportDriversHandler(ScanReports reports, ScanReportCards cards) : ReportScanPress(reports), IVerbHandler
{
    public static string Verb => Verbs.ReportDrivers;

    protected override Card Of(ScanReport report, Person reader, Language language) => cards.Drivers(report, reader, language);
}

/// <summary>Where the greatest gain is in the organisation.</summary>
public sealed class ReportPrioritiesHandler(ScanReports reports, ScanReportCards cards) : ReportScanPress(reports), IVerbHandler
{
    public static string Verb => Verbs.ReportPriorities;

    protected override Card Of(ScanReport report, Person reader, Language language) => cards.Priorities(report, reader, language);
}

/// <summary>How well the questions measured.</summary>
public sealed class ReportQualityHandler(ScanReports reports, ScanReportCards cards) : ReportScanPress(reports), IVerbHandler
{
    public static string Verb => Verbs.ReportQuality;

    protected override Card Of(ScanReport report, Person reader, Language language) => cards.Quality(report, reader, language);
}

/// <summary>This scan beside the ones before it.</summary>
public sealed class ReportScansHandler(ScanReports reports, ScanReportCards cards) : ReportScanPress(reports), IVerbHandler
{
    public static string Verb => Verbs.ReportScans;

    protected override Card Of(ScanReport report, Person reader, Language language) => cards.Scans(report, reader, language);
}
