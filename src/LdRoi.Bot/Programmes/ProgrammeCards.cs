using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes;

/// <summary>One programme as learning and development sees it: how things stand, and both plans.</summary>
public sealed class ProgrammeCards(BotDbContext db, ProgrammeCosts costs, Buttons buttons, OrganisationOptions organisation, TimeProvider time)
{
    public const string Subject = "programme";

    public async Task<Card> Of(Programme programme, Turn turn, CancellationToken cancellation, string? notice = null)
    {
        var language = turn.Language;
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.ProgrammeId == programme.Id).OrderBy(r => r.OpensOn).ToListAsync(cancellation);
        var ledger = await costs.Ledger(programme, cancellation);
        var people = await db.Set<Participant>().CountAsync(p => p.ProgrammeId == programme.Id, cancellation);
        var next = programme.StoppedAt is null ? rounds.FirstOrDefault(round => round.State == RoundState.Planned) : null;
        IEnumerable<CardBlock> said = notice is null ? [] : [new CardBlock.Text(notice, TextTone.Emphasis)];
        return new Card(
            language, ProgrammeTexts.OpenTitle.In(language, programme.Name),
            [
                .. said,
                new CardBlock.Facts(
                [
                    new Fact(ProgrammeTexts.FactState.In(language), State(programme, rounds, language)),
                    new Fact(ProgrammeTexts.FactPeople.In(language), $"{people}"),
                    .. Sessions(programme, language),
                    new Fact(ProgrammeTexts.FactNext.In(language), next is null
                        ? ProgrammeTexts.Nothing.In(language) : ProgrammeTexts.NextValue.In(language, MomentOf(next.Moment).In(language), language.Day(next.OpensOn))),
                    new Fact(ProgrammeTexts.FactCosts.In(language), MoneyWords.Of(ledger.Lines.Sum(line => line.Amount.Amount), ledger.Currency.Code, language)),
                    new Fact(ProgrammeTexts.FactRegisteredBy.In(language), language.Date(programme.RegisteredOn)),
                ]),
            ],
            [
                Button(Verbs.ReportProgramme, ProgrammeTexts.Report, ActionStyle.Primary), Button(Verbs.ReportRoi, ProgrammeTexts.Roi), Button(Verbs.ProgrammePlans, ProgrammeTexts.Plans),
                Button(Verbs.ProgrammeCosts, ProgrammeTexts.Costs), Button(Verbs.UnitValue, ProgrammeTexts.Values), Button(Verbs.ProgrammeNote, ProgrammeTexts.Note) with { OpensDialog = true },
            ],
            ProgrammeTexts.OpenNotice.In(language));

        CardAction Button(string verb, TextKey title, ActionStyle style = ActionStyle.Default) => ButtonFor(programme, turn, verb, title, style);
    }

    /// <summary>Both plans, from the programme: nothing of them is typed.</summary>
    public Card Plans(Programme programme, Turn turn)
    {
        var language = turn.Language;
        IReadOnlyList<string> Cells(params string[] cells) => [.. cells.Select(cell => Shortened.To(cell, CardLimits.TableCellLength))];
        List<CardBlock> blocks =
        [
            new CardBlock.Text(ProgrammeTexts.PlanCollection.In(language), TextTone.Emphasis),
            new CardBlock.Table(
                [ProgrammeTexts.ColumnLevel.In(language), ProgrammeTexts.ColumnGoal.In(language), ProgrammeTexts.ColumnHow.In(language), ProgrammeTexts.ColumnWhen.In(language)],
                [.. PlanRows.Collection(programme, language).Select(row => Cells(row.Level, row.Goal, row.How, row.When))]),
        ];
        if (programme.MeasureCodes.Count > 0)
        {
            blocks.Add(new CardBlock.Text(ProgrammeTexts.PlanAnalysis.In(language), TextTone.Emphasis));
            blocks.Add(new CardBlock.Table(
                [ProgrammeTexts.ColumnMeasure.In(language), ProgrammeTexts.ColumnIsolation.In(language), ProgrammeTexts.ColumnMoney.In(language), ProgrammeTexts.ColumnInfluences.In(language)],
                [.. PlanRows.Analysis(programme, language).Select(row => Cells(row.Measure, row.Isolation, row.Money, row.Influences))]));
        }

        blocks.Add(new CardBlock.Note(ProgrammeTexts.PlanTell.In(language)));
        blocks.Add(new CardBlock.Note(ProgrammeTexts.StopDoes.In(language)));
        return new Card(
            language, ProgrammeTexts.PlansTitle.In(language, programme.Name), blocks,
            [
                ButtonFor(programme, turn, Verbs.OpenProgramme, ProgrammeTexts.FormBack, ActionStyle.Default),
                ButtonFor(programme, turn, Verbs.ChangeProgramme, ProgrammeTexts.Change, ActionStyle.Default),
                buttons.For(turn.Person, Verbs.Programmes, ProgrammeTexts.All.In(language)),
                ButtonFor(programme, turn, Verbs.StopProgramme, ProgrammeTexts.Stop, ActionStyle.Danger),
            ], ProgrammeTexts.PlansNotice.In(language));
    }

    internal CardAction ButtonFor(Programme programme, Turn turn, string verb, TextKey title, ActionStyle style = ActionStyle.Default, int revision = 0) =>
        buttons.For(turn.Person, verb, title.In(turn.Language), Subject, programme.Id.Value, revision, style);

    /// <summary>The days of the first group; how much later the others start stands beside it.</summary>
    internal static IEnumerable<Fact> Sessions(Programme programme, Language language) => programme.Sessions.Length == 0
        ? [] : [new Fact(ProgrammeTexts.FactSessions.In(language), string.Join(", ", programme.SessionsOf(0).Select(day => day.ToString("d MMM", language.Culture()))))];

    internal static TextKey MomentOf(CheckInMoment moment) => moment switch
    {
        CheckInMoment.Reaction => ProgrammeTexts.MomentReaction,
        CheckInMoment.Use30 => ProgrammeTexts.MomentUse30,
        CheckInMoment.Use60 => ProgrammeTexts.MomentUse60,
        CheckInMoment.Use90 => ProgrammeTexts.MomentUse90,
        CheckInMoment.Mirror => ProgrammeTexts.MomentMirror,
        CheckInMoment.Impact => ProgrammeTexts.MomentImpact,
        _ => ProgrammeTexts.MomentImpactMirror,
    };

    private string State(Programme programme, List<Round> rounds, Language language)
    {
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        return programme.StoppedAt is not null ? ProgrammeTexts.StateStopped.In(language)
            : today < programme.StartsOn ? ProgrammeTexts.StateWaiting.In(language, language.Day(programme.StartsOn))
            : today <= programme.EndsOn ? ProgrammeTexts.StateRunning.In(language, language.Day(programme.EndsOn))
            : rounds.Any(round => round.State is RoundState.Planned or RoundState.Open) ? ProgrammeTexts.StateAfter.In(language, language.Date(rounds.Max(round => round.EndsOn)))
            : ProgrammeTexts.StateDone.In(language);
    }
}
