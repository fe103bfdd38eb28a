using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Careless;

/// <summary>How fast one person answered.</summary>
public static class AnswerSpeed
{
    /// <summary>The median of the seconds per item: one coffee in between does not show.</summary>
    /// <param name="seconds">Seconds per item, 0 or more, any order.</param>
    /// <returns>Seconds with N = items. None: <see cref="Reason.NZero"/>; a time that is no number: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A time is below 0.</exception>
    public static Measured<double> Median(IReadOnlyCollection<double> seconds)
    {
        if (!Finite.Are(seconds)) return Measured<double>.Missing(Reason.NotFinite, seconds.Count);
        if (seconds.Any(time => time < 0)) throw new ArgumentOutOfRangeException(nameof(seconds), "A time is below 0.");
        return seconds.Count == 0 ? Measured<double>.Missing(Reason.NZero, 0) : Measured<double>.Of(Percentiles.Of([.. seconds.Order()], 0.5), seconds.Count);
    }
}
