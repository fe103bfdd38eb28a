using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Costs;

/// <summary>One line of a programme's costs.</summary>
public sealed class CostEntry
{
    public const int LongestSource = 200;
    public const int LongestReference = 64;

    public required Guid Id { get; init; }

    public required ProgrammeId ProgrammeId { get; init; }

    public required CostCategory Category { get; init; }

    /// <summary>In cents of the currency, 0 or more.</summary>
    public required long AmountCents { get; set; }

    /// <summary>ISO 4217; one per programme.</summary>
    public required string Currency { get; init; }

    /// <summary>Where it can be looked up; of a nought, why there is no cost.</summary>
    public required string Source { get; set; }

    /// <summary>What makes it this line and no other, so that a file that comes twice doubles nothing.</summary>
    public required string Reference { get; init; }

    /// <summary>When somebody took it out again; then it counts no more, and the same file does not bring it back.</summary>
    public DateTimeOffset? TakenOutAt { get; set; }

    public PersonId? TakenOutBy { get; set; }

    internal CostLine Line => new(Category, Money.Of(AmountCents / 100m, Measurement.Roi.Currency.Of(Currency)), Source);

    internal sealed class Configuration : IEntityTypeConfiguration<CostEntry>
    {
        public void Configure(EntityTypeBuilder<CostEntry> cost)
        {
            cost.ToTable("programme_costs");
            cost.Property(c => c.Currency).HasMaxLength(3);
            cost.Property(c => c.Source).HasMaxLength(LongestSource);
            cost.Property(c => c.Reference).HasMaxLength(LongestReference);
            cost.HasIndex(c => new { c.ProgrammeId, c.Reference }).IsUnique();
            cost.HasOne<Person>().WithMany().HasForeignKey(c => c.TakenOutBy).OnDelete(DeleteBehavior.Restrict);
            cost.HasOne<Programme>().WithMany().HasForeignKey(c => c.ProgrammeId);
        }
    }
}
