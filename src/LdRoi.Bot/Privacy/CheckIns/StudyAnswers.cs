using System.Globalization;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Measurement;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>The answers of one study, by moment and respondent; who was invited and answered nothing has an empty row. Whoever counts in no released figure, as a lead above whom there is no team, has reached no level either: the difference would be theirs. They leave this class as rows of the module only.</summary>
/// <param name="cohorts">The group of teams that somebody took part with.</param>
/// <param name="readers">Who reads the statement: L&amp;D, and those who lead.</param>
/// <param name="planners">L&amp;D, who read of the levels too.</param>
internal sealed class StudyAnswers(
    IReadOnlyDictionary<CheckInMoment, IReadOnlyDictionary<RespondentId, IReadOnlyDictionary<string, string>>> rows, IReadOnlyDictionary<RespondentId, int> cohorts,
    IReadOnlySet<RespondentId> readers, IReadOnlySet<RespondentId> planners, IReadOnlySet<RespondentId> uncounted, int threshold)
{
    private readonly Dictionary<RespondentId, int> _numbers = rows.Values.SelectMany(moment => moment.Keys).Distinct().OrderBy(id => id.Value)
        .Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number);

    public IReadOnlySet<int> Readers => _numbers.Where(one => readers.Contains(one.Key)).Select(one => one.Value).ToHashSet();

    /// <summary>The measure with the estimates of managers and of participants beside what its figures gave.</summary>
    public ImpactMeasure Estimated(ImpactMeasure measure, StudyQuestion asked) => measure with
    {
        Attributions =
        [
            .. measure.Attributions,
            .. By(IsolationTechnique.ManagerEstimate, CheckInMoment.ImpactMirror, measure.Valuations.Count > 0, asked.YearOfOne * asked.PerManager, asked.Managers),
            .. By(IsolationTechnique.ParticipantEstimate, CheckInMoment.Impact, measure.Valuations.Count > 0, asked.YearOfOne * asked.PerPerson, asked.People),
        ],
    };

    /// <summary>A change that figures show is divided by those who estimate; without figures each states an improvement, and its worth is counted.</summary>
    /// <param name="all">Who could have been asked: who left, was not asked or answered nothing counts as none.</param>
    /// <param name="year">What a unit of the stated improvement is worth in a year; null when nobody fixed it.</param>
    private IEnumerable<Attribution> By(IsolationTechnique technique, CheckInMoment moment, bool hasFigures, Money? year, int all)
    {
        if (!rows.TryGetValue(moment, out var invited))
        {
            yield break;
        }

        var given = invited.Where(person => person.Value.ContainsKey(Questions.Share)).OrderBy(person => person.Key.Value).ToList();
        if (hasFigures)
        {
            yield return Attribution.ByEstimates(
                technique, [.. given.Select(person => new ShareEstimate(_numbers[person.Key], Shares(person.Value), Sure(person.Value), Basis(person.Value)))], Math.Max(all, invited.Count));
        }
        else if (year is { } worth)
        {
            yield return Attribution.ByStatedValues(technique, Estimates.Count(
                [.. given.Select(person => new BenefitEstimate(
                    _numbers[person.Key], worth * Number(person.Value[Questions.Improvement]), Shares(person.Value), Sure(person.Value), Basis(person.Value)))],
                Math.Max(all, invited.Count), worth.Currency));
        }
    }

    private static InfluenceShares Shares(IReadOnlyDictionary<string, string> answers) => new(
        Share(answers[Questions.Share]), [.. Questions.Shares.Skip(1).Select(other => answers.TryGetValue(other, out var share) ? Share(share) : 0)]);

    private static decimal Sure(IReadOnlyDictionary<string, string> answers) => answers.TryGetValue(Questions.Sure, out var sure) ? Share(sure) : 0;

    private static string Basis(IReadOnlyDictionary<string, string> answers) => answers.GetValueOrDefault(Questions.Basis, "");

    /// <summary>Who reached which standard; empty unless leaving out those with a gap leaves out nobody or enough others at each level, and each group of teams brings as many.</summary>
    public IReadOnlyCollection<LevelsReached> Reached(StudyQuestion asked)
    {
        if (asked is not { LearningTarget: { } learningTarget, UseTarget: { } useTarget })
        {
            return [];
        }

        var plan = At(CheckInMoment.Reaction, Questions.Plan, value => value is "C" or "D");
        var learned = At(CheckInMoment.Reaction, Questions.LearnNow, value => Number(value) * 10 >= learningTarget);
        var used = At(CheckInMoment.Use90, Questions.Use, value => Number(value) >= useTarget);
        var works = At(CheckInMoment.Use90, Questions.Success, value => value is "C" or "D");
        var result = At(CheckInMoment.Impact, Questions.Improvement, value => Number(value) > 0 && Number(value) >= (asked.ImpactTarget ?? 0));
        Dictionary<RespondentId, bool>[] levels = [plan, learned, used, works, result];
        var whole = plan.Keys.Where(person => levels.All(level => level.ContainsKey(person))).OrderBy(id => id.Value).ToList();
        return levels.Select(level => level.Keys.Except(whole)).Concat(whole.GroupBy(person => cohorts[person])).Any(AreFew)
            ? []
            : [.. whole.Select(person => new LevelsReached(plan[person], learned[person], used[person] && works[person], result[person]))];
    }

    private bool AreFew(IEnumerable<RespondentId> people) => people.Any() && people.Count(person => !planners.Contains(person)) < threshold;

    private Dictionary<RespondentId, T> At<T>(CheckInMoment moment, string question, Func<string, T> read) =>
        rows.TryGetValue(moment, out var people)
            ? people.Where(person => person.Value.ContainsKey(question) && !uncounted.Contains(person.Key)).ToDictionary(person => person.Key, person => read(person.Value[question])) : [];

    private static decimal Share(string value) => Number(value) / 100;

    private static decimal Number(string value) => decimal.Parse(value.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
