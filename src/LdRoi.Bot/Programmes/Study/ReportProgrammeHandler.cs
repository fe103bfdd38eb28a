using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Notes;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>Answers "report programme": levels 1 to 4 with their goals, what was not used, and what stood in the way. L&amp;D reads the whole, a manager the highest own team; both can look at one team.</summary>
public sealed class ReportProgrammeHandler(
    ReadableProgrammes programmes, WhichProgramme which, CheckInGate figures, Gate gate, Studies studies, BotDbContext db, ProgrammeCards cards, NoteCounts notes) : IVerbHandler
{
    /// <summary>From this difference on it is worth a talk. Convention.</summary>
    private const int WorthATalk = 25;

    private const string OneTeam = "team";
    private const string Everybody = "all";

    public static string Verb => Verbs.ReportProgramme;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await programmes.Asked(turn, cancellation) is not { } programme)
        {
            return await which.Of(turn, Verb, cancellation);
        }

        var language = turn.Language;
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.ProgrammeId == programme.Id).OrderBy(round => round.EndsOn).ToListAsync(cancellation);
        var closed = rounds.Where(round => round.State == RoundState.Closed).ToDictionary(round => round.Id, round => round.Moment);
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        var asked = await figures.TeamsIn(closed.Keys, cancellation);
        Team[] teams = [.. readable.Where(one => asked.Contains(one.Id))];
        var (team, shown) = await Shown(programme, turn, teams, readable, closed.Keys, cancellation);
        var title = team is null ? StudyTexts.ReportTitle.In(language, programme.Name) : StudyTexts.ReportTitleTeam.In(language, programme.Name, team.Name);
        var levels = new LevelFigures(shown, closed);
        var facts = levels.Facts(programme, language).ToList();
        List<CardBlock> blocks = [];
        if (facts.Count == 0)
        {
            var next = rounds.FirstOrDefault(round => round.State is RoundState.Planned or RoundState.Open);
            blocks.Add(new CardBlock.Text(next is null ? StudyTexts.ReportNothing.In(language) : StudyTexts.ReportNone.In(language, language.Day(next.EndsOn))));
        }

        foreach (var some in facts.Chunk(CardLimits.Facts))
        {
            blocks.Add(new CardBlock.Facts(some));
        }

        if (levels.Of(CheckInMoment.Use60, Questions.Use)?.Mean is { } used && levels.Of(CheckInMoment.Mirror, Questions.Seen)?.Mean is { } seen && Math.Abs(used - seen) >= WorthATalk)
        {
            blocks.Add(new CardBlock.Text(StudyTexts.Gap.In(language, MoneyWords.Whole((decimal)Math.Abs(used - seen), language)), TextTone.Attention));
        }

        if (team is null)
        {
            // Of the whole programme: beside the figures of one team it would tell of the few outside it.
            var sheet = await studies.Shown(programme, cancellation);
            if (Impact(sheet, language).ToList() is { Count: > 0 } impact)
            {
                blocks.Add(new CardBlock.Facts(impact));
            }

            blocks.AddRange(Scrap(sheet, language));
        }

        var picks = (await figures.Picks(closed.Keys, cancellation)).ToLookup(pick => closed[pick.RoundId]);
        Fact[] said =
        [
            .. Yes(picks[CheckInMoment.Reaction], Questions.WillTalk, StudyTexts.LineTalk, language), .. Yes(picks[CheckInMoment.Use60], Questions.CameBack, StudyTexts.LineCameBack, language),
        ];
        if (said.Length > 0)
        {
            blocks.Add(new CardBlock.Facts(said));
        }

        blocks.AddRange(Pareto(picks[CheckInMoment.Use60], Questions.Barriers, StudyTexts.BarriersTitle, language));
        blocks.AddRange(Pareto(picks[CheckInMoment.Use60], Questions.Enablers, StudyTexts.EnablersTitle, language));
        if (!picks.Contains(CheckInMoment.Use60))
        {
            blocks.AddRange(Pareto(picks[CheckInMoment.Reaction], Questions.Expected, StudyTexts.ExpectedTitle, language));
        }

        blocks.AddRange(Pareto(picks[CheckInMoment.Mirror], Questions.Did, StudyTexts.ManagersTitle, language));
        blocks.AddRange(await notes.Blocks(programme, language, cancellation));
        var isPlanner = turn.Person.Role == Role.LearningProfessional;
        var canChoose = teams.Length > (isPlanner ? 0 : 1);
        if (canChoose)
        {
            blocks.Add(new CardInput.SingleChoice(
                OneTeam, StudyTexts.WhichTeam.In(language),
                [
                    .. isPlanner ? (Choice[])[new Choice(Everybody, StudyTexts.WholeProgramme.In(language))] : [],
                    .. teams.Take(CardLimits.Choices - 1).Select(one => new Choice(one.Id.ToString(), Shortened.To(one.Name, CardLimits.ChoiceLabelLength))),
                ],
                team is { } chosen && teams.Take(CardLimits.Choices - 1).Contains(chosen) ? chosen.Id.ToString() : isPlanner ? Everybody : null));
        }

        return new Card(
            language, title, blocks,
            [
                cards.ButtonFor(programme, turn, Verbs.ReportRoi, ProgrammeTexts.Roi, ActionStyle.Primary),
                .. canChoose ? (CardAction[])[cards.ButtonFor(programme, turn, Verb, StudyTexts.ShowTeam) with { SendsInputs = true }] : [],
                .. isPlanner && (await figures.Examples(turn.Person, closed.Keys, 0, 0, cancellation)).Total > 0
                    ? (CardAction[])[cards.ButtonFor(programme, turn, Verbs.ReportExamples, StudyTexts.ShowExamples)] : [],
                .. isPlanner ? (CardAction[])[cards.ButtonFor(programme, turn, Verbs.OpenProgramme, ProgrammeTexts.OpenIt)] : [],
            ], StudyTexts.ReportNotice.In(language));
    }

    private async Task<(Team? Team, IReadOnlyList<ReleasedAnswer> Figures)> Shown(
        Programme programme, Turn turn, Team[] teams, IReadOnlyList<Team> readable, IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation)
    {
        var chosen = turn.Input(OneTeam) is { } id ? teams.FirstOrDefault(one => one.Id.ToString() == id) : null;
        if (chosen is null && turn.Person.Role == Role.LearningProfessional)
        {
            return (null, await figures.OfAll(turn.Person, programme.Id.Value, rounds, cancellation));
        }

        // The highest team of the reader's in which somebody takes part; else what they lead, of which there is nothing to show.
        var team = chosen ?? (teams.Length > 0 ? teams[0] : readable[0]);
        return (team, await figures.OfTeam(turn.Person, team.Id, rounds, cancellation));
    }

    private static IEnumerable<Fact> Impact(StudySheet sheet, Language language) => sheet.Measures.Where(measure => measure.Gross is not null).Take(CardLimits.Facts).Select(measure => new Fact(
        StudyTexts.LineImpact.In(language, MeasureCatalogue.Find(measure.Code)!.Name.In(language)),
        measure.Counted is { } counted
            ? StudyTexts.LineImpactValue.In(language, MoneyWords.Of(measure.Gross!.Value, sheet.Currency, language), MoneyWords.Of(counted, sheet.Currency, language))
            : StudyTexts.LineImpactNot.In(language, MoneyWords.Of(measure.Gross!.Value, sheet.Currency, language))));

    private static IEnumerable<CardBlock> Scrap(StudySheet sheet, Language language)
    {
        if (sheet.Scrap is not { Planned: { } planned, Reported: { } reported, Cautious: { } cautious } scrap)
        {
            yield break;
        }

        yield return new CardBlock.Text(StudyTexts.Scrap.In(
            language, MoneyWords.Percent(planned * 100, language), MoneyWords.Percent(reported * 100, language), MoneyWords.Percent(cautious * 100, language)));
        if (scrap.CautiousMoney is { } money)
        {
            yield return new CardBlock.Note(StudyTexts.ScrapMoney.In(language, MoneyWords.Of(money, sheet.Currency, language)));
        }
    }

    /// <summary>How many said yes, of everybody in the programme who answered.</summary>
    private static IEnumerable<Fact> Yes(IEnumerable<ReleasedPick> picks, string question, TextKey name, Language language)
    {
        var yes = picks.Where(pick => pick.Question == question && pick.Code == Questions.Yes).ToList();
        if (yes.Count > 0)
        {
            var share = 100m * yes.Sum(pick => pick.People) / yes.Sum(pick => pick.Respondents);
            yield return new Fact(
                name.In(language), (yes.Any(pick => pick.IsAtLeast) ? StudyTexts.BarrierAtLeast : StudyTexts.BarrierShare).In(language, MoneyWords.Percent(share, language)));
        }
    }

    /// <summary>Most named first, other things last; of everybody who was asked in the rounds of which anything may be said.</summary>
    private static IReadOnlyList<CardBlock> Pareto(IEnumerable<ReleasedPick> picks, string question, TextKey title, Language language)
    {
        const int most = 6;
        var named = picks.Where(pick => pick.Question == question).ToList();
        double asked = named.GroupBy(pick => pick.RoundId).Sum(round => round.First().Respondents);
        var rows = named.GroupBy(pick => pick.Code)
            .Select(code => (Code: code.Key, Share: 100 * code.Sum(one => one.People) / asked, IsAtLeast: code.Any(one => one.IsAtLeast)))
            .OrderBy(row => row.Code == ReleasedPick.Other).ThenByDescending(row => row.Share).ThenBy(row => row.Code, StringComparer.Ordinal).Take(most)
            .Select(row => (
                Questions.Named(row.Code)?.In(language) ?? StudyTexts.OtherThings.In(language), Math.Min(100, row.Share),
                (row.IsAtLeast ? StudyTexts.BarrierAtLeast : StudyTexts.BarrierShare).In(language, MoneyWords.Percent((decimal)row.Share, language)))).ToList();
        return rows.Count == 0 ? [] : [new CardBlock.Drawing(ParetoChart.Of(title.In(language), rows, language))];
    }
}
