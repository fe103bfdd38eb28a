namespace LdRoi.Measurement.Effects;

/// <summary>Gates of the estimates of a programme's effect.</summary>
public static class EffectConstants
{
    /// <summary>Degrees of freedom below which a clustered estimate gets no p-value and no interval. Convention after Pustejovsky &amp; Tipton (2018).</summary>
    public const double SmallestDegreesOfFreedom = 4;

    /// <summary>From this number of teams on CR1 is reported, below it CR2. Convention.</summary>
    public const int TeamsForCr1 = 40;

    /// <summary>Points before the start that a trend line needs. Convention.</summary>
    public const int SmallestPrePeriod = 6;

    /// <summary>Draws of a bootstrap over teams. Convention.</summary>
    public const int BootstrapDraws = 2_000;
}
