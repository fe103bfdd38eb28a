using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>What a channel keeps of a place where it is installed: sealed, and no business of anybody else.</summary>
internal sealed class StoredConnection : IVersioned
{
    public required ChannelKind Channel { get; init; }

    public required string Tenant { get; init; }

    public required string Sealed { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoredConnection>
    {
        public void Configure(EntityTypeBuilder<StoredConnection> connection)
        {
            connection.ToTable("connections");
            connection.HasKey(c => new { c.Channel, c.Tenant });
            connection.Property(c => c.Tenant).HasMaxLength(64);
            connection.Property(c => c.Sealed).HasMaxLength(8000);
        }
    }
}
