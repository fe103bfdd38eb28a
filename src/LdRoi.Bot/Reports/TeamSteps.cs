using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>What stands on a card about a team's step: what was chosen, and what the reader can do about it.</summary>
public sealed record TeamStepPart(IReadOnlyList<CardBlock> Blocks, IReadOnlyList<CardAction> Actions)
{
    public static TeamStepPart Nothing { get; } = new([], []);
}

/// <summary>The step of a team after its last closed scan.</summary>
/// <param name="Step">Null while nothing is chosen.</param>
public sealed record TeamStepState(Team Team, Wave Wave, Instrument Instrument, TeamStep? Step)
{
    private const int MostScales = 500;

    /// <summary>
    /// What a button stands for, as a number that its token's revision holds: of which scan (by the day on which it closed),
    /// which scale, which way, done or not. A token has one subject, and that is the team; a button that was made before the
    /// next scan closed, or before somebody chose otherwise, is seen to be old by this.
    /// </summary>
    public int Revision(string scale, TeamStepKind kind, bool isDone)
    {
        var place = Instrument.Scales.TakeWhile(other => other.Code != scale).Count() % MostScales;
        var day = DateOnly.FromDateTime(Wave.ClosedAt!.Value.UtcDateTime).DayNumber;
        return (((((day * MostScales) + place) * 2) + (int)kind) * 2) + (isDone ? 1 : 0);
    }

    public int? Shown => Step is null ? null : Revision(Step.ScaleCode, Step.Kind, Step.DoneAt is not null);
}

/// <summary>
/// What the lead of a team, or of one above it, does with its result. Nobody chooses on their behalf, L&amp;D neither; whoever
/// only reads the report is shown nothing of it.
/// </summary>
public sealed class TeamSteps(Gate gate, BotDbContext db, Instruments instruments, Buttons buttons, TeamStepWords words)
{
    /// <summary>What a button is about: the team. The same as of a report.</summary>
    internal const string Subject = ReportTeamHandler.Subject;

    /// <summary>The team, when the person leads it or one above it.</summary>
    public async Task<Team?> Led(Person lead, TeamId id, CancellationToken cancellation) =>
        (await gate.TeamsLedBy(lead, cancellation)).FirstOrDefault(team => team.Id == id);

    /// <summary>Null when no scan of the team has closed.</summary>
    public async Task<TeamStepState?> Of(Team led, CancellationToken cancellation)
    {
        if (await gate.LastOf(led.Id, cancellation) is not var (wave, _))
        {
            return null;
        }

        var step = await db.Set<TeamStep>().FirstOrDefaultAsync(s => s.WaveId == wave.Id && s.TeamId == led.Id, cancellation);
        return new TeamStepState(led, wave, await instruments.Get(wave.InstrumentVersion, cancellation), step);
    }

    /// <summary>The part of a team's report that is about this; empty for whoever does not lead the team.</summary>
    /// <param name="suggested">The scale that the report says to start with; null when it shows no number.</param>
    public async Task<TeamStepPart> On(TeamId team, string? suggested, Person reader, Language language, CancellationToken cancellation) =>
        await Led(reader, team, cancellation) is { } led && await Of(led, cancellation) is { } state
            ? Part(state, suggested, reader, language)
            : TeamStepPart.Nothing;

    /// <inheritdoc cref="On"/>
    internal TeamStepPart Part(TeamStepState state, string? suggested, Person reader, Language language)
    {
        List<CardBlock> blocks = [];
        List<CardAction> actions = [];
        if (state.Step is { } step)
        {
            blocks.Add(new CardBlock.Text(words.ForLead(step, state.Instrument, reader, language), TextTone.Good));
            blocks.Add(new CardBlock.Note(TeamStepTexts.TeamReads.In(language)));
            if (step.DoneAt is null)
            {
                actions.Add(Button(Verbs.DoneTeamStep, TeamStepTexts.Did.In(language), state.Shown!.Value, ActionStyle.Primary));
            }

            actions.Add(Button(Verbs.UndoTeamStep, (step.DoneAt is null ? TeamStepTexts.TakeBack : TeamStepTexts.NotDone).In(language), state.Shown!.Value));
        }

        foreach (var kind in Enum.GetValues<TeamStepKind>().Where(kind => suggested is not null && (state.Step?.ScaleCode, state.Step?.Kind) != (suggested, kind)))
        {
            actions.Add(Choose(state, suggested!, kind, (kind == TeamStepKind.Conversation ? TeamStepTexts.Talk : TeamStepTexts.Habit).In(language), reader));
        }

        return new TeamStepPart(blocks, actions);

        CardAction Button(string verb, string title, int revision, ActionStyle style = ActionStyle.Default) =>
            buttons.For(reader, verb, title, Subject, state.Team.Id.Value, revision, style);
    }

    internal CardAction Choose(TeamStepState state, string scale, TeamStepKind kind, string title, Person lead) => buttons.For(
        lead, Verbs.ChooseTeamStep, title, Subject, state.Team.Id.Value, state.Revision(scale, kind, isDone: false));
}
