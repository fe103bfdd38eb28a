using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>Something that may be used once, and was.</summary>
internal sealed class UsedOnce
{
    public required string Key { get; init; }

    /// <summary>After this it is refused for its age, so it need not be remembered.</summary>
    public required DateTimeOffset Until { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<UsedOnce>
    {
        public void Configure(EntityTypeBuilder<UsedOnce> used)
        {
            used.ToTable("used_once");
            used.HasKey(u => u.Key);
            used.Property(u => u.Key).HasMaxLength(64);
        }
    }
}
