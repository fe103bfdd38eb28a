using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Habits;

/// <summary>One person's tiny habit: theirs alone. Nobody else reads a word of it, or whether it was done.</summary>
public sealed class Habit : IVersioned
{
    public const int LongestAnchor = 150;
    public const int LongestBehaviour = 150;
    public const int LongestCelebration = 100;

    public required HabitId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required EnrollmentId EnrollmentId { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The recipe it began as; null for one of the person's own. The words may differ by now.</summary>
    public string? RecipeId { get; set; }

    /// <summary>"After I …": something that happens anyway.</summary>
    public required string Anchor { get; set; }

    /// <summary>Done within half a minute.</summary>
    public required string Behaviour { get; set; }

    public required string Celebration { get; set; }

    public HabitState State { get; set; } = HabitState.Going;

    public HabitRhythm Rhythm { get; set; } = HabitRhythm.Daily;

    /// <summary>On the person's calendar; only measures after it count for the next rhythm.</summary>
    public required DateOnly RhythmSince { get; set; }

    /// <summary>Of this behaviour: another one begins anew.</summary>
    public required DateOnly StartedOn { get; set; }

    /// <summary>The days on which the person works and wants to hear of it.</summary>
    public Weekdays Days { get; set; } = Weekdays.Working;

    /// <summary>The first day on which reminders come again, while paused.</summary>
    public DateOnly? PausedUntil { get; set; }

    /// <summary>When it was asked whether to go on, after reminders that nobody answered.</summary>
    public DateOnly? AskedOn { get; set; }

    public HabitEnd? EndedBecause { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>The colleague who was asked to be a buddy.</summary>
    public PersonId? BuddyId { get; set; }

    /// <summary>When they said yes; null while they have not.</summary>
    public DateTimeOffset? BuddyAgreedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Habit>
    {
        public void Configure(EntityTypeBuilder<Habit> habit)
        {
            habit.ToTable("habits");
            habit.Property(h => h.Id).HasConversion<IdConverter<HabitId>>();
            habit.HasKey(h => h.Id);
            habit.Property(h => h.RecipeId).HasMaxLength(16);
            habit.Property(h => h.Anchor).HasMaxLength(LongestAnchor);
            habit.Property(h => h.Behaviour).HasMaxLength(LongestBehaviour);
            habit.Property(h => h.Celebration).HasMaxLength(LongestCelebration);
            habit.Property(h => h.State).HasConversion<string>().HasMaxLength(32);
            habit.Property(h => h.Rhythm).HasConversion<string>().HasMaxLength(32);
            habit.Property(h => h.EndedBecause).HasConversion<string>().HasMaxLength(32);
            habit.HasIndex(h => h.EnrollmentId).IsUnique();
            habit.HasIndex(h => h.PersonId);
            habit.HasIndex(h => h.CampaignId);
            habit.HasIndex(h => h.BuddyId);
            habit.HasOne<Enrollment>().WithMany().HasForeignKey(h => h.EnrollmentId);
        }
    }
}

public enum HabitState
{
    Going,

    /// <summary>The person wants a rest; until a day, or until they say so.</summary>
    Paused,

    /// <summary>Asked whether to go on; without an answer it ends.</summary>
    Asked,
    Ended,
}

/// <summary>How often a reminder comes. Less as the habit goes by itself.</summary>
public enum HabitRhythm
{
    Daily,
    ThreeAWeek,
    Weekly,
}

public enum HabitEnd
{
    /// <summary>The person ended it.</summary>
    NotForMe,

    /// <summary>It goes by itself.</summary>
    Automatic,

    /// <summary>Nobody answered the question whether to go on.</summary>
    Unanswered,
    CampaignEnded,
}
