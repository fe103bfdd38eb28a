using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Habits;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// Works out what may be known of two weeks of a campaign of habits, of each team and of the trial, and writes it down once.
/// Those weeks are over, so the figures are worked out before the one transaction that writes: nobody waits for them.
/// </summary>
public sealed class ReleaseHabits(BotDbContext db, Transactions transactions)
{
    /// <summary>Shares of people's days are shown in bands this wide. Convention.</summary>
    private const int BandWidth = 20;

    public async Task Execute(CampaignId id, int block, CancellationToken cancellation)
    {
        var teams = new List<ReleasedHabits>();
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == id, cancellation);
        var habits = await db.Set<HabitCampaign>().AsNoTracking().FirstAsync(h => h.CampaignId == id, cancellation);
        var first = campaign.StartsOn.AddDays(ReleaseDueHabits.DaysInBlock * block);
        var until = first.AddDays(ReleaseDueHabits.DaysInBlock);
        var tree = await TeamTree.Load(db, cancellation);
        var records = await Records(id, first, until, cancellation);
        var spoke = new GroupShares<HabitRecord>(tree, [.. records.Where(record => record.Spoke)], record => record.Team, record => record.IsReader, habits.Threshold);
        var mirrors = habits.Audience == HabitAudience.Leads ? await Mirrors(id, block, tree, habits.Threshold, cancellation) : null;
        var invited = records.ToLookup(record => record.Team);
        foreach (var team in tree.All)
        {
            var asked = spoke.Counted(team).Sum(below => invited[below].Count());
            if (asked > 0 || mirrors?.In(team).Count > 0)
            {
                teams.Add(Released(id, block, team, asked, spoke, mirrors, habits.Threshold));
            }
        }

