using LdRoi.Bot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>What a team's hard measure was in one month. An import brings it to the file's state.</summary>
public sealed class MeasureFigure
{
    public required string Measure { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>In the unit of the catalogue.</summary>
    public required decimal Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MeasureFigure>
    {
        public void Configure(EntityTypeBuilder<MeasureFigure> figure)
        {
            figure.ToTable("measure_figures");
            figure.HasKey(f => new { f.Measure, f.TeamId, f.Period });
            figure.Property(f => f.Measure).HasMaxLength(32);
            figure.Property(f => f.Value).HasPrecision(18, 4);
            figure.HasOne<Team>().WithMany().HasForeignKey(f => f.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
