namespace LdRoi.Measurement.Trials;

/// <summary>Gates of micro-randomised trials.</summary>
public static class TrialConstants
{
    /// <summary>The probability that the effect is centred on. Convention.</summary>
    public const double CentredOn = 0.5;

    /// <summary>Lowest probability of a nudge that may be analysed. Convention.</summary>
    public const double LowestProbability = 0.1;

    /// <summary>Highest probability of a nudge that may be analysed. Convention.</summary>
    public const double HighestProbability = 0.9;

    /// <summary>People that an analysis needs. Convention.</summary>
    public const int SmallestNumberOfPeople = 20;

    /// <summary>Decision points that each of them needs. Convention.</summary>
    public const int SmallestNumberOfPoints = 10;

    /// <summary>An effect below this (share of moments) is not worth a nudge. Convention.</summary>
    public const double SmallestUsefulEffect = 0.02;

    /// <summary>Detectable effect in standard errors: 80 % power, 5 % two-sided. Convention for 1.96 + 0.84.</summary>
    public const double ErrorsToDetect = 2.8;
}
