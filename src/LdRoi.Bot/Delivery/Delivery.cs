using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Delivery;

/// <summary>One planned contact with one person: a row of the outbox. There is at most one per enrolment, kind and local date.</summary>
public sealed class Delivery
{
    public const int LongestMessageId = 200;

    public required DeliveryId Id { get; init; }

    public required EnrollmentId EnrollmentId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Who builds the card, for example <c>scan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day on the person's own calendar.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>Asks again what still waits, instead of something new.</summary>
    public bool IsReminder { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>After this it is never sent: no catching up.</summary>
    public required DateTimeOffset NotAfter { get; set; }

    public DeliveryState State { get; set; } = DeliveryState.Planned;

    /// <summary>Why it was skipped, cancelled, refused, failed or closed: one word of a closed list.</summary>
    public string? Because { get; set; }

    /// <summary>What the card asked, as the kind wrote it when the card was built; null before.</summary>
    public string? Content { get; set; }

    /// <summary>Counts what the person did with the card; a token of an older revision is answered with the current state.</summary>
    public int Revision { get; set; }

    /// <summary>Who holds the row at the moment; meaningful while claimed or sending.</summary>
    public Guid? Lease { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Raised at every claim: a frozen process that wakes up finds another number and stops.</summary>
    public int Fence { get; set; }

    /// <summary>How often the platform was called for it.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public ChannelKind? Channel { get; set; }

    /// <summary>The platform's name for the message.</summary>
    public string? MessageId { get; set; }

    /// <summary>The person has dealt with it. Also while the send is not recorded yet: an answer proves that it arrived.</summary>
    public void CloseAsAnswered() => (State, Because) = (DeliveryState.Closed, DeliveryReasons.Answered);

    internal sealed class Configuration : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> delivery)
        {
            delivery.ToTable("deliveries");
            delivery.Property(d => d.Kind).HasMaxLength(16);
            delivery.Property(d => d.Because).HasMaxLength(32);
            delivery.Property(d => d.Content).HasMaxLength(400);
            delivery.Property(d => d.MessageId).HasMaxLength(LongestMessageId);
            delivery.Property(d => d.Revision).IsConcurrencyToken();
            delivery.HasIndex(d => new { d.EnrollmentId, d.Kind, d.LocalDate }).IsUnique();
            delivery.HasIndex(d => new { d.State, d.DueAt });
            delivery.HasIndex(d => new { d.PersonId, d.LocalDate });
            delivery.HasIndex(d => new { d.CampaignId, d.State });
            delivery.HasOne<Enrollment>().WithMany().HasForeignKey(d => d.EnrollmentId);
        }
    }
}
