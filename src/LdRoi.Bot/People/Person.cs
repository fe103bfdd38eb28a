using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>Somebody who can be reached and can answer.</summary>
public sealed class Person : IVersioned
{
    public required PersonId Id { get; init; }

    /// <summary>As the organisation writes it.</summary>
    public required string Email { get; set; }

    /// <summary>The e-mail address as it is compared: lower case.</summary>
    public required string EmailKey { get; set; }

    public required string Name { get; set; }

    public required TeamId TeamId { get; set; }

    /// <summary>Whom the import names as this person's manager, as it is compared.</summary>
    public string? ManagerEmailKey { get; set; }

    public Role Role { get; set; }

    /// <summary>Null until the import or the person says so.</summary>
    public Language? Language { get; set; }

    /// <summary>IANA zone; null means the organisation's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>ISO 3166 two letters, for public holidays; null means the organisation's.</summary>
    public string? Country { get; set; }

    public string? TeamsAadObjectId { get; set; }

    public string? SlackUserId { get; set; }

    /// <summary>Yearly salary in cents of euros, for the cost of time; never shown.</summary>
    public long? AnnualSalaryCents { get; set; }

    /// <summary>Since when the person is no longer here; nothing is sent to them and they see nothing.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>When their name, addresses and tie to their answers were erased; null while we know them. The row stays, since others name it.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Since when the person wants no messages from us. Commands still work.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>The time of their own day at which the person wants to hear from us; null when they did not choose one.</summary>
    public TimeOnly? ContactAt { get; set; }

    /// <summary>Where the person last spoke with us, so where messages go; null until they have.</summary>
    public ChannelKind? SpeaksOn { get; set; }

    public int Version { get; set; }

    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    internal sealed class Configuration : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("people");
            person.Property(p => p.Email).HasMaxLength(254);
            person.Property(p => p.EmailKey).HasMaxLength(254);
            person.HasIndex(p => p.EmailKey).IsUnique();
            person.Property(p => p.Name).HasMaxLength(200);
            person.Property(p => p.ManagerEmailKey).HasMaxLength(254);
            person.Property(p => p.TimeZone).HasMaxLength(64);
            person.Property(p => p.Country).HasMaxLength(2);
            person.Property(p => p.TeamsAadObjectId).HasMaxLength(64);
            person.Property(p => p.SlackUserId).HasMaxLength(64);
            person.HasIndex(p => p.TeamsAadObjectId).IsUnique();
            person.HasIndex(p => p.SlackUserId).IsUnique();
            person.HasIndex(p => p.LeftAt);
            person.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
