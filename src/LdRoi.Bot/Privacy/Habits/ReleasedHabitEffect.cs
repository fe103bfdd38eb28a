using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>How a factor moved, between two scans, in the teams that had begun with habits against those that had not yet: written when the later one closes.</summary>
public sealed class ReleasedHabitEffect
{
    /// <summary>Of the campaigns that were planned as one.</summary>
    public required Guid PlanId { get; init; }

    public required WaveId WaveId { get; init; }

    public required WaveId EarlierWaveId { get; init; }

    public required string ScaleCode { get; init; }

    /// <summary>Why nothing is shown; null when something is.</summary>
    public Reason? Withheld { get; init; }

    /// <summary>Change of those who had begun minus change of the others, whole points of 100.</summary>
    public int? Effect { get; init; }

    /// <summary>95 % interval; null with too few teams for one.</summary>
    public int? EffectLow { get; init; }

    public int? EffectHigh { get; init; }

    public int Teams { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedHabitEffect>
    {
        public void Configure(EntityTypeBuilder<ReleasedHabitEffect> effect)
        {
            effect.ToTable("released_habit_effects");
            effect.HasKey(e => new { e.PlanId, e.WaveId });
            effect.Property(e => e.ScaleCode).HasMaxLength(16);
            effect.HasOne<Wave>().WithMany().HasForeignKey(e => e.WaveId);
        }
    }
}
