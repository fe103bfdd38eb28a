using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>A node of the organisation's tree.</summary>
public sealed class Team : IVersioned
{
    public required TeamId Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as it is compared: lower case, unique in the organisation.</summary>
    public required string NameKey { get; init; }

    public TeamId? ParentId { get; set; }

    /// <summary>The person whom most members name as their manager.</summary>
    public PersonId? ManagerId { get; set; }

    public int Version { get; set; }

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    internal sealed class Configuration : IEntityTypeConfiguration<Team>
    {
        public void Configure(EntityTypeBuilder<Team> team)
        {
            team.ToTable("teams");
            team.Property(t => t.Name).HasMaxLength(100);
            team.Property(t => t.NameKey).HasMaxLength(100);
            team.HasIndex(t => t.NameKey).IsUnique();
            team.HasIndex(t => t.ManagerId);
            team.HasOne<Team>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
