namespace LdRoi.Measurement.Drivers;

/// <summary>One person with a score on the outcome and on every driver.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="Outcome">For example learning culture, in any unit.</param>
/// <param name="Drivers">One score per driver, in any unit, in the same order for everybody.</param>
public readonly record struct DriverRow(int Team, double Outcome, IReadOnlyList<double> Drivers)
{
    internal bool IsFinite => double.IsFinite(Outcome) && Finite.Are(Drivers);

    /// <summary>By team, then by scores: rows that stay equal may be swapped without a trace.</summary>
    internal static int Compare(DriverRow one, DriverRow other)
    {
        var order = one.Team.CompareTo(other.Team);
        if (order == 0) order = one.Outcome.CompareTo(other.Outcome);
        for (var driver = 0; order == 0 && driver < one.Drivers.Count; driver++) order = one.Drivers[driver].CompareTo(other.Drivers[driver]);
        return order;
    }
}
