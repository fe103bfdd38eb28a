using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>A question whose answers have an order.</summary>
/// <param name="ScoreOf">From a stored value to 0–100; null for none.</param>
public sealed record ScoredQuestion(string Id, Func<string, double?> ScoreOf);

/// <summary>
/// Turns the answers of a closed round into what readers may see, once: by team and for the round as a whole, each question by itself. Whether a
/// figure may leave depends on who is in which group, never on what they answered.
/// </summary>
public sealed class ReleaseRound(BotDbContext db, Places places)
{
    /// <param name="whole">The id under which everybody in the round stands.</param>
    public async Task Execute(
        Round round, Guid whole, int threshold, IReadOnlyList<ScoredQuestion> scored, IReadOnlyList<string> picked, CancellationToken cancellation)
    {
        var tree = Under(whole, await places.Freeze(round.Id, cancellation));
        var readers = await places.Readers(cancellation);
        var placed = await db.Set<RoundInvitee>().AsNoTracking().Where(invitee => invitee.RoundId == round.Id)
            .ToDictionaryAsync(invitee => invitee.RespondentId, invitee => new Place(invitee.TeamId, readers.Contains(invitee.RespondentId), 0), cancellation);
        var answers = (await db.Set<RoundAnswer>().AsNoTracking().Where(answer => answer.RoundId == round.Id && answer.Value != null).ToListAsync(cancellation))
            .ToLookup(answer => answer.Question);
        foreach (var question in scored)
        {
            var scores = answers[question.Id].Select(answer => (answer.RespondentId, Score: question.ScoreOf(answer.Value!))).Where(answer => answer.Score is not null)
                .ToDictionary(answer => answer.RespondentId, answer => answer.Score!.Value);
            db.AddRange(ReleaseFigures.Alone(question.Id, tree, placed, scores, threshold).Select(figure => new ReleasedAnswer
            {
                RoundId = round.Id, GroupId = figure.TeamId.Value, Question = question.Id, Withheld = figure.Withheld, Respondents = figure.Respondents,
                Invited = figure.Invited, Mean = figure.Mean, BandLow = figure.BandLow, BandHigh = figure.BandHigh,
            }));
        }

        foreach (var question in picked)
        {
            db.AddRange(Counted(round.Id, question, [.. answers[question].Where(answer => placed[answer.RespondentId].Team is not null)], readers, threshold));
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Named by enough others each; what fewer named goes together, where that is enough people.</summary>
    private static IEnumerable<ReleasedPick> Counted(
        RoundId round, string question, IReadOnlyCollection<RoundAnswer> answers, IReadOnlySet<RespondentId> readers, int threshold)
    {
        bool IsEnough(IEnumerable<RespondentId> people) => people.Count(person => !readers.Contains(person)) >= threshold;
        if (!IsEnough(answers.Select(answer => answer.RespondentId)))
        {
            yield break;
        }

        var named = answers.SelectMany(answer => answer.Value!.Split(',').Distinct().Select(code => (Code: code, answer.RespondentId)))
            .GroupBy(one => one.Code, one => one.RespondentId).ToList();
        foreach (var code in named.Where(code => IsEnough(code)))
        {
            yield return Of(code.Key, code.Count());
        }

        var few = named.Where(code => !IsEnough(code)).SelectMany(code => code).Distinct().ToList();
        if (IsEnough(few))
        {
            yield return Of(ReleasedPick.Other, few.Count);
        }

        ReleasedPick Of(string code, int people) => new() { RoundId = round, Question = question, Code = code, People = people, Respondents = answers.Count };
    }

    /// <summary>One root above all teams: the round as a whole is a group like the others, so that no subtraction from it tells of a few.</summary>
    private static TeamTree Under(Guid whole, TeamTree tree) => new(tree.All
        .Select(team => new Team { Id = team.Id, Name = team.Name, NameKey = team.NameKey, ParentId = team.ParentId ?? TeamId.Load(whole), ManagerId = team.ManagerId })
        .Append(new Team { Id = TeamId.Load(whole), Name = "", NameKey = "" }));
}
