using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>How the tiny habits of a team are doing: the model behind the card.</summary>
/// <param name="Findings">Of whole campaigns; none for those who lead a team.</param>
/// <param name="LiesWithLeads">Everything that helps with it is done by whoever leads.</param>
public sealed record HabitReport(Team Team, IReadOnlyList<HabitRelease> Releases, IReadOnlyList<HabitFinding> Findings, bool LiesWithLeads);

/// <summary>That report as a card.</summary>
public sealed class HabitReportCard(Scan.Instruments instruments)
{
    public async Task<Card> Of(HabitReport report, Language language, CancellationToken cancellation)
    {
        List<CardBlock> blocks = [];
        if (report.Releases.Count == 0)
        {
            blocks.Add(new CardBlock.Text(HabitReportTexts.Nothing.In(language, report.Team.Name)));
        }

        foreach (var release in report.Releases)
        {
            blocks.AddRange(HabitReportWords.Of(release, language));
        }

        if (report.Releases.Any(release => release.Figures.Withheld is null))
        {
            blocks.Add(new CardBlock.Text((report.LiesWithLeads ? HabitReportTexts.SupportLeads : HabitReportTexts.Support).In(language)));
        }

        if (report.Findings.Count > 0)
        {
            var names = (await instruments.Get(Scan.Instruments.Current, cancellation)).Names;
            blocks.Add(new CardBlock.Divider());
            blocks.Add(new CardBlock.Text(HabitReportTexts.FindingsTitle.In(language), TextTone.Emphasis));
            blocks.AddRange(report.Findings.SelectMany(finding => HabitReportWords.Of(
                finding, finding.ScaleCode is { } code && names.TryGetValue(code, out var name) ? name.In(language) : "", language)));
        }

        blocks.Add(new CardBlock.Note(HabitReportTexts.Private.In(language)));
        return new Card(language, HabitReportTexts.Title.In(language, report.Team.Name), blocks, [], HabitReportTexts.Notice.In(language));
    }
}
