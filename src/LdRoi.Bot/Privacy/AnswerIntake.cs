using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>What a person chose for one item: a code, "does not apply", or nothing on purpose.</summary>
public readonly record struct AnswerValue(AnswerKind Kind, int? Code)
{
    public static AnswerValue DoesNotApply { get; } = new(AnswerKind.DoesNotApply, null);

    public static AnswerValue Skipped { get; } = new(AnswerKind.Skipped, null);

    public static AnswerValue Given(int code) => new(AnswerKind.Given, code);
}

/// <summary>
/// The one seam through which answers come in. The caller has checked that the wave is open, that the actor is the
/// addressee and that the value belongs to the item. Stored when the surrounding transaction is committed.
/// </summary>
public sealed class AnswerIntake(BotDbContext db, Respondents respondents)
{
    // One turn asks several times how far the person is; within its transaction only what is recorded here moves it on.
    private readonly Dictionary<(WaveId Wave, PersonId Person), Progress> _progress = [];

    /// <summary>
    /// Waits for the answers and comments that are being recorded; later ones wait for the end of this transaction. To be called by
    /// whoever closes the wave, before anything else: what is acknowledged is counted.
    /// </summary>
    public Task Hold(WaveId wave, CancellationToken cancellation) =>
        Respondents.Touch(db.Set<Invitee>().Where(invitee => invitee.WaveId == wave), cancellation);

    /// <summary>Records answers; an item that has one gets a new revision, the same value again changes nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The wave was closed after the caller looked.</exception>
    public async Task Record(
        WaveId wave, PersonId person, IReadOnlyDictionary<string, AnswerValue> answers, CancellationToken cancellation)
    {
        if (await respondents.InviteeOf(wave, person, cancellation) is not { } invitee)
        {
            return;
        }

        if (!await respondents.HoldOpen(invitee, cancellation))
        {
            _progress.Remove((wave, person));
        }

        var progress = (await ProgressOf(wave, person, cancellation))!;
        var earlier = await Earlier(invitee, [.. answers.Keys.Where(progress.Done.Contains)], cancellation);
        foreach (var (item, value) in answers)
        {
            if (!earlier.TryGetValue(item, out var answer))
            {
                db.Add(new Answer
                {
                    WaveId = wave, RespondentId = invitee.RespondentId, ItemId = item,
                    Kind = value.Kind, Value = value.Code, Revision = 1,
                });
            }
            else if (answer.Kind != value.Kind || answer.Value != value.Code)
            {
                (answer.Kind, answer.Value) = (value.Kind, value.Code);
                answer.Revision++;
            }
        }

        _progress[(wave, person)] = progress with { Done = progress.Done.Union(answers.Keys).ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>Whether exactly these answers are stored already, as after a press that was sent twice.</summary>
    public async Task<bool> Holds(
        WaveId wave, PersonId person, IReadOnlyDictionary<string, AnswerValue> answers, CancellationToken cancellation)
    {
        if (await respondents.InviteeOf(wave, person, cancellation) is not { } invitee)
        {
            return false;
        }

        var items = answers.Keys.ToList();
        var stored = await db.Set<Answer>().AsNoTracking()
            .Where(answer => answer.WaveId == wave && answer.RespondentId == invitee.RespondentId && items.Contains(answer.ItemId))
            .ToListAsync(cancellation);
        return stored.Count == answers.Count
            && stored.All(answer => answers[answer.ItemId] == new AnswerValue(answer.Kind, answer.Value));
    }

    /// <summary>How far the person is: their place in the dealing, and which items have an answer of any kind, never which.</summary>
    public async Task<Progress?> ProgressOf(WaveId wave, PersonId person, CancellationToken cancellation)
    {
        if (!_progress.TryGetValue((wave, person), out var known) && await Read(wave, person, cancellation) is { } progress)
        {
            _progress[(wave, person)] = known = progress;
        }

        return known;
    }

    private async Task<Progress?> Read(WaveId wave, PersonId person, CancellationToken cancellation)
    {
        var rows = await TranslatedOnce<ProgressQueries>.For(db).Done(db, wave, person).ToListAsync(cancellation);
        if (rows is not [var place, ..])
        {
            return null;
        }

        respondents.Remember(person, new Invitee { WaveId = wave, RespondentId = place.Respondent, Sequence = place.Sequence, TeamId = place.Team }, place.IsOpen);
        return new Progress(place.Sequence, rows.Select(row => row.Item).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }

    private async Task<Dictionary<string, Answer>> Earlier(Invitee place, List<string> items, CancellationToken cancellation) => items.Count == 0
        ? []
        : await db.Set<Answer>()
            .Where(answer => answer.WaveId == place.WaveId && answer.RespondentId == place.RespondentId && items.Contains(answer.ItemId))
            .ToDictionaryAsync(answer => answer.ItemId, cancellation);
}

/// <param name="Sequence">Decides the order of items for this person.</param>
/// <param name="Done">Items with an answer, "does not apply" and skipped ones included.</param>
public sealed record Progress(int Sequence, IReadOnlySet<string> Done);
