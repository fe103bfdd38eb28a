using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>How well a scale measured in a closed wave, over everybody: written once. Nothing of it is about a team.</summary>
public sealed class ReleasedScale
{
    public required WaveId WaveId { get; init; }

    public required string ScaleCode { get; init; }

    /// <summary>People who answered every item of the scale; 0 when nothing is shown.</summary>
    public int People { get; init; }

    /// <summary>Why no reliability is shown.</summary>
    public Reason? Withheld { get; init; }

    /// <summary>Cronbach's alpha, two decimals.</summary>
    public double? Alpha { get; init; }

    /// <summary>Feldt's interval of alpha, 95 %.</summary>
    public double? AlphaLow { get; init; }

    public double? AlphaHigh { get; init; }

    /// <summary>McDonald's omega of one factor, two decimals; null where the model does not fit.</summary>
    public double? Omega { get; init; }

    /// <summary>Mean without careless answers minus mean with them, whole points; null when it may not be told or is 2 points or less.</summary>
    public double? CarelessDifference { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedScale>
    {
        public void Configure(EntityTypeBuilder<ReleasedScale> scale)
        {
            scale.ToTable("released_scales");
            scale.HasKey(s => new { s.WaveId, s.ScaleCode });
            scale.Property(s => s.ScaleCode).HasMaxLength(16);
            scale.HasOne<Wave>().WithMany().HasForeignKey(s => s.WaveId);
        }
    }
}
