namespace LdRoi.Bot.Habits;

/// <summary>What one person's delivery is about, once it is decided.</summary>
public abstract record HabitDue
{
    private HabitDue()
    {
    }

    /// <param name="Because">One of the reasons of a delivery.</param>
    public sealed record None(string Because) : HabitDue;

    /// <param name="IsReminder">The second, and last, time.</param>
    public sealed record Invitation(bool IsReminder) : HabitDue;

    public sealed record Nudge(Habit Habit, int Wording) : HabitDue;

    /// <param name="Days">The days of the week that it looks back on.</param>
    /// <param name="IsWhole">All four statements instead of one.</param>
    /// <param name="IsLast">Nothing comes after it.</param>
    public sealed record Check(Habit Habit, IReadOnlyList<DateOnly> Days, bool IsWhole, bool IsLast) : HabitDue;

    public sealed record Question(Habit Habit) : HabitDue;

    public sealed record Mirror : HabitDue;
}
