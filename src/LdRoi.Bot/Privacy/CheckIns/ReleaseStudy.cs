using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>What a study asks of the answers.</summary>
/// <param name="Closed">Rounds that have closed, by moment: open ones are not looked at, so nothing can be read from a change in between.</param>
/// <param name="EstimatedMeasure">The measure that people estimate; null when there is none.</param>
/// <param name="YearOfOne">What a unit of improvement of one person is worth in a year; null when nobody fixed it.</param>
/// <param name="PerPerson">What one participant's stated improvement weighs.</param>
/// <param name="PerManager">What one manager's weighs.</param>
/// <param name="People">Who take part: who of them stated nothing counts as no improvement.</param>
/// <param name="Managers">Who lead the teams that take part; the same holds for them.</param>
/// <param name="LearningTarget">Null where none was set: then nobody is said to have reached it. So with the others.</param>
public sealed record StudyQuestion(
    ILookup<CheckInMoment, Round> Closed, string? EstimatedMeasure, Money? YearOfOne, decimal PerPerson, decimal PerManager, int People, int Managers, int? LearningTarget,
    int? UseTarget, decimal? ImpactTarget, int Threshold);

/// <summary>
/// Fills a programme with what people answered, and hands out nothing but the statement: amounts and shares behind the module's gate. Which
/// rows may stand beside each other without telling of a few is decided here.
/// </summary>
public sealed class ReleaseStudy(BotDbContext db, Places places)
{
    /// <param name="programme">With everything but answers.</param>
    /// <param name="seed">Of the simulation.</param>
    public async Task<RoiStatement> Statement(Programme programme, Guid whole, StudyQuestion asked, ulong seed, CancellationToken cancellation)
    {
        var (rows, cohorts) = await Load(asked, cancellation);
        var answers = new StudyAnswers(
            rows, cohorts, await places.Leads(cancellation), await places.Readers(cancellation), await Uncounted(asked, cancellation), asked.Threshold);
        var moments = asked.Closed.SelectMany(rounds => rounds).ToDictionary(round => round.Id, round => round.Moment);
        var closed = moments.Keys.ToList();
        var released = await db.Set<ReleasedAnswer>().AsNoTracking().Where(figure => figure.GroupId == whole && closed.Contains(figure.RoundId)).ToListAsync(cancellation);
        var picks = await db.Set<ReleasedPick>().AsNoTracking().Where(pick => pick.Question == Questions.Barriers && closed.Contains(pick.RoundId)).ToListAsync(cancellation);
        var filled = programme with
        {
            Measures = [.. programme.Measures.Select(measure => measure.Name == asked.EstimatedMeasure ? answers.Estimated(measure, asked) : measure)],
            Evidence = [.. Evidence(released, moments), .. programme.Evidence],
            Reached = OpensOne(released, Questions.Plan, moments, CheckInMoment.Reaction) || OpensOne(released, Questions.Success, moments, CheckInMoment.Use90)
                ? [] : answers.Reached(asked),
            Barriers = [.. picks.Where(pick => moments[pick.RoundId] == CheckInMoment.Use60 && pick.Code != ReleasedPick.Other)
                .GroupBy(pick => pick.Code).OrderBy(pick => pick.Key, StringComparer.Ordinal).Select(pick => new NamedBarrier(pick.Key, pick.Sum(one => one.People)))],
            Readers = answers.Readers,
        };
        return RoiStatement.Of(filled, seed, asked.Threshold);
    }

    /// <summary>Whether a share is a number in one group of teams and none in another: beside a share of both together, the other's would be one too.</summary>
    private static bool OpensOne(IEnumerable<ReleasedAnswer> released, string question, Dictionary<RoundId, CheckInMoment> moments, CheckInMoment moment) => released
        .Where(figure => figure.Question == question && moments[figure.RoundId] == moment).Select(figure => figure.Mean is not null).Distinct().Count() > 1;

