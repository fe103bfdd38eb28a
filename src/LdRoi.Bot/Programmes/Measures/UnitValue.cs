using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>What one unit of a measure is worth, by whom, since when and where it is written. A new amount is a new version; old ones stay.</summary>
public sealed class UnitValue
{
    public const int LongestText = 100;

    public required string Measure { get; init; }

    /// <summary>What the money is; each nature has versions of its own.</summary>
    public required ValueNature Nature { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>0: it is worth nothing that may be counted any more; the versions before were withdrawn.</summary>
    public required long AmountCents { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Of revenue: how many per cent of it are margin. Null: nobody said, and the revenue is refused.</summary>
    public decimal? MarginPercent { get; init; }

    /// <summary>Where the amount comes from; fixed by Finance is the most credible.</summary>
    public required ConversionSource From { get; init; }

    public required string Owner { get; init; }

    public required DateOnly FixedOn { get; init; }

    public required string Source { get; init; }

    /// <summary>Not withdrawn; and revenue counts as revenue alone, whatever somebody called it.</summary>
    internal bool Counts => AmountCents > 0 && (Measure != MeasureCatalogue.Revenue || Nature == ValueNature.Revenue);

    internal StandardValue Value
    {
        get
        {
            var value = new StandardValue(Money.Of(AmountCents / 100m, Measurement.Roi.Currency.Of(Currency)), Nature, From, Owner, FixedOn, Source);
            return MarginPercent is { } margin && Nature == ValueNature.Revenue ? value.TimesMargin(margin / 100) : value;
        }
    }

    internal sealed class Configuration : IEntityTypeConfiguration<UnitValue>
    {
        public void Configure(EntityTypeBuilder<UnitValue> value)
        {
            value.ToTable("unit_values");
            value.HasKey(v => new { v.Measure, v.Nature, v.Number });
            value.Property(v => v.Measure).HasMaxLength(32);
            value.Property(v => v.Currency).HasMaxLength(3);
            value.Property(v => v.MarginPercent).HasPrecision(5, 2);
            value.Property(v => v.Owner).HasMaxLength(LongestText);
            value.Property(v => v.Source).HasMaxLength(LongestText);
        }
    }
}
