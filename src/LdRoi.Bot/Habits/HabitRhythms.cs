namespace LdRoi.Bot.Habits;

/// <summary>When reminders become fewer, or more again.</summary>
public static class HabitRhythms
{
    /// <summary>From this much of 7 on, twice in a row, it goes by itself enough for fewer reminders. Convention.</summary>
    public const double ByItself = 5;

    /// <summary>From this much on, twice in a row at one reminder a week, none are needed. Convention.</summary>
    public const double Wholly = 6;

    /// <summary>A fall of this much brings the former rhythm back. Convention.</summary>
    public const double Fall = 1;

    /// <param name="rhythm">As it is.</param>
    /// <param name="scores">Weekly measures since this rhythm began, oldest first, 1–7.</param>
    /// <returns>The rhythm from now on; null when no reminder is needed any more.</returns>
    public static HabitRhythm? Next(HabitRhythm rhythm, IReadOnlyList<double> scores)
    {
        if (scores.Count < 2)
        {
            return rhythm;
        }

        var (before, last) = (scores[^2], scores[^1]);
        if (before - last >= Fall && last < ByItself)
        {
            return rhythm == HabitRhythm.Daily ? rhythm : rhythm - 1;
        }

        var lower = Math.Min(before, last);
        return rhythm == HabitRhythm.Weekly ? lower >= Wholly ? null : rhythm
            : lower >= ByItself ? rhythm + 1 : rhythm;
    }
}
