using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Campaigns;

/// <summary>A plan that sends: to whom, from when until when, at which local time. What it sends is its kind's business.</summary>
public sealed class Campaign : IVersioned
{
    public required CampaignId Id { get; init; }

    /// <summary>Which feature owns the campaign and builds its cards, for example <c>scan</c>.</summary>
    public required string Kind { get; init; }

    public required string Name { get; set; }

    public required PersonId CreatedBy { get; init; }

    /// <summary>First day on which cards may be sent, on each person's own calendar.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>Last day on which cards may be sent and answered, on each person's own calendar.</summary>
    public required DateOnly EndsOn { get; set; }

    /// <summary>The wall-clock time at which each person gets the day's card.</summary>
    public required TimeOnly SendAt { get; set; }

    public CampaignState State { get; set; } = CampaignState.Planned;

    /// <summary>When the planner last looked at it.</summary>
    public DateTimeOffset? PlannedAt { get; set; }

    /// <summary>The teams the campaign is for; each with all teams below it.</summary>
    public List<CampaignTeam> Teams { get; init; } = [];

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Campaign>
    {
        public void Configure(EntityTypeBuilder<Campaign> campaign)
        {
            campaign.ToTable("campaigns");
            campaign.Property(c => c.Kind).HasMaxLength(16);
            campaign.Property(c => c.Name).HasMaxLength(100);
            campaign.HasIndex(c => c.State);
            campaign.HasMany(c => c.Teams).WithOne().HasForeignKey(t => t.CampaignId);
        }
    }
}

public enum CampaignState
{
    /// <summary>Waits for its first day; nobody is enrolled yet.</summary>
    Planned,
    Running,
    Stopped,
    Finished,
}

/// <summary>A team that a campaign is for.</summary>
public sealed class CampaignTeam
{
    public required CampaignId CampaignId { get; init; }

    public required TeamId TeamId { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CampaignTeam>
    {
        public void Configure(EntityTypeBuilder<CampaignTeam> row)
        {
            row.ToTable("campaign_teams");
            row.HasKey(t => new { t.CampaignId, t.TeamId });
            row.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