    /// <summary>From what was released of whole rounds, so that a level says the same on every card.</summary>
    private static IEnumerable<LevelEvidence> Evidence(IEnumerable<ReleasedAnswer> released, Dictionary<RoundId, CheckInMoment> moments)
    {
        // Of a band the low end, which is the cautious one.
        var rows = released.Where(figure => (figure.Mean ?? figure.BandLow) is not null).ToList();
        (EvaluationLevel Level, string Name, string Question, CheckInMoment[] Moments)[] sought =
        [
            (EvaluationLevel.Reaction, "plan", Questions.Plan, [CheckInMoment.Reaction]),

            // Asked beside the plan, and shown of fewer people.
            (EvaluationLevel.Reaction, "relevance", Questions.Relevance, [CheckInMoment.Reaction]), (EvaluationLevel.Learning, "learning", Questions.LearnNow, [CheckInMoment.Reaction]),
            (EvaluationLevel.Application, "use", Questions.Use, [CheckInMoment.Use90, CheckInMoment.Use60, CheckInMoment.Use30]),
        ];
        foreach (var (level, name, question, at) in sought)
        {
            var found = at.Select(moment => rows.Where(figure => figure.Question == question && moments[figure.RoundId] == moment).ToList()).FirstOrDefault(some => some.Count > 0);
            if (found is not null)
            {
                var people = found.Sum(figure => figure.Respondents);
                yield return new LevelEvidence(level, name, people, (decimal)found.Sum(figure => (figure.Mean ?? figure.BandLow!.Value) * figure.Respondents) / people);
            }
        }
    }

    private async Task<(IReadOnlyDictionary<CheckInMoment, IReadOnlyDictionary<RespondentId, IReadOnlyDictionary<string, string>>> Rows, IReadOnlyDictionary<RespondentId, int> Cohorts)> Load(
        StudyQuestion asked, CancellationToken cancellation)
    {
        var rounds = asked.Closed.SelectMany(rounds => rounds).ToDictionary(round => round.Id);
        var ids = rounds.Keys.ToList();
        var invited = await db.Set<RoundInvitee>().AsNoTracking().Where(invitee => ids.Contains(invitee.RoundId)).ToListAsync(cancellation);
        var stored = (await db.Set<RoundAnswer>().AsNoTracking().Where(answer => ids.Contains(answer.RoundId) && answer.Value != null).ToListAsync(cancellation))
            .ToLookup(answer => (answer.RoundId, answer.RespondentId));
        return (
            invited.GroupBy(invitee => rounds[invitee.RoundId].Moment).ToDictionary(
                moment => moment.Key,
                moment => (IReadOnlyDictionary<RespondentId, IReadOnlyDictionary<string, string>>)moment
                    .OrderByDescending(invitee => stored[(invitee.RoundId, invitee.RespondentId)].Count()).ThenBy(invitee => invitee.RoundId.Value).DistinctBy(invitee => invitee.RespondentId)
                    .ToDictionary(
                        invitee => invitee.RespondentId,
                        invitee => (IReadOnlyDictionary<string, string>)stored[(invitee.RoundId, invitee.RespondentId)].ToDictionary(answer => answer.Question, answer => answer.Value!))),
            invited.GroupBy(invitee => invitee.RespondentId).ToDictionary(person => person.Key, person => person.Max(invitee => rounds[invitee.RoundId].Cohort)));
    }

    /// <summary>Participants whom the freezing of a round placed in no team.</summary>
    private async Task<IReadOnlySet<RespondentId>> Uncounted(StudyQuestion asked, CancellationToken cancellation)
    {
        var ids = asked.Closed.Where(rounds => !rounds.Key.AsksManagers()).SelectMany(rounds => rounds).Select(round => round.Id).ToList();
        return (await db.Set<RoundInvitee>().Where(invitee => ids.Contains(invitee.RoundId) && invitee.TeamId == null).Select(invitee => invitee.RespondentId)
            .ToListAsync(cancellation)).ToHashSet();
    }
}
