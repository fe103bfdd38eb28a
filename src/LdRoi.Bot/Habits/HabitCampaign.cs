using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Habits;

/// <summary>What tiny habits are offered for, and how. The campaign beside it owns teams, days, time and stop.</summary>
public sealed class HabitCampaign : IVersioned
{
    public required CampaignId CampaignId { get; init; }

    /// <summary>The scale that it works on; null for a goal of the planner's own.</summary>
    public string? ScaleCode { get; set; }

    /// <summary>Why it matters, as the planner wrote it; null where the scale says it.</summary>
    public string? Goal { get; set; }

    public HabitAudience Audience { get; set; }

    /// <summary>Ids of the shipped recipes that are offered, with commas.</summary>
    public string Recipes { get; set; } = "";

    /// <summary>Recipes that the planner wrote, one per line, the three parts with slashes.</summary>
    public string OwnRecipes { get; set; } = "";

    /// <summary>The chance, .1 to .9, that a reminder goes out when one is due; null where none is drawn.</summary>
    public double? Probability { get; set; }

    /// <summary>The smallest group of others that a figure may rest on; fixed when it is planned.</summary>
    public required int Threshold { get; init; }

    /// <summary>The same for campaigns that were planned as one, to start after each other.</summary>
    public required Guid PlanId { get; init; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HabitCampaign>
    {
        public void Configure(EntityTypeBuilder<HabitCampaign> campaign)
        {
            campaign.ToTable("habit_campaigns");
            campaign.HasKey(c => c.CampaignId);
            campaign.Property(c => c.ScaleCode).HasMaxLength(16);
            campaign.Property(c => c.Goal).HasMaxLength(150);
            campaign.Property(c => c.Audience).HasConversion<string>().HasMaxLength(32);
            campaign.Property(c => c.Recipes).HasMaxLength(400);
            campaign.Property(c => c.OwnRecipes).HasMaxLength(2_000);
            campaign.HasOne<Campaign>().WithOne().HasForeignKey<HabitCampaign>(c => c.CampaignId);
        }
    }
}

/// <summary>Who is asked to make a habit.</summary>
public enum HabitAudience
{
    /// <summary>Everybody in the teams.</summary>
    Teams,

    /// <summary>Everybody in the teams that had the most to gain on the factor when it was planned.</summary>
    Priority,

    /// <summary>Whoever leads the teams; their people are asked whether they notice.</summary>
    Leads,

    /// <summary>People who are named one by one, by another feature.</summary>
    People,
}
