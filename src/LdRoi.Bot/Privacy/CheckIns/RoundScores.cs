using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>Who was asked in one round, where they counted, and what they answered. It goes no further than Privacy.</summary>
internal sealed class RoundScores
{
    private readonly ILookup<string, RoundAnswer> _answers;

    private RoundScores(RoundId round, IReadOnlyDictionary<RespondentId, Place> placed, ILookup<string, RoundAnswer> answers) =>
        (Round, Placed, _answers) = (round, placed, answers);

    public RoundId Round { get; }

    public IReadOnlyDictionary<RespondentId, Place> Placed { get; }

    public static async Task<RoundScores> Load(BotDbContext db, RoundId round, IReadOnlySet<RespondentId> readers, CancellationToken cancellation) => new(
        round,
        await db.Set<RoundInvitee>().AsNoTracking().Where(invitee => invitee.RoundId == round)
            .ToDictionaryAsync(invitee => invitee.RespondentId, invitee => new Place(invitee.TeamId, readers.Contains(invitee.RespondentId), 0), cancellation),
        (await db.Set<RoundAnswer>().AsNoTracking().Where(answer => answer.RoundId == round && answer.Value != null).ToListAsync(cancellation))
            .ToLookup(answer => answer.Question));

    public IEnumerable<RoundAnswer> To(string question) => _answers[question];

    /// <summary>0–100; who gave no answer with an order is not in it.</summary>
    public IReadOnlyDictionary<RespondentId, double> On(ScoredQuestion question) => _answers[question.Id]
        .Select(answer => (answer.RespondentId, Score: question.ScoreOf(answer.Value!))).Where(answer => answer.Score is not null)
        .ToDictionary(answer => answer.RespondentId, answer => answer.Score!.Value);
}
