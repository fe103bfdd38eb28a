using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes;

/// <summary>The programmes that somebody may read about: all for L&amp;D, for a manager those in which one of their teams takes part.</summary>
public sealed class ReadableProgrammes(BotDbContext db, Gate gate)
{
    public async Task<IReadOnlyList<Programme>> For(Person reader, CancellationToken cancellation)
    {
        var all = await db.Programmes.AsNoTracking().Include(p => p.Teams).OrderByDescending(p => p.StartsOn).ThenBy(p => p.NameKey).ToListAsync(cancellation);
        if (reader.Role == Role.LearningProfessional)
        {
            return all;
        }

        var teams = (await gate.TeamsFor(reader, cancellation)).Select(team => team.Id).ToHashSet();
        return [.. all.Where(programme => programme.Teams.Any(team => teams.Contains(team.TeamId)))];
    }

    /// <summary>The programme of the button or the typed name; null when that is none or several of those one may read.</summary>
    public async Task<Programme?> Asked(Turn turn, CancellationToken cancellation)
    {
        var readable = await For(turn.Person, cancellation);
        if (turn.Claims is { SubjectKind: ProgrammeCards.Subject } claims)
        {
            return readable.FirstOrDefault(programme => programme.Id.Value == claims.Subject);
        }

        var name = Understanding.Normalise(turn.Argument);
        return name.Length == 0 ? (readable is [var single] ? single : null)
            : readable.FirstOrDefault(programme => Understanding.Normalise(programme.Name) == name)
                ?? (readable.Where(programme => Understanding.Normalise(programme.Name).Contains(name, StringComparison.Ordinal)).ToList() is [var only] ? only : null);
    }
}

/// <summary>What is said when it is not clear which programme is meant, or there is none for the reader.</summary>
public sealed class WhichProgramme(ReadableProgrammes programmes, Buttons buttons)
{
    public async Task<Card> Of(Turn turn, string verb, CancellationToken cancellation)
    {
        var readable = await programmes.For(turn.Person, cancellation);
        var title = ProgrammeTexts.WhichTitle.In(turn.Language);
        return new Card(
            turn.Language, title, [new CardBlock.Text((readable.Count == 0 ? ProgrammeTexts.ListNone : ProgrammeTexts.WhichText).In(turn.Language))],
            [.. readable.Take(CardLimits.Actions).DistinctBy(ButtonTitle).Select(programme =>
                buttons.For(turn.Person, verb, ButtonTitle(programme), ProgrammeCards.Subject, programme.Id.Value))],
            title);
    }

    internal static string ButtonTitle(Programme programme) => Shortened.To(programme.Name, CardLimits.ActionTitleLength);
}
