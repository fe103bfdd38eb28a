using LdRoi.Bot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Campaigns;

/// <summary>One person's place in one campaign.</summary>
public sealed class Enrollment
{
    public required EnrollmentId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The time of their own day at which the person wants this campaign's cards; null for the person's usual time.</summary>
    public TimeOnly? ContactAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Enrollment>
    {
        public void Configure(EntityTypeBuilder<Enrollment> enrollment)
        {
            enrollment.ToTable("enrollments");
            enrollment.HasIndex(e => new { e.CampaignId, e.PersonId }).IsUnique();
            enrollment.HasIndex(e => e.PersonId);
            enrollment.HasOne<Campaign>().WithMany().HasForeignKey(e => e.CampaignId);
            enrollment.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
