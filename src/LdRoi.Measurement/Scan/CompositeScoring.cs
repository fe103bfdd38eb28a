namespace LdRoi.Measurement.Scan;

/// <summary>From scale scores to a composite, such as learning culture from its three indicators.</summary>
public static class CompositeScoring
{
    /// <summary>The unweighted mean of one person's scale scores in POMP (0–100); every part is required.</summary>
    /// <param name="parts">The person's scores on the scales of the composite.</param>
    /// <returns>
    /// The mean with N = number of parts. One part missing: <see cref="Reason.HalfRule"/> with N = parts that had a score. No parts at all: <see cref="Reason.NZero"/>.
    /// </returns>
    public static Measured<double> Score(IReadOnlyCollection<Measured<double>> parts)
    {
        if (parts.Count == 0) return Measured<double>.Missing(Reason.NZero, 0);
        var scored = parts.Count(part => part.HasValue);
        return scored == parts.Count
            ? Measured<double>.Of(parts.Sum(part => part.Value!.Value) / parts.Count, parts.Count)
            : Measured<double>.Missing(Reason.HalfRule, scored);
    }
}
