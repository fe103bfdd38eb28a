using LdRoi.Bot.Campaigns;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>What a trial with reminders says of a whole campaign, up to the end of two weeks: never of a team. Also the note that those weeks were released.</summary>
public sealed class ReleasedHabitTrial
{
    public required CampaignId CampaignId { get; init; }

    /// <summary>Which two weeks of the campaign end here, counted from 0.</summary>
    public required int Block { get; init; }

    /// <summary>Why nothing is shown; null when something is.</summary>
    public Reason? Withheld { get; init; }

    public int People { get; init; }

    /// <summary>Days on which chance decided, and of which people said whether it was done.</summary>
    public int Days { get; init; }

    /// <summary>How much a reminder raises the chance that it is done that day, whole points.</summary>
    public int? Effect { get; init; }

    public int? EffectLow { get; init; }

    public int? EffectHigh { get; init; }

    /// <summary>Even the upper end of the interval is not worth a reminder.</summary>
    public bool AdvisesToStop { get; init; }

    /// <summary>Of the people who said so, the share of a hundred who found reminders useful more often than not: lower bound of a band; null with too few of them.</summary>
    public int? UsefulLow { get; set; }

    /// <summary>Upper bound of that band.</summary>
    public int? UsefulHigh { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedHabitTrial>
    {
        public void Configure(EntityTypeBuilder<ReleasedHabitTrial> trial)
        {
            trial.ToTable("released_habit_trials");
            trial.HasKey(t => new { t.CampaignId, t.Block });
            trial.HasOne<Campaign>().WithMany().HasForeignKey(t => t.CampaignId);
        }
    }
}
