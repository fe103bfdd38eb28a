using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>What L&amp;D may know about a closed wave as a whole, beside the figures of teams: written once, never recomputed.</summary>
public sealed class ReleasedScan
{
    public required WaveId WaveId { get; init; }

    public required int Invited { get; init; }

    /// <summary>People with at least one answer; 0 when they are fewer than the threshold.</summary>
    public required int Answered { get; init; }

    /// <summary>People who were asked everything and gave an answer of some kind to all of it; 0 when they are fewer than the threshold.</summary>
    public required int Finished { get; init; }

    /// <summary>What may be said of the drivers; null when nothing may.</summary>
    public DriverVerdict? DriverVerdict { get; init; }

    /// <summary>Why nothing may be said of the drivers.</summary>
    public Reason? DriverReason { get; init; }

    /// <summary>People with a score on every scale that the drivers rest on.</summary>
    public int DriverPeople { get; init; }

    /// <summary>Share of the differences in learning culture that the drivers go with together, 0–1, two decimals, corrected for chance.</summary>
    public double? Explained { get; init; }

    /// <summary>Another driver comes first within teams, or among team means.</summary>
    public bool FirstDiffersByLevel { get; init; }

    /// <summary>Some drivers go together so much that they share their weight.</summary>
    public bool AreEntangled { get; init; }

    /// <summary>The two ways of weighing disagree.</summary>
    public bool MethodsDisagree { get; init; }

    /// <summary>Sets of answers against which two indices or more speak; null when that count may not be told.</summary>
    public int? Careless { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedScan>
    {
        public void Configure(EntityTypeBuilder<ReleasedScan> scan)
        {
            scan.ToTable("released_scans");
            scan.HasKey(s => s.WaveId);
            scan.HasOne<Wave>().WithOne().HasForeignKey<ReleasedScan>(s => s.WaveId);
        }
    }
}
