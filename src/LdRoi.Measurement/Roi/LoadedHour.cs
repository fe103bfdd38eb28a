namespace LdRoi.Measurement.Roi;

/// <summary>What one hour of somebody's work costs the employer.</summary>
/// <param name="Cost">Per productive hour, exact.</param>
public readonly record struct LoadedHour(Money Cost)
{
    private const int MinutesPerHour = 60;

    /// <summary>salary × (1 + employer charges) / productive hours.</summary>
    /// <param name="yearlySalary">Gross.</param>
    /// <param name="employerCharges">Share on top of the salary, 0 or more.</param>
    /// <param name="productiveHours">Hours worked in a year without leave and illness, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number outside that range.</exception>
    public static LoadedHour Of(Money yearlySalary, decimal employerCharges, decimal productiveHours)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(employerCharges);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(productiveHours);
        return new LoadedHour(Money.Of(yearlySalary.Amount * (1 + employerCharges) / productiveHours, yearlySalary.Currency));
    }

    /// <summary>The time of people: hours of the programme and minutes in chat, check-ins and reminders alike.</summary>
    /// <param name="people">0 or more.</param>
    /// <param name="hoursEach">In sessions, preparation and travel; 0 or more.</param>
    /// <param name="chatMinutesEach">Over the whole programme; 0 or more. It is a parameter of its own so that it is not forgotten.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number below 0.</exception>
    public Money Of(int people, decimal hoursEach, decimal chatMinutesEach)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfNegative(hoursEach);
        ArgumentOutOfRangeException.ThrowIfNegative(chatMinutesEach);
        return Money.Of(Cost.Amount * people * (hoursEach * MinutesPerHour + chatMinutesEach) / MinutesPerHour, Cost.Currency);
    }
}
