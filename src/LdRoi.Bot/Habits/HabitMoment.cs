using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Habits;

/// <summary>
/// One day of a habit: what was decided about its reminder, with everything that the decision rested on, and what the person
/// said of that day. Written when it is decided, never changed afterwards but for what the person says.
/// </summary>
public sealed class HabitMoment
{
    public required HabitId HabitId { get; init; }

    /// <summary>On the person's own calendar.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>When it was decided; null for a day on which nothing was due and the person said something all the same.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    public HabitContact Contact { get; set; }

    /// <summary>Whether chance could decide: not paused, not busy with another message, and a reminder was due.</summary>
    public bool IsAvailable { get; set; }

    /// <summary>Why it could not, one word of a closed list; null when it could.</summary>
    public string? WhyNot { get; set; }

    /// <summary>Of a reminder, as it was when chance decided; 1 where nothing is drawn; null when it could not decide.</summary>
    public double? Probability { get; set; }

    /// <summary>Whether the card was to go out.</summary>
    public bool IsSent { get; set; }

    /// <summary>Which of the wordings; null without a reminder.</summary>
    public int? Wording { get; set; }

    /// <summary>Whether the person did anything with the card.</summary>
    public bool HasReplied { get; set; }

    /// <summary>What the person said on that day, or on its card.</summary>
    public HabitAnswer? Answer { get; set; }

    /// <summary>What the person said of that day when asked about the whole week: the same question for days with and without a reminder.</summary>
    public bool? Recalled { get; set; }

    /// <summary>How easy it was, 1–5.</summary>
    public int? Ease { get; set; }

    /// <summary>Whether the reminder was of use, where that was asked.</summary>
    public bool? WasUseful { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<HabitMoment>
    {
        public void Configure(EntityTypeBuilder<HabitMoment> moment)
        {
            moment.ToTable("habit_moments");
            moment.Property(m => m.HabitId).HasConversion<IdConverter<HabitId>>();
            moment.HasKey(m => new { m.HabitId, m.LocalDate });
            moment.Property(m => m.Contact).HasConversion<string>().HasMaxLength(32);
            moment.Property(m => m.WhyNot).HasMaxLength(32);
            moment.Property(m => m.Answer).HasConversion<string>().HasMaxLength(32);
            moment.HasOne<Habit>().WithMany().HasForeignKey(m => m.HabitId);
        }
    }
}

/// <summary>What was due on a day.</summary>
public enum HabitContact
{
    Nothing,
    Nudge,

    /// <summary>A look back at the week, which is always asked.</summary>
    Check,

    /// <summary>Whether to go on.</summary>
    Question,
}

public enum HabitAnswer
{
    Done,
    NotDone,

    /// <summary>The anchor did not happen: left out of every share.</summary>
    NoChance,
}
