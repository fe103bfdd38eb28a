using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>Shows the planner what a manager will get, with made-up numbers: before anybody has answered there are no others.</summary>
public sealed class ExampleReportHandler(PlannedInstrument planned, TeamReportCard card, PrivacyOptions privacy, Buttons buttons, TimeProvider time) : IVerbHandler
{
    private static readonly (int Mean, int Change, Verdict Verdict)[] MadeUp =
        [(58, -6, Verdict.ProbablyWorse), (66, 1, Verdict.MuchTheSame), (71, 9, Verdict.ClearlyBetter)];

    public static string Verb => Verbs.ScanAsManager;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var instrument = await planned.Of(turn, cancellation);
        var team = new Team { Id = default, Name = ReportTexts.ExampleTeam.In(language), NameKey = "" };
        List<ScaleLine> lines =
        [
            .. (instrument.Indicators.Any() ? instrument.Indicators : instrument.Factors).Zip(MadeUp, (scale, made) => new ScaleLine(
                scale.Code, instrument.Names[scale.Code], Figure(scale.Code, made), ReportTexts.ExampleBefore.In(language))),
        ];
        var report = new TeamReport(
            team, ReportTexts.ExampleScan.In(language), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), privacy.Threshold,
            lines, Factors: [], TeamAdvice.Of(lines, [], ReleasedDrivers.None), HeaviestFactor: null, LargerTeam: null, HasTeamsInside: false, IsDemo: false)
        {
            IsShipped = instrument.Version == Instruments.Current,
        };
        var shown = card.Of(report, TeamStepPart.Nothing, turn.Person, language);
        return new Card(
            language, shown.Title, [new CardBlock.Text(ReportTexts.Example.In(language), TextTone.Emphasis), .. shown.Blocks],
            [
                buttons.For(
                    turn.Person, Verbs.ShowScanPreview, ReportTexts.ExampleBack.In(language), turn.Claims!.SubjectKind, turn.Claims.Subject,
                    style: ActionStyle.Primary),
            ],
            ReportTexts.Example.In(language));
    }

    private static ReleasedFigure Figure(string scale, (int Mean, int Change, Verdict Verdict) made) => new()
    {
        WaveId = default, TeamId = default, ScaleCode = scale, Respondents = 9, Invited = 11,
        Mean = made.Mean, Low = made.Mean - 9, High = made.Mean + 9,
        PreviousWaveId = default(WaveId), Change = made.Change, ChangeLow = made.Change - 5, ChangeHigh = made.Change + 5, Verdict = made.Verdict,
    };
}
