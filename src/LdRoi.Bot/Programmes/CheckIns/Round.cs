using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>One check-in of one group of teams. Its campaign, made when it opens, owns sending, reminders and stop.</summary>
public sealed class Round : IVersioned
{
    /// <summary>Working days in which it can be answered. Convention.</summary>
    public const int WorkingDays = 10;

    public required RoundId Id { get; init; }

    public required ProgrammeId ProgrammeId { get; init; }

    public required int Cohort { get; init; }

    public required CheckInMoment Moment { get; init; }

    /// <summary>First day on which a card may come.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day on which it can be answered.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Null until it opens.</summary>
    public CampaignId? CampaignId { get; set; }

    public RoundState State { get; set; } = RoundState.Planned;

    public DateTimeOffset? ClosesAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> round)
        {
            round.ToTable("checkin_rounds");
            round.HasIndex(r => new { r.ProgrammeId, r.Cohort, r.Moment }).IsUnique();
            round.HasIndex(r => r.CampaignId);
            round.HasIndex(r => r.State);
            round.HasOne<Programme>().WithMany().HasForeignKey(r => r.ProgrammeId);
            round.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>When, and so what is asked: levels 1 and 2 on the last day, level 3 later, level 4 where a study runs.</summary>
public enum CheckInMoment
{
    Reaction,
    Use30,
    Use60,
    Use90,

    /// <summary>What managers see of level 3.</summary>
    Mirror,
    Impact,

    /// <summary>What managers estimate at level 4.</summary>
    ImpactMirror,
}

public enum RoundState
{
    Planned,
    Open,
    Closed,

    /// <summary>Stopped, or nobody was there to ask: nothing of it is used.</summary>
    Withdrawn,
}

internal static class CheckInMoments
{
    /// <summary>Days after the last day of the programme.</summary>
    public static int DaysAfter(this CheckInMoment moment) => moment switch
    {
        CheckInMoment.Reaction => 0,
        CheckInMoment.Use30 => 30,
        CheckInMoment.Use60 or CheckInMoment.Mirror => 60,
        CheckInMoment.Use90 => 90,
        _ => 120,
    };

    public static bool AsksManagers(this CheckInMoment moment) => moment is CheckInMoment.Mirror or CheckInMoment.ImpactMirror;

    public static bool IsImpact(this CheckInMoment moment) => moment is CheckInMoment.Impact or CheckInMoment.ImpactMirror;

    public static IEnumerable<CheckInMoment> Of(bool hasStudy) => Enum.GetValues<CheckInMoment>().Where(moment => hasStudy || !moment.IsImpact());
}
