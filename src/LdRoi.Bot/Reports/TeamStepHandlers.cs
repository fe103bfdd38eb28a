using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>A press about what is done with a team's result. Whatever is no longer so is answered with how things stand.</summary>
public abstract class TeamStepPress(TeamSteps steps, Buttons buttons, RouterCards replies)
{
    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (turn.Claims is not { SubjectKind: TeamSteps.Subject } claims
            || await steps.Led(turn.Person, TeamId.Load(claims.Subject), cancellation) is not { } led)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        return await steps.Of(led, cancellation) is { } state
            ? Card(state with { Step = Act(state, claims.Revision) }, turn.Person, turn.Language)
            : WhichTeam.NoReportYet(turn, led);
    }

    /// <returns>The step as it is then; null when nothing is chosen.</returns>
    protected abstract TeamStep? Act(TeamStepState state, int revision);

    private Card Card(TeamStepState state, Person lead, Language language)
    {
        var part = steps.Part(state, state.Step?.ScaleCode, lead, language);
        List<CardBlock> blocks = [.. part.Blocks];
        List<CardAction> actions = [.. part.Actions];
        if (state.Step is { } step)
        {
            blocks.Add(new CardBlock.Note(TeamStepTexts.Else.In(language)));
            actions.AddRange(state.Instrument.Indicators.Where(scale => scale.Code != step.ScaleCode).Take(CardLimits.Actions - 1 - actions.Count)
                .Select(scale => steps.Choose(
                    state, scale.Code, step.Kind, TeamReportCard.ButtonTitle(state.Instrument.Names[scale.Code].In(language)), lead)));
        }
        else
        {
            blocks.Add(new CardBlock.Text(TeamStepTexts.NothingChosen.In(language)));
        }

        actions.Add(buttons.For(lead, Verbs.ReportTeam, TeamStepTexts.Report.In(language), TeamSteps.Subject, state.Team.Id.Value));
        return new Card(language, TeamStepTexts.Title.In(language, state.Team.Name), blocks, actions, TeamStepTexts.Notice.In(language));
    }
}

/// <summary>Chooses, from the report in one tap, or otherwise than before.</summary>
public sealed class ChooseTeamStepHandler(TeamSteps steps, BotDbContext db, Buttons buttons, RouterCards replies, TimeProvider time)
    : TeamStepPress(steps, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.ChooseTeamStep;

    protected override TeamStep? Act(TeamStepState state, int revision)
    {
        var offered =
            from scale in state.Instrument.Scales
            from kind in Enum.GetValues<TeamStepKind>()
            where state.Revision(scale.Code, kind, isDone: false) == revision
            select (scale.Code, kind);
        if (!offered.Any())
        {
            return state.Step;
        }

        var (code, way) = offered.First();
        if (state.Step is not { } step)
        {
            return db.Add(new TeamStep
            {
                WaveId = state.Wave.Id, TeamId = state.Team.Id, ScaleCode = code, Kind = way, ChosenAt = time.GetUtcNow(),
            }).Entity;
        }

        // The same once more, as after a press that was sent twice, chooses nothing anew.
        if ((step.ScaleCode, step.Kind) != (code, way))
        {
            (step.ScaleCode, step.Kind, step.ChosenAt, step.DoneAt) = (code, way, time.GetUtcNow(), null);
        }

        return step;
    }
}

/// <summary>Says that it was done.</summary>
public sealed class DoneTeamStepHandler(TeamSteps steps, Buttons buttons, RouterCards replies, TimeProvider time)
    : TeamStepPress(steps, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.DoneTeamStep;

    protected override TeamStep? Act(TeamStepState state, int revision)
    {
        if (state.Step is { } step && state.Shown == revision)
        {
            step.DoneAt = time.GetUtcNow();
        }

        return state.Step;
    }
}

/// <summary>One step back: what was done is not done after all, and what was only chosen is no longer chosen.</summary>
public sealed class UndoTeamStepHandler(TeamSteps steps, BotDbContext db, Buttons buttons, RouterCards replies)
    : TeamStepPress(steps, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.UndoTeamStep;

    protected override TeamStep? Act(TeamStepState state, int revision)
    {
        if (state.Step is not { } step || state.Shown != revision)
        {
            return state.Step;
        }

        if (step.DoneAt is not null)
        {
            step.DoneAt = null;
            return step;
        }

        db.Remove(step);
        return null;
    }
}
