using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>
/// Where somebody was heard who is not among the people yet: the app often is there before the file. By ids alone; who they are is
/// asked again, and is not kept.
/// </summary>
public sealed class Newcomer : IVersioned
{
    /// <summary>After they were last heard.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Those who were heard longest ago make way.</summary>
    public const int Most = 200_000;

    /// <summary>A look-up that failed just then is made up for in minutes; somebody who is in no file is hardly asked about.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(2), TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    public required ChannelKind Channel { get; init; }

    /// <summary>The platform's immutable id of them, as <see cref="Envelope.ExternalUser"/> named it.</summary>
    public required string Account { get; init; }

    public required string Tenant { get; set; }

    /// <summary>The id by which the platform addresses them.</summary>
    public required string ExternalUser { get; set; }

    public required string Conversation { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>IANA zone, as the platform said it.</summary>
    public string? TimeZone { get; set; }

    public required DateTimeOffset HeardAt { get; set; }

    /// <summary>When to ask who they are.</summary>
    public DateTimeOffset AskAt { get; set; }

    /// <summary>How often that was asked since they were last heard, or since people were last imported.</summary>
    public int Asked { get; set; }

    public int Version { get; set; }

    internal static Newcomer Of(Envelope envelope, ChatAddress address, DateTimeOffset at, DateTimeOffset now)
    {
        var newcomer = new Newcomer
        {
            Channel = envelope.Channel,
            Account = envelope.ExternalUser,
            Tenant = address.Tenant,
            ExternalUser = address.ExternalUser,
            Conversation = address.Conversation,
            HeardAt = at,
        };
        newcomer.Hear(envelope, address, at, now);
        return newcomer;
    }

    internal void Hear(Envelope envelope, ChatAddress address, DateTimeOffset at, DateTimeOffset now)
    {
        (Tenant, ExternalUser, Conversation, ServiceUrl) = (address.Tenant, address.ExternalUser, address.Conversation, address.ServiceUrl);
        TimeZone = PlatformZone.Of(envelope.TimeZone) ?? TimeZone;
        (HeardAt, AskAt, Asked) = (at, now + Waits[0], 0);
    }

    /// <summary>The row as it stands in another look at the database; null when it is gone, or has changed since.</summary>
    internal async Task<Newcomer?> In(BotDbContext db, CancellationToken cancellation) =>
        await db.FindAsync<Newcomer>([Channel, Account], cancellation) is { } row && row.Version == Version ? row : null;

    internal bool IsAt(ChatAddress address) =>
        (Tenant, ExternalUser, Conversation, ServiceUrl) == (address.Tenant, address.ExternalUser, address.Conversation, address.ServiceUrl);

    internal void AskLater(DateTimeOffset now)
    {
        Asked++;
        AskAt = now + Waits[Math.Min(Asked, Waits.Length - 1)];
    }

    internal ChatAddress ToAddress() => new(Channel, Tenant, ExternalUser, Conversation, ServiceUrl);

    /// <summary>As they were heard, now that we know whose account it is.</summary>
    internal Envelope ToEnvelope(string account) => new(Channel, Tenant, account, Conversation) { Address = ToAddress(), At = HeardAt, TimeZone = TimeZone };

    internal sealed class Configuration : IEntityTypeConfiguration<Newcomer>
    {
        public void Configure(EntityTypeBuilder<Newcomer> newcomer)
        {
            newcomer.ToTable("newcomers");
            newcomer.HasKey(n => new { n.Channel, n.Account });
            newcomer.Property(n => n.Account).HasMaxLength(200);
            newcomer.Property(n => n.Tenant).HasMaxLength(64);
            newcomer.Property(n => n.ExternalUser).HasMaxLength(200);
            newcomer.Property(n => n.Conversation).HasMaxLength(400);
            newcomer.Property(n => n.ServiceUrl).HasMaxLength(400);
            newcomer.Property(n => n.TimeZone).HasMaxLength(64);
            newcomer.HasIndex(n => n.AskAt);
            newcomer.HasIndex(n => n.HeardAt);
        }
    }
}
