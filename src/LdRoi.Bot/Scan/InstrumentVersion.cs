using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Scan;

/// <summary>The stored definition of an instrument. Once a wave uses it, planned ones included, its text is not replaced.</summary>
public sealed class InstrumentVersion
{
    /// <summary>For example <c>lgs-0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The definition as JSON, schema <c>scan-instrument/1</c>.</summary>
    public required string Definition { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<InstrumentVersion>
    {
        public void Configure(EntityTypeBuilder<InstrumentVersion> instrument)
        {
            instrument.ToTable("instrument_versions");
            instrument.HasKey(i => i.Version);
            instrument.Property(i => i.Version).HasMaxLength(32);
        }
    }
}
