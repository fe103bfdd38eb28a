using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>How much a factor goes with learning culture in the whole organisation in a closed wave: written once, never for a team.</summary>
public sealed class ReleasedDriver
{
    public required WaveId WaveId { get; init; }

    public required string ScaleCode { get; init; }

    /// <summary>r with the outcome, two decimals.</summary>
    public required double Correlation { get; init; }

    public double? CorrelationLow { get; init; }

    public double? CorrelationHigh { get; init; }

    /// <summary>LMG share of what the drivers explain together, 0–1, two decimals; null below the gate for an order.</summary>
    public double? Share { get; init; }

    /// <summary>Percentile interval of the share over draws of teams, 95 %.</summary>
    public double? ShareLow { get; init; }

    public double? ShareHigh { get; init; }

    /// <summary>Share of draws in which the factor comes first, 0–1, two decimals.</summary>
    public double? ProbabilityFirst { get; init; }

    /// <summary>1 for the largest share; null where factors are not put in order.</summary>
    public int? Rank { get; init; }

    /// <summary>Its own contribution points the other way than its correlation: the weight must not be read as "more is better".</summary>
    public bool HasOppositeSign { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedDriver>
    {
        public void Configure(EntityTypeBuilder<ReleasedDriver> driver)
        {
            driver.ToTable("released_drivers");
            driver.HasKey(d => new { d.WaveId, d.ScaleCode });
            driver.Property(d => d.ScaleCode).HasMaxLength(16);
            driver.HasOne<Wave>().WithMany().HasForeignKey(d => d.WaveId);
        }
    }
}
