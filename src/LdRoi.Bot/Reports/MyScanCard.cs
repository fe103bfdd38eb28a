using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;

namespace LdRoi.Bot.Reports;

/// <summary>Somebody's own scan as a card: their scores and what those say, their team's result, what is done with it.</summary>
public sealed class MyScanCard(Buttons buttons, TeamStepWords words)
{
    public Card Of(MyScan scan, Person person, Language language)
    {
        List<CardBlock> blocks = [.. Own(scan, language), new CardBlock.Divider(), .. Team(scan, person, language)];
        if (blocks[^1] is CardBlock.Divider)
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        if (scan.IsDemo)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.Demo.In(language)));
        }

        return new Card(
            language, MyScanTexts.Title.In(language, scan.WaveName), blocks,
            scan.ReadsReports ? [Button(person, Verbs.ReportTeam, language), Button(person, Verbs.Why, language)] : [Button(person, Verbs.Why, language)],
            MyScanTexts.Notice.In(language));
    }

    /// <summary>A scan that runs: how far the person is and the way to the questions, and no score of any scan.</summary>
    public Card Running(IReadOnlyList<OpenScan> scans, Person person, Language language) => new(
        language, MyScanTexts.RunningTitle.In(language),
        [
            .. scans.Select(scan => new CardBlock.Text($"{scan.Name}: {scan.Progress}")),
            new CardBlock.Text(MyScanTexts.RunningText.In(language)),
            new CardBlock.Note(MyScanTexts.RunningEarlier.In(language)),
        ],
        [.. scans.Select(scan => scan.Door).OfType<CardAction>().Take(1), Button(person, Verbs.Why, language)],
        MyScanTexts.Notice.In(language));

    public Card Nothing(Person person, Language language)
    {
        var title = MyScanTexts.NothingTitle.In(language);
        return new Card(
            language, title,
            [new CardBlock.Text(MyScanTexts.NothingText.In(language)), new CardBlock.Note(MyScanTexts.NothingNote.In(language))],
            [Button(person, Verbs.Why, language)], title);
    }

    private static IEnumerable<CardBlock> Own(MyScan scan, Language language)
    {
        yield return new CardBlock.Note(MyScanTexts.Closed.In(language, language.Date(scan.ClosedOn)));
        foreach (var (heading, isIndicator) in new[] { (MyScanTexts.OwnScores, true), (MyScanTexts.Factors, false) })
        {
            var bars = scan.Instrument.Scales.Where(scale => scan.Instrument.Names[scale.Code].IsIndicator == isIndicator)
                .Where(scale => scan.Profile.Scores.ContainsKey(scale.Code)).Select(scale => Bar(scan, scale.Code, language)).ToList();
            if (bars.Count > 0)
            {
                yield return new CardBlock.Text(heading.In(language), TextTone.Emphasis);
            }

            foreach (var bar in bars)
            {
                yield return bar;
            }
        }

        var missing = scan.Instrument.Scales.Where(scale => !scan.Profile.Scores.ContainsKey(scale.Code)).ToList();
        if (missing.Count > 0)
        {
            yield return new CardBlock.Note(MyScanTexts.LeftOut.In(
                language, string.Join(", ", missing.Select(scale => scan.Instrument.Names[scale.Code].In(language)))));
        }

        if (scan.Profile.Scores.Values.Any(score => score.Before is not null))
        {
            var none = scan.Profile.Scores.Values.All(score => score.Change is null) ? MyScanTexts.NoChange : MyScanTexts.NoOtherChange;
            yield return new CardBlock.Text(none.In(language, scan.EarlierName!, OwnScore.SmallestChange));
        }

        yield return new CardBlock.Text(MyScanTexts.Means.In(language, OwnScore.Margin));
        yield return new CardBlock.Text(MyScanTexts.MeansNot.In(language));
    }

    private static CardBlock.Bar Bar(MyScan scan, string scale, Language language)
    {
        var own = scan.Profile.Scores[scale];
        var words = own.Change switch
        {
            > 0 => MyScanTexts.Higher.In(language, Math.Round(own.Score), own.Low, own.High, scan.EarlierName!),
            < 0 => MyScanTexts.Lower.In(language, Math.Round(own.Score), own.Low, own.High, scan.EarlierName!),
            _ => MyScanTexts.Score.In(language, Math.Round(own.Score), own.Low, own.High),
        };
        return new CardBlock.Bar(scan.Instrument.Names[scale].In(language), Math.Round(own.Score), words);
    }

    private IEnumerable<CardBlock> Team(MyScan scan, Person person, Language language)
    {
        if (scan.Team is not { } member)
        {
            if (scan.ReadsReports)
            {
                yield return new CardBlock.Text(MyScanTexts.TeamInReport.In(language));
            }

            yield break;
        }

        yield return new CardBlock.Text(MyScanTexts.Team.In(language, member.Team.Name), TextTone.Emphasis);
        var figures = scan.Instrument.Indicators
            .Select(scale => member.Figures.FirstOrDefault(figure => figure.ScaleCode == scale.Code)).OfType<ReleasedFigure>().ToList();
        if (figures.TrueForAll(figure => figure.Withheld is not null and not Reason.HalfRule))
        {
            yield return new CardBlock.Text(ReportTexts.WithheldAll.In(language));
        }
        else
        {
            foreach (var figure in figures)
            {
                yield return Figure(scan, figure, language);
            }

            yield return new CardBlock.Note(ReportTexts.ConfidentialNote.In(language, scan.Profile.Wave.Threshold));
        }

        yield return new CardBlock.Text(words.ForMember(scan.Step, scan.Instrument, person, language));
    }

    private static CardBlock Figure(MyScan scan, ReleasedFigure figure, Language language)
    {
        var score = figure.Withheld == Reason.HalfRule ? MyScanTexts.TeamOwnMissing.In(language) : FigureWords.Score(figure, language);
        if (figure is { Change: not null, Verdict: { } verdict } && scan.EarlierName is { } since)
        {
            score = $"{score}, {ReportTexts.ChangeOnly.In(language, FigureWords.Words(verdict).In(language), since)}";
        }

        return FigureWords.Block(scan.Instrument.Names[figure.ScaleCode], figure, score, language);
    }

    private CardAction Button(Person person, string verb, Language language) => buttons.For(
        person, verb, verb == Verbs.Why ? ConversationTexts.WelcomeWhyButton.In(language) : Verbs.Find(verb)!.Phrases!.Title(language));
}
