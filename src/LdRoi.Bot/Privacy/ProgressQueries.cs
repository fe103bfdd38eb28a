using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>How far a person is in a wave.</summary>
internal sealed class ProgressQueries
{
    /// <summary>The person's place once for each item that has an answer, or once without an item; no row when not invited.</summary>
    internal Func<BotDbContext, WaveId, PersonId, IAsyncEnumerable<AnsweredPlace>> Done { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, WaveId wave, PersonId person) =>
            from link in db.Set<RespondentLink>()
            join invitee in db.Set<Invitee>() on link.RespondentId equals invitee.RespondentId
            join asked in db.Waves on invitee.WaveId equals asked.Id
            where link.PersonId == person && invitee.WaveId == wave
            join answered in db.Set<Answer>()
                on new { invitee.WaveId, invitee.RespondentId } equals new { answered.WaveId, answered.RespondentId } into answers
            from answer in answers.DefaultIfEmpty()
            select new AnsweredPlace(invitee.RespondentId, invitee.Sequence, invitee.TeamId, asked.State == WaveState.Open, answer.ItemId));
}

internal sealed record AnsweredPlace(RespondentId Respondent, int Sequence, TeamId? Team, bool IsOpen, string? Item);
