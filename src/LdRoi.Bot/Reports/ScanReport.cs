using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Reports;

/// <summary>What L&amp;D gets about the last closed scan as a whole: the model behind its cards.</summary>
/// <param name="Organisation">The highest teams of the tree; usually one.</param>
/// <param name="Factors">Of the first of them: what the priorities rest on.</param>
/// <param name="Earlier">This scan and those before it, newest first, for the highest team.</param>
public sealed record ScanReport(
    WaveTitle Title, ScanRelease Release, Instrument Instrument, IReadOnlyList<TeamRow> Organisation, IReadOnlyList<ScaleLine> Factors,
    IReadOnlyList<EarlierScan> Earlier, bool IsDemo)
{
    public Team? Highest => Organisation.Count > 0 ? Organisation[0].Team : null;

    public ScaleName NameOf(string scaleCode) => Instrument.Names[scaleCode];
}

/// <summary>One scan in a row of them.</summary>
/// <param name="IsSameInstrument">Whether it asked the same version of the questionnaire as the newest.</param>
public sealed record EarlierScan(WaveTitle Title, IReadOnlyList<ScaleLine> Indicators, bool IsSameInstrument);
