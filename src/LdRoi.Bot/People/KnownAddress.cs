using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.People;

/// <summary>Where a person can be reached on one platform, as they were last heard from there.</summary>
public sealed class KnownAddress : IVersioned
{
    /// <summary>Why nothing is sent there when the person, or somebody for them, took the app away.</summary>
    public const string Removed = nameof(Removed);

    public required PersonId PersonId { get; init; }

    public required ChannelKind Channel { get; init; }

    public required string Tenant { get; set; }

    /// <summary>The id by which the platform addresses the person.</summary>
    public required string ExternalUser { get; set; }

    /// <summary>Empty while the chat is still to be made: the person is known from a team or group, and has not spoken with us alone.</summary>
    public required string Conversation { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>When it last opened or closed, by the platform's clock: news from before that changes nothing.</summary>
    public required DateTimeOffset HeardAt { get; set; }

    /// <summary>Why nothing is sent there: <see cref="Removed"/> or what the platform said. Null while it is open.</summary>
    public string? ClosedBecause { get; set; }

    /// <summary>When the person was welcomed there; once is enough, also after the app comes back.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>IANA zone, as the platform last said it.</summary>
    public string? TimeZone { get; set; }

    public int Version { get; set; }

    /// <summary>Nothing but a roster told of them there, and that says nothing of the app in their own chat.</summary>
    internal bool IsOfRoster => Conversation == ChatAddress.NoConversation && ClosedBecause is null or nameof(RefusalReason.NotInstalled);

    internal static KnownAddress Of(Person person, ChatAddress address, DateTimeOffset at) => new()
    {
        PersonId = person.Id,
        Channel = address.Channel,
        Tenant = address.Tenant,
        ExternalUser = address.ExternalUser,
        Conversation = address.Conversation,
        ServiceUrl = address.ServiceUrl,
        HeardAt = at,
    };

    internal bool IsAt(ChatAddress address) =>
        (Tenant, ExternalUser, Conversation, ServiceUrl) == (address.Tenant, address.ExternalUser, address.Conversation, address.ServiceUrl);

    internal void Open(ChatAddress address, DateTimeOffset at)
    {
        (Tenant, ExternalUser, Conversation, ServiceUrl) = (address.Tenant, address.ExternalUser, address.Conversation, address.ServiceUrl);
        (ClosedBecause, HeardAt) = (null, at);
    }

    internal ChatAddress ToAddress() => new(Channel, Tenant, ExternalUser, Conversation, ServiceUrl);

    internal sealed class Configuration : IEntityTypeConfiguration<KnownAddress>
    {
        public void Configure(EntityTypeBuilder<KnownAddress> address)
        {
            address.ToTable("chat_addresses");
            address.HasKey(a => new { a.PersonId, a.Channel });
            address.Property(a => a.Tenant).HasMaxLength(64);
            address.Property(a => a.ExternalUser).HasMaxLength(200);
            address.Property(a => a.Conversation).HasMaxLength(400);
            address.Property(a => a.ServiceUrl).HasMaxLength(400);
            address.Property(a => a.ClosedBecause).HasMaxLength(32);
            address.Property(a => a.TimeZone).HasMaxLength(64);
            address.HasIndex(a => new { a.Channel, a.Tenant });
            address.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        }
    }
}
