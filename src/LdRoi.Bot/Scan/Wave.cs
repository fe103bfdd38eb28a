using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Scan;

/// <summary>One measurement window of the scan. Its campaign owns audience, days and stop.</summary>
public sealed class Wave : IVersioned
{
    public required WaveId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    /// <summary>The instrument's version; a version never changes once a wave uses it.</summary>
    public required string InstrumentVersion { get; set; }

    public required int QuestionsPerCard { get; set; }

    public ScanDesign Design { get; set; } = ScanDesign.Rotation;

    /// <summary>Whether people may also write something, once.</summary>
    public bool AsksComment { get; set; } = true;

    /// <summary>The smallest group of others that a figure may rest on; fixed for the whole wave.</summary>
    public required int Threshold { get; init; }

    public WaveState State { get; set; } = WaveState.Planned;

    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When the last invited person's last day ends; answers after this change nothing.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Wave>
    {
        public void Configure(EntityTypeBuilder<Wave> wave)
        {
            wave.ToTable("waves");
            wave.Property(w => w.InstrumentVersion).HasMaxLength(32);
            wave.HasIndex(w => w.CampaignId).IsUnique();
            wave.HasIndex(w => w.State);
            wave.HasOne<Campaign>().WithMany().HasForeignKey(w => w.CampaignId);
            wave.HasOne<InstrumentVersion>().WithMany().HasForeignKey(w => w.InstrumentVersion).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>Which items a person gets, and in what portions.</summary>
public enum ScanDesign
{
    /// <summary>Everybody gets every item over the days, in dealt orders.</summary>
    Rotation,

    /// <summary>Everybody gets the first block and all of the others but one.</summary>
    ThreeForms,

    /// <summary>Every item on one card, a few at a time.</summary>
    Whole,
}

public enum WaveState
{
    Planned,
    Open,
    Closed,

    /// <summary>Stopped before its end: nothing is published.</summary>
    Withdrawn,
}
