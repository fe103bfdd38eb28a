using LdRoi.Bot.Habits;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Trials;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>Whether reminders work in a whole campaign: weighted and centred least squares over the days on which chance decided.</summary>
internal sealed class HabitTrial(BotDbContext db)
{
    /// <summary>Whether it was done the time before, as it may explain the next; one list for all that are alike.</summary>
    private static readonly double[] Done = [1], NotDone = [0];

    /// <param name="until">The first day that does not count.</param>
    public async Task<ReleasedHabitTrial> Of(HabitCampaign habits, int block, DateOnly until, CancellationToken cancellation)
    {
        var points = habits.Probability is null ? [] : await Points(habits, until, cancellation);
        var people = points.Select(point => point.Person).Distinct().Count();
        var reason = habits.Probability is null ? Reason.NoRandomVariation : NudgeTrial.MayBeAnalysed(points);
        var effect = reason == Reason.None ? NudgeTrial.Effect(points) : Measured<NudgeEffect>.Missing(reason, people);
        return effect.Value is { Effect.Interval: { } interval } found
            ? new ReleasedHabitTrial
            {
                CampaignId = habits.CampaignId, Block = block, People = found.People, Days = found.Available, Effect = Whole(found.Effect.Value),
                EffectLow = Whole(interval.Low), EffectHigh = Whole(interval.High), AdvisesToStop = found.AdvisesToStop(),
            }
            : new ReleasedHabitTrial { CampaignId = habits.CampaignId, Block = block, Withheld = effect.Reason == Reason.None ? Reason.NBelowMin : effect.Reason };
    }

    /// <summary>
    /// The outcome is what people said when they looked back on the week: that is asked alike of days with and without a reminder,
    /// while a press on a reminder exists only where there was one. A week that nobody looked back on holds no outcome.
    /// </summary>
    private async Task<IReadOnlyList<DecisionPoint>> Points(HabitCampaign habits, DateOnly until, CancellationToken cancellation)
    {
        var rows = await (
            from moment in db.Set<HabitMoment>().AsNoTracking()
            join habit in db.Set<Habit>() on moment.HabitId equals habit.Id
            where habit.CampaignId == habits.CampaignId && moment.LocalDate < until && moment.DecidedAt != null && moment.Recalled != null
            orderby moment.HabitId, moment.LocalDate
            select new { moment.HabitId, moment.IsAvailable, moment.Probability, moment.IsSent, IsDone = moment.Recalled == true }).ToListAsync(cancellation);
        var points = new List<DecisionPoint>(rows.Count);
        var (person, wasDone) = (0, false);
        for (var place = 0; place < rows.Count; place++)
        {
            var moment = rows[place];
            if (place > 0 && moment.HabitId != rows[place - 1].HabitId)
            {
                (person, wasDone) = (person + 1, false);
            }

            points.Add(new DecisionPoint(
                person, moment.IsAvailable, moment.Probability ?? TrialConstants.CentredOn, moment.IsSent, moment.IsDone ? 1 : 0, wasDone ? Done : NotDone, []));
            wasDone = moment.IsDone;
        }

        return points;
    }

    private static int Whole(double share) => (int)Math.Round(100 * share);
}
