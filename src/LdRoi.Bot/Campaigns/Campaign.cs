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

    /// <summary>The wall-clock time at which each person gets the day's card, unless they chose a time of their own.</summary>
    public required TimeOnly SendAt { get; set; }

    /// <summary>Whether cards offer to choose a time of one's own.</summary>
    public bool OffersOwnTime { get; set; }

    /// <summary>On which days of the week cards go out; days on which people do not work are left out all the same.</summary>
    public Weekdays Days { get; set; } = Weekdays.Working;

    /// <summary>A card on the first of its days only, instead of on each.</summary>
    public bool IsOnce { get; set; }

    /// <summary>
    /// On which working days of the campaign, counted from 1, a card that still waits is asked again; only where no card goes
    /// out on that day anyway. Ascending, with commas; empty for never.
    /// </summary>
    public string Reminders { get; set; } = "";

    public CampaignState State { get; set; } = CampaignState.Planned;

    /// <summary>Since when the cards that still wait are being taken back; null when they stay.</summary>
    public DateTimeOffset? RetractedAt { get; set; }

    /// <summary>When what people answered in it was deleted, because it had been kept long enough; null while it is kept.</summary>
    public DateTimeOffset? ForgottenAt { get; set; }

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
            campaign.Property(c => c.Reminders).HasMaxLength(32);
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

    /// <summary>Nothing goes out until it is resumed; what is in people's chats can still be answered.</summary>
    Paused,
    Stopped,
    Finished,
}

/// <summary>A team that a campaign is for, or that is left out of it although a team above takes part.</summary>
public sealed class CampaignTeam
{
    public required CampaignId CampaignId { get; init; }

    public required TeamId TeamId { get; init; }

    public bool IsLeftOut { get; init; }

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
