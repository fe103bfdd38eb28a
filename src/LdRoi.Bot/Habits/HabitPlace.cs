using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Habits;

/// <summary>What one enrolled person is to a campaign of habits, and where they counted when it began.</summary>
public sealed class HabitPlace
{
    public required EnrollmentId EnrollmentId { get; init; }

    public required CampaignId CampaignId { get; init; }

    /// <summary>The team whose figures the person counts in; null for in none. Who leads a team counts in the one above.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>Makes no habit, but is asked whether the habit of whoever leads shows.</summary>
    public bool IsMirror { get; init; }

    /// <summary>The person said "not for me".</summary>
    public bool HasDeclined { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HabitPlace>
    {
        public void Configure(EntityTypeBuilder<HabitPlace> place)
        {
            place.ToTable("habit_places");
            place.HasKey(p => p.EnrollmentId);
            place.HasIndex(p => p.CampaignId);
            place.HasOne<Enrollment>().WithOne().HasForeignKey<HabitPlace>(p => p.EnrollmentId);
        }
    }
}
