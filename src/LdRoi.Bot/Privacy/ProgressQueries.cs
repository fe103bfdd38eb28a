using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>How far a person is in a wave: asked at every press, so translated once.</summary>
public sealed class ProgressQueries
{
    /// <summary>The person's place once for each item that has an answer, or once without an item; no row when not invited.</summary>
    internal Func<BotDbContext, WaveId, PersonId, IAsyncEnumerable<DoneItem>> Done { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, WaveId wave, PersonId person) =>
            from link in db.Set<RespondentLink>()
            join invitee in db.Set<Invitee>() on link.RespondentId equals invitee.RespondentId
            where link.PersonId == person && invitee.WaveId == wave
            from answer in db.Set<Answer>().Where(answer => answer.WaveId == wave && answer.RespondentId == invitee.RespondentId).DefaultIfEmpty()
            select new DoneItem(invitee.RespondentId, invitee.Sequence, invitee.TeamId, answer.ItemId));
}

internal sealed record DoneItem(RespondentId Respondent, int Sequence, TeamId? Team, string? Item);
