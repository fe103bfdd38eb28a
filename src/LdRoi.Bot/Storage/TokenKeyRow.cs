using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Storage;

/// <summary>A key that signs the buttons of cards, so that cards outlive a restart and are shared by all instances.</summary>
internal sealed class TokenKeyRow
{
    public required int Id { get; init; }

    public required byte[] Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<TokenKeyRow>
    {
        public void Configure(EntityTypeBuilder<TokenKeyRow> key)
        {
            key.ToTable("token_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Secret).HasMaxLength(64);
        }
    }
}
