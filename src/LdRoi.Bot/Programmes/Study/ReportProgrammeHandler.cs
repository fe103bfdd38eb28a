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
        var title = team is null ? LevelTexts.ReportTitle.In(language, programme.Name) : LevelTexts.ReportTitleTeam.In(language, programme.Name, team.Name);
        var levels = new LevelFigures(shown, closed, programme.Threshold);
        var facts = levels.Facts(programme, language).ToList();
        List<CardBlock> blocks = [];
        if (facts.Count == 0)
        {
            var next = rounds.FirstOrDefault(round => round.State is RoundState.Planned or RoundState.Open);
            blocks.Add(new CardBlock.Text(next is null ? LevelTexts.ReportNothing.In(language) : LevelTexts.ReportNone.In(language, language.Day(next.EndsOn))));
        }

        foreach (var some in facts.Chunk(CardLimits.Facts))
        {
            blocks.Add(new CardBlock.Facts(some));
        }

        if (levels.Of(CheckInMoment.Use60, Questions.Use)?.Mean is { } used && levels.Of(CheckInMoment.Mirror, Questions.Seen)?.Mean is { } seen && Math.Abs(used - seen) >= WorthATalk)
        {
            blocks.Add(new CardBlock.Text(LevelTexts.Gap.In(language, MoneyWords.Whole((decimal)Math.Abs(used - seen), language)), TextTone.Attention));
        }

        if (team is null)
        {
            // Of the whole programme: beside the figures of one team it would tell of the few outside it.
            var sheet = await studies.Shown(programme, cancellation);
            if (Impact(sheet, language).ToList() is { Count: > 0 } impact)
            {
                blocks.Add(new CardBlock.Facts(impact));
            }

            blocks.AddRange(UnusedLearning.Of(levels, sheet, language));
        }

        var picks = (await figures.Picks(closed.Keys, cancellation)).ToLookup(pick => closed[pick.RoundId]);
        IReadOnlyList<CardBlock> ofAll = [.. PickBlocks.Of(picks, language), .. await notes.Blocks(programme, language, cancellation)];
        if (team is not null && ofAll.Count > 0)
        {
            blocks.Add(new CardBlock.Text(LevelTexts.WholeProgramme.In(language), TextTone.Emphasis));
        }

        blocks.AddRange(ofAll);
        var isPlanner = turn.Person.Role == Role.LearningProfessional;
        var canChoose = teams.Length > (isPlanner ? 0 : 1);
        if (canChoose)
        {
            blocks.Add(WhichTeam(teams, team, isPlanner, language));
        }

        return new Card(
            language, title, blocks,
            [
                cards.ButtonFor(programme, turn, Verbs.ReportRoi, ProgrammeTexts.Roi, ActionStyle.Primary),
                .. canChoose ? (CardAction[])[cards.ButtonFor(programme, turn, Verb, LevelTexts.ShowTeam) with { SendsInputs = true }] : [],
                .. isPlanner && (await figures.Examples(turn.Person, closed.Keys, 0, 0, cancellation)).Total > 0
                    ? (CardAction[])[cards.ButtonFor(programme, turn, Verbs.ReportExamples, LevelTexts.ShowExamples)] : [],
                .. isPlanner ? (CardAction[])[cards.ButtonFor(programme, turn, Verbs.OpenProgramme, ProgrammeTexts.OpenIt)] : [],
            ], LevelTexts.ReportNotice.In(language));
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

    private static CardInput.SingleChoice WhichTeam(Team[] teams, Team? team, bool isPlanner, Language language)
    {
        var offered = teams.Take(CardLimits.Choices - 1).ToList();
        return new CardInput.SingleChoice(
            OneTeam, LevelTexts.WhichTeam.In(language),
            [
                .. isPlanner ? (Choice[])[new Choice(Everybody, LevelTexts.WholeProgramme.In(language))] : [],
                .. offered.Select(one => new Choice(one.Id.ToString(), Shortened.To(one.Name, CardLimits.ChoiceLabelLength))),
            ],
            team is not null && offered.Contains(team) ? team.Id.ToString() : isPlanner ? Everybody : null);
    }

    private static IEnumerable<Fact> Impact(StudySheet sheet, Language language) => sheet.Measures.Where(measure => measure.Gross is not null).Take(CardLimits.Facts).Select(measure => new Fact(
        LevelTexts.LineImpact.In(language, MeasureCatalogue.Find(measure.Code)!.Name.In(language)),
        measure.Counted is { } counted
            ? LevelTexts.LineImpactValue.In(language, MoneyWords.Of(measure.Gross!.Value, sheet.Currency, language), MoneyWords.Of(counted, sheet.Currency, language))
            : LevelTexts.LineImpactNot.In(language, MoneyWords.Of(measure.Gross!.Value, sheet.Currency, language))));
}
