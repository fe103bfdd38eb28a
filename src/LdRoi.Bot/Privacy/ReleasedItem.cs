using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>How an item did in a closed wave, over everybody: written once.</summary>
public sealed class ReleasedItem
{
    public required WaveId WaveId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>Share of those who reacted to the item that gave no answer: skipped, or "does not apply". 0–1, two decimals; null below the gate.</summary>
    public double? NoAnswer { get; init; }

    /// <summary>Correlation with the other items of its scale, two decimals; null below the gate.</summary>
    public double? ItemRest { get; init; }

    /// <summary>Alpha of the scale without this item, two decimals; null below the gate.</summary>
    public double? AlphaWithout { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedItem>
    {
        public void Configure(EntityTypeBuilder<ReleasedItem> item)
        {
            item.ToTable("released_items");
            item.HasKey(i => new { i.WaveId, i.ItemId });
            item.Property(i => i.ItemId).HasMaxLength(16);
            item.HasOne<Wave>().WithMany().HasForeignKey(i => i.WaveId);
        }
    }
}
