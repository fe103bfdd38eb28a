using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Habits;

/// <summary>What became of the moments at which a habit was due.</summary>
/// <param name="Done">Times it was done, 0 or more.</param>
/// <param name="NotDone">Times it was not done although there was a chance, 0 or more.</param>
/// <param name="NoChance">Times there was no chance; left out of every share.</param>
/// <param name="Unanswered">Times the person did not say.</param>
public readonly record struct HabitMoments(int Done, int NotDone, int NoChance, int Unanswered);

/// <summary>How often a habit is kept. Always both versions side by side.</summary>
public static class Adherence
{
    /// <summary>done / (done + not done), 0–1: as those say who answered.</summary>
    /// <param name="moments">Counts of one person, or of a group together.</param>
    /// <returns>The share with N = the divisor. Divisor 0: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Measured<double> AsReported(HabitMoments moments) => Share(moments, moments.Done + moments.NotDone);

    /// <summary>done / (done + not done + unanswered), 0–1: whoever did not say did not do it.</summary>
    /// <param name="moments">Counts of one person, or of a group together.</param>
    /// <returns>The share with N = the divisor. Divisor 0: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Measured<double> Cautious(HabitMoments moments) => Share(moments, moments.Done + moments.NotDone + moments.Unanswered);

    private static Measured<double> Share(HabitMoments moments, int of)
    {
        if (Math.Min(Math.Min(moments.Done, moments.NotDone), Math.Min(moments.NoChance, moments.Unanswered)) < 0) throw new ArgumentOutOfRangeException(nameof(moments), moments, "Counts are 0 or more.");
        return of == 0 ? Measured<double>.Missing(Reason.NZero, 0) : Measured<double>.Of((double)moments.Done / of, of);
    }
}
