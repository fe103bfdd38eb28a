using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// When a scan closes: how the factors that habits work on moved since the scan before, in teams that had begun against teams
/// of the same plan that had not yet. Only for plans whose teams begin after each other.
/// </summary>
public sealed class ReleaseHabitEffects(BotDbContext db, Places places, RetentionPeriods kept)
{
    /// <summary>Habits take a while to show; a team that began later than this before the scan counts for neither side. Convention.</summary>
    private const int FewestDays = 21;

    internal async Task Execute(
        Wave wave, IReadOnlyList<Scale> scales, TeamTree tree, IReadOnlyDictionary<RespondentId, Place> placed, WaveAnswers answers, CancellationToken cancellation)
    {
        var parts = await (
            from habits in db.Set<HabitCampaign>().AsNoTracking()
            join campaign in db.Campaigns on habits.CampaignId equals campaign.Id
            where habits.ScaleCode != null && campaign.State != CampaignState.Stopped
            select new { habits.PlanId, ScaleCode = habits.ScaleCode!, campaign.Id, campaign.StartsOn, habits.Threshold }).ToListAsync(cancellation);
        var opened = DateOnly.FromDateTime((wave.OpenedAt ?? wave.ClosedAt!.Value).UtcDateTime);
        foreach (var plan in parts.GroupBy(part => (part.PlanId, part.ScaleCode, part.Threshold)))
        {
            var begun = plan.Where(part => part.StartsOn.AddDays(FewestDays) <= opened).Select(part => part.Id).ToList();
            var waiting = plan.Where(part => part.StartsOn > opened).Select(part => part.Id).ToList();
            if (begun.Count == 0 || waiting.Count == 0 || scales.FirstOrDefault(scale => scale.Code == plan.Key.ScaleCode) is not { } scale
                || await Before(wave, plan.Min(part => part.StartsOn), cancellation) is not { } earlier)
            {
                continue;
            }

            var then = await places.Of(earlier.Id, cancellation);
            var scoresThen = (await WaveAnswers.Load(db, earlier.Id, then.Keys, cancellation)).ScoresOn(scale);
            var teams = await Sides(begun, waiting, tree, cancellation);
            var rows = LargeEnough([.. Rows(scoresThen, then, teams, after: false), .. Rows(answers.ScoresOn(scale), placed, teams, after: true)], plan.Key.Threshold);
            db.Add(Effect(plan.Key.PlanId, wave, earlier.Id, scale.Code, plan.Key.Threshold, rows));
        }
    }

    private static ReleasedHabitEffect Effect(Guid plan, Wave wave, WaveId earlier, string scale, int threshold, IReadOnlyList<(DifferenceRow Row, bool IsReader)> rows)
    {
        var found = IsLargeEnough() ? DifferenceInDifferences.Estimate([.. rows.Select(row => row.Row)]) : Measured<DifferenceResult>.Missing(Reason.PrivacyMinN, 0);
        return found.Value is { } result
            ? new ReleasedHabitEffect
            {
                PlanId = plan, WaveId = wave.Id, EarlierWaveId = earlier, ScaleCode = scale, Effect = Whole(result.Effect.Value),
                EffectLow = Whole(result.Effect.Interval?.Low), EffectHigh = Whole(result.Effect.Interval?.High), Teams = result.TreatedTeams + result.ControlTeams,
            }
            : new ReleasedHabitEffect { PlanId = plan, WaveId = wave.Id, EarlierWaveId = earlier, ScaleCode = scale, Withheld = found.Reason };

        // Each side before and after rests on enough others.
        bool IsLargeEnough() => Enumerable.Range(0, 4).All(cell =>
            rows.Count(row => row.Row.Treated == cell < 2 && row.Row.After == (cell % 2 == 1) && !row.IsReader) >= threshold);
    }

    /// <summary>A team counts when enough others of it answered both times: then neither a change nor its size gives a small team away.</summary>
    private static IReadOnlyList<(DifferenceRow Row, bool IsReader)> LargeEnough(IReadOnlyList<(DifferenceRow Row, bool IsReader)> rows, int threshold)
    {
        var others = rows.Where(row => !row.IsReader).ToLookup(row => (row.Row.Team, row.Row.After));
        return [.. rows.Where(row => others[(row.Row.Team, true)].Count() >= threshold && others[(row.Row.Team, false)].Count() >= threshold)];
    }

    /// <summary>The last scan with the same questions that had closed when the first teams began, as long as its answers are kept.</summary>
    private Task<Wave?> Before(Wave wave, DateOnly startsOn, CancellationToken cancellation)
    {
        var began = new DateTimeOffset(startsOn.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return kept.WithAnswers().AsNoTracking()
            .Where(w => w.State == WaveState.Closed && w.Id != wave.Id && w.InstrumentVersion == wave.InstrumentVersion && w.ClosedAt <= began)
            .OrderByDescending(w => w.ClosedAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Each team that takes part, and whether it had begun.</summary>
    private async Task<Dictionary<TeamId, bool>> Sides(List<CampaignId> begun, List<CampaignId> waiting, TeamTree tree, CancellationToken cancellation)
    {
        var all = begun.Concat(waiting).ToList();
        var named = (await db.Set<CampaignTeam>().AsNoTracking().Where(team => all.Contains(team.CampaignId) && !team.IsLeftOut).ToListAsync(cancellation))
            .ToDictionary(team => team.TeamId, team => begun.Contains(team.CampaignId));
        var sides = new Dictionary<TeamId, bool>();
        foreach (var team in tree.All)
        {
            // The nearest team above that is named decides; parents come first.
            if (named.TryGetValue(team.Id, out var side) || (team.ParentId is { } parent && sides.TryGetValue(parent, out side)))
            {
                sides[team.Id] = side;
            }
        }

        return sides;
    }

    private static IEnumerable<(DifferenceRow Row, bool IsReader)> Rows(
        IReadOnlyDictionary<RespondentId, double> scores, IReadOnlyDictionary<RespondentId, Place> placed, Dictionary<TeamId, bool> sides, bool after)
    {
        var numbers = sides.Keys.OrderBy(team => team.Value).Select((team, place) => (team, place)).ToDictionary(pair => pair.team, pair => pair.place);
        return
            from score in scores
            let place = placed.GetValueOrDefault(score.Key)
            where place?.Team is { } team && sides.ContainsKey(team)
            select (new DifferenceRow(numbers[place.Team!.Value], sides[place.Team.Value], after, score.Value), place.IsReader);
    }

    private static int? Whole(double? points) => points is { } value ? (int)Math.Round(value) : null;
}
