using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Bot.Reports;

/// <summary>The report of a scan as cards: an overview, and behind its buttons one subject each.</summary>
public sealed class ScanReportCards(Buttons buttons)
{
    public Card Overview(ScanReport report, Person reader, Language language)
    {
        List<CardBlock> blocks = [new CardBlock.Note(ReportTexts.Closed.In(language, language.Date(report.Title.EndsOn)))];
        blocks.AddRange(Response(report, language));
        blocks.AddRange(Organisation(report, language));
        blocks.Add(new CardBlock.Text(DriverWords.Finding(report, language), TextTone.Emphasis));
        if (QualityWords.Flagged(report, language) is { Count: > 0 } flagged)
        {
            blocks.Add(new CardBlock.Text(ReportTexts.ItemsToLookAt.In(language, flagged.Count)));
        }

        return Framed(ReportTexts.ScanTitle.In(language, report.Title.Name), blocks, report, reader, language, Verbs.ReportScan);
    }

    public Card Drivers(ScanReport report, Person reader, Language language) => Framed(
        ReportTexts.DriversTitle.In(language, report.Title.Name), [.. DriverWords.Of(report, language)], report, reader, language, Verbs.ReportDrivers);

    public Card Priorities(ScanReport report, Person reader, Language language)
    {
        var ranks = TeamAdvice.Ranks(report.Factors, report.Release.Drivers);
        List<CardBlock> blocks = ranks.Count == 0
            ? [new CardBlock.Text(DriverWords.Finding(report, language)), new CardBlock.Text(ReportTexts.NoPriorities.In(language))]
            :
            [
                new CardBlock.Text(ReportTexts.PrioritiesText.In(language, report.Highest!.Name)),
                new CardBlock.Table(
                    [
                        ReportTexts.FactorColumn.In(language), ReportTexts.WeighsColumn.In(language), ReportTexts.ScoreColumn.In(language),
                        ReportTexts.PlaceColumn.In(language),
                    ],
                    [.. report.Factors.OrderBy(line => ranks.GetValueOrDefault(line.ScaleCode, int.MaxValue)).Select(line => (IReadOnlyList<string>)[
                        line.Name.In(language), DriverWords.Share(report.Release.Drivers.Of(line.ScaleCode)?.Share, language),
                        FigureWords.Cell(line.Figure, language), ranks.TryGetValue(line.ScaleCode, out var place) ? $"{place}" : FigureWords.Nothing])]),
                ReportPictures.Of(report, ranks, language),
                new CardBlock.Note(ReportTexts.PrioritiesNote.In(language)),
                new CardBlock.Note(DriverWords.Finding(report, language)),
            ];
        return Framed(ReportTexts.PrioritiesTitle.In(language, report.Title.Name), blocks, report, reader, language, Verbs.ReportPriorities);
    }

    public Card Quality(ScanReport report, Person reader, Language language) => Framed(
        ReportTexts.QualityTitle.In(language, report.Title.Name), [.. QualityWords.Of(report, language)], report, reader, language, Verbs.ReportQuality);

    public Card Scans(ScanReport report, Person reader, Language language)
    {
        List<CardBlock> blocks =
        [
            new CardBlock.Text(ReportTexts.ScansText.In(language, report.Highest?.Name ?? "")),
            FigureWords.Table(ReportTexts.ScanColumn, report.Earlier.Select(scan => (scan.IsSameInstrument ? scan.Title.Name : $"{scan.Title.Name} *", scan.Indicators)), language),
            .. report.Organisation.Take(1).SelectMany(row => row.Lines).Where(line => line.Level is not null)
                .Select(line => new CardBlock.Text($"{line.Name.In(language)}: {FigureWords.Change(line, language)}")),
        ];
        if (report.Earlier.Any(scan => !scan.IsSameInstrument))
        {
            blocks.Add(new CardBlock.Note(ReportTexts.OtherInstrument.In(language)));
        }

        return Framed(ReportTexts.ScansTitle.In(language), blocks, report, reader, language, Verbs.ReportScans);
    }

    private static IEnumerable<CardBlock> Response(ScanReport report, Language language)
    {
        if (report.Release.Scan is not { } scan)
        {
            yield break;
        }

        var threshold = report.Release.Wave.Threshold;
        yield return new CardBlock.Facts([
            new Fact(ReportTexts.AnsweredSome.In(language), People(scan.Answered)), new Fact(ReportTexts.AnsweredAll.In(language), People(scan.Finished))]);
        if (scan.Answered >= threshold && ResponseBand.Of(scan.Answered, scan.Invited, threshold).IsBelowHalf)
        {
            yield return new CardBlock.Note(ReportTexts.LowResponse.In(language));
        }

        string People(int people) => people < threshold
            ? ReportTexts.FewerThan.In(language, threshold, scan.Invited)
            : FigureWords.Answers(ResponseBand.Of(people, scan.Invited, threshold), language);
    }

    private static IEnumerable<CardBlock> Organisation(ScanReport report, Language language) => report.Organisation switch
    {
        [] => [],
        [var only] => only.Lines.Select(line => FigureWords.Block(line.Name, line.Figure, FigureWords.Score(line.Figure, language), language)),
        var several => [FigureWords.Table(ReportTexts.TeamColumn, several.Select(row => (row.Team.Name, row.Lines)), language)],
    };

    /// <summary>Every card leads to the others.</summary>
    private Card Framed(string title, List<CardBlock> blocks, ScanReport report, Person reader, Language language, string shown)
    {
        blocks.Add(new CardBlock.Note(ReportTexts.ConfidentialNote.In(language, report.Release.Wave.Threshold)));
        if (report.IsDemo)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.Demo.In(language)));
        }

        (string Verb, TextKey Title)[] subjects =
        [
            (Verbs.ReportScan, ReportTexts.OverviewButton), (Verbs.ReportDrivers, ReportTexts.DriversButton),
            (Verbs.ReportPriorities, ReportTexts.PrioritiesButton), (Verbs.ReportQuality, ReportTexts.QualityButton),
            (Verbs.ReportScans, ReportTexts.ScansButton),
        ];
        var actions = subjects.Where(subject => subject.Verb != shown)
            .Select(subject => buttons.For(reader, subject.Verb, subject.Title.In(language))).ToList();
        if (report.Highest is { } highest)
        {
            actions.Add(buttons.For(reader, Verbs.ReportTeams, ReportTexts.TeamsButton.In(language), ReportTeamHandler.Subject, highest.Id.Value));
        }

        return new Card(language, title, blocks, actions, ReportTexts.Notice.In(language));
    }
}