        var trial = await new HabitTrial(db).Of(habits, block, until, cancellation);
        (trial.UsefulLow, trial.UsefulHigh) = await Useful(habits, until, cancellation) is { } useful ? (useful.Low, useful.High) : ((int?)null, (int?)null);
        await transactions.Run(services => Keep(services.GetRequiredService<BotDbContext>(), trial, teams, cancellation), cancellation);
    }

    /// <summary>Unless another instance was faster: what was released is never changed.</summary>
    private static async Task Keep(BotDbContext db, ReleasedHabitTrial trial, List<ReleasedHabits> teams, CancellationToken cancellation)
    {
        if (!await db.Set<ReleasedHabitTrial>().AnyAsync(known => known.CampaignId == trial.CampaignId && known.Block == trial.Block, cancellation))
        {
            db.Add(trial);
            db.AddRange(teams);
        }
    }

    private static ReleasedHabits Released(
        CampaignId id, int block, Team team, int asked, GroupShares<HabitRecord> spoke, GroupShares<MirrorShare>? mirrors, int threshold)
    {
        var people = spoke.In(team);
        var talked = mirrors?.WhyWithheld(team) is null && mirrors?.In(team) is { Count: > 0 } said
            ? Band(100.0 * said.Sum(one => one.Yes) / said.Sum(one => one.Yes + one.No)) : null;
        if (spoke.WhyWithheld(team) is { } reason)
        {
            return new ReleasedHabits
            {
                CampaignId = id, TeamId = team.Id, Block = block, Withheld = reason, HasMirror = mirrors is not null, MirrorLow = talked?.Low, MirrorHigh = talked?.High,
            };
        }

        var counted = people.Select(record => record.Counted).Aggregate(
            default(HabitMoments),
            (all, one) => new HabitMoments(all.Done + one.Done, all.NotDone + one.NotDone, all.NoChance + one.NoChance, all.Unanswered + one.Unanswered));
        var took = ResponseBand.Of(people.Count, asked, threshold);
        var (done, cautious) = (Share(Adherence.AsReported(counted).Value), Share(Adherence.Cautious(counted).Value));
        return new ReleasedHabits
        {
            CampaignId = id, TeamId = team.Id, Block = block, ParticipantsLow = took.Low, ParticipantsHigh = took.High, Invited = asked,
            DoneLow = done?.Low, DoneHigh = done?.High, CautiousLow = cautious?.Low, CautiousHigh = cautious?.High,
            Recipes = string.Join(',', Chosen(people, threshold)), HasMirror = mirrors is not null, MirrorLow = talked?.Low, MirrorHigh = talked?.High,
        };
    }

    /// <summary>The recipes that enough others chose, most first; readers do not count.</summary>
    private static IEnumerable<string> Chosen(IReadOnlyList<HabitRecord> people, int threshold) => people
        .Where(record => record is { RecipeId: not null, IsReader: false }).GroupBy(record => record.RecipeId!)
        .Where(recipe => recipe.Count() >= threshold).OrderByDescending(recipe => recipe.Count()).ThenBy(recipe => recipe.Key, StringComparer.Ordinal)
        .Select(recipe => recipe.Key).Take(3);

    private static ScoreBand? Share(double? share) => share is { } value ? Band(100 * value) : null;

    private static ScoreBand Band(double percent) => ScoreBand.Holding(percent, BandWidth);

    /// <summary>Whether reminders are found useful, in a whole campaign so far. Everybody counts once.</summary>
    private async Task<ScoreBand?> Useful(HabitCampaign habits, DateOnly until, CancellationToken cancellation)
    {
        var votes = await (
            from moment in db.Set<HabitMoment>()
            join habit in db.Set<Habit>() on moment.HabitId equals habit.Id
            join person in db.People on habit.PersonId equals person.Id
            where habit.CampaignId == habits.CampaignId && moment.LocalDate < until && moment.WasUseful != null && person.Role != Role.LearningProfessional
            group moment by moment.HabitId into own
            select new { Yes = own.Count(m => m.WasUseful == true), All = own.Count() }).ToListAsync(cancellation);
        return votes.Count >= habits.Threshold ? Band(100.0 * votes.Count(vote => 2 * vote.Yes > vote.All) / votes.Count) : null;
    }

    /// <summary>Everybody who was asked to make a habit and counts in a team.</summary>
    private async Task<IReadOnlyList<HabitRecord>> Records(CampaignId id, DateOnly first, DateOnly until, CancellationToken cancellation)
    {
        var places = await (
            from place in db.Set<HabitPlace>()
            join enrollment in db.Enrollments on place.EnrollmentId equals enrollment.Id
            join person in db.People on enrollment.PersonId equals person.Id
            where place.CampaignId == id && !place.IsMirror && place.TeamId != null
            select new { place.EnrollmentId, place.TeamId, person.Role }).ToListAsync(cancellation);
        var habits = await db.Set<Habit>().Where(habit => habit.CampaignId == id)
            .Select(habit => new { habit.EnrollmentId, habit.Id, habit.RecipeId }).ToDictionaryAsync(habit => habit.EnrollmentId, cancellation);
        var counted = await (
            from moment in db.Set<HabitMoment>()
            join habit in db.Set<Habit>() on moment.HabitId equals habit.Id
            where habit.CampaignId == id && moment.LocalDate >= first && moment.LocalDate < until
            group moment by moment.HabitId into own
            select new
            {
                Habit = own.Key,
                Done = own.Count(m => m.Answer == HabitAnswer.Done || (m.Answer == null && m.Recalled == true)),
                NotDone = own.Count(m => m.Answer == HabitAnswer.NotDone || (m.Answer == null && m.Recalled == false)),
                NoChance = own.Count(m => m.Answer == HabitAnswer.NoChance),
                Unanswered = own.Count(m => m.Answer == null && m.Recalled == null && m.IsSent && m.Contact == HabitContact.Nudge),
            }).ToDictionaryAsync(row => row.Habit, row => new HabitMoments(row.Done, row.NotDone, row.NoChance, row.Unanswered), cancellation);
        return
        [
            .. places.Select(place => habits.GetValueOrDefault(place.EnrollmentId) is { } habit
                ? new HabitRecord(place.TeamId!.Value, place.Role == Role.LearningProfessional, habit.RecipeId, counted.GetValueOrDefault(habit.Id))
                : new HabitRecord(place.TeamId!.Value, place.Role == Role.LearningProfessional, null, default)),
        ];
    }

    /// <summary>What people said in these two weeks of talking with whoever leads them.</summary>
    private async Task<GroupShares<MirrorShare>> Mirrors(CampaignId id, int block, TeamTree tree, int threshold, CancellationToken cancellation)
    {
        var first = block * ReleaseDueHabits.DaysInBlock / 7;
        var until = first + (ReleaseDueHabits.DaysInBlock / 7);
        var answers = await db.Set<MirrorAnswer>().AsNoTracking()
            .Where(answer => answer.CampaignId == id && answer.Week >= first && answer.Week < until && answer.TeamId != null && answer.Value != MirrorValue.NoContact)
            .ToListAsync(cancellation);
        var readers = await new Places(db).Readers(cancellation);
        var people = answers.GroupBy(answer => answer.RespondentId).Select(person => new MirrorShare(
            person.First().TeamId!.Value, readers.Contains(person.Key), person.Count(answer => answer.Value == MirrorValue.Yes),
            person.Count(answer => answer.Value == MirrorValue.No))).ToList();
        return new GroupShares<MirrorShare>(tree, people, share => share.Team, share => share.IsReader, threshold);
    }
}

/// <param name="Yes">Weeks in which they talked.</param>
/// <param name="No">Weeks in which they were in contact and did not.</param>
internal sealed record MirrorShare(TeamId Team, bool IsReader, int Yes, int No);
