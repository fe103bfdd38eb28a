using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Fixes who is asked and makes the campaign that sends; with nobody to ask the round is withdrawn.</summary>
public sealed class OpenRound(BotDbContext db, RoundIntake intake, OrganisationOptions organisation, IdSource ids, Study.StandingStatements standing, TimeProvider time)
{
    /// <summary>Before the usual time of a scan: what waits longest for its turn goes first.</summary>
    private static readonly TimeOnly SendAt = new(9, 0);

    /// <summary>On the last day itself people are asked when it is over; a round that opens later, first thing in the morning.</summary>
    private static readonly TimeOnly AfterTheLastSession = new(16, 30);

    public async Task Execute(RoundId id, CancellationToken cancellation)
    {
        var round = await db.Rounds.FirstAsync(r => r.Id == id, cancellation);
        if (round.State != RoundState.Planned)
        {
            return;
        }

        var programme = await db.Programmes.FirstAsync(p => p.Id == round.ProgrammeId, cancellation);
        var people = await AskedIn(round, programme, cancellation);
        if (people.Count == 0 || programme.StoppedAt is not null)
        {
            round.State = RoundState.Withdrawn;
            await standing.Outdate(programme.Id, cancellation);
            return;
        }

        var campaign = new Campaign
        {
            Id = CampaignId.New(ids), Kind = CheckInCards.Kind, CreatedBy = programme.CreatedBy, StartsOn = round.OpensOn, EndsOn = round.EndsOn,
            SendAt = round.Moment == CheckInMoment.Reaction && LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone) <= round.OpensOn ? AfterTheLastSession : SendAt,
            Name = $"{programme.Name}: {ProgrammeCards.MomentOf(round.Moment).In(organisation.Language)}", State = CampaignState.Running,
        };
        campaign.Teams.AddRange((await db.Set<ProgrammeTeam>().Where(team => team.ProgrammeId == programme.Id && team.Cohort == round.Cohort).ToListAsync(cancellation))
            .Select(team => new CampaignTeam { CampaignId = campaign.Id, TeamId = team.TeamId }));
        db.Add(campaign);
        db.AddRange(people.Select(person => new Enrollment { Id = EnrollmentId.New(ids), CampaignId = campaign.Id, PersonId = person.Id }));
        await intake.Invite(round.Id, [.. people.Select(person => person.Id)], cancellation);
        (round.State, round.CampaignId) = (RoundState.Open, campaign.Id);
        round.ClosesAt = people.Select(person => organisation.ZoneOf(person.TimeZone)).Distinct()
            .Max(zone => LocalClock.Resolve(round.EndsOn.AddDays(1), TimeOnly.MinValue, zone));
    }

    /// <summary>Participants; or the managers of whom enough people take part that the team can be spoken of as a whole.</summary>
    private async Task<IReadOnlyList<Person>> AskedIn(Round round, Programme programme, CancellationToken cancellation)
    {
        var participants = await (
            from participant in db.Set<Participant>()
            join person in db.People on participant.PersonId equals person.Id
            where participant.ProgrammeId == programme.Id && participant.Cohort == round.Cohort && person.LeftAt == null
            orderby person.EmailKey
            select person).AsNoTracking().ToListAsync(cancellation);
        if (!round.Moment.AsksManagers())
        {
            return participants;
        }

        var leads = await db.Teams.Where(team => team.ManagerId != null).Select(team => new { team.Id, Manager = team.ManagerId!.Value }).ToListAsync(cancellation);
        var asked = leads.GroupBy(team => team.Manager)
            .Where(teams => participants.Count(person => person.Id != teams.Key && teams.Any(team => team.Id == person.TeamId)) >= programme.Threshold)
            .Select(teams => teams.Key).ToList();
        return await db.People.AsNoTracking().Where(person => asked.Contains(person.Id) && person.LeftAt == null).OrderBy(person => person.EmailKey).ToListAsync(cancellation);
    }
}
