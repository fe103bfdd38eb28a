namespace LdRoi.Measurement.Drivers;

/// <summary>Where the outcome comes from, as seen from the drivers.</summary>
/// <remarks>Whoever rates both at one sitting makes them agree more than they do: Podsakoff, MacKenzie, Lee &amp; Podsakoff (2003), Journal of Applied Psychology 88.</remarks>
public enum OutcomeSource
{
    /// <summary>The same people in the same wave: must be said beside every result.</summary>
    SameSourceSameMoment,

    /// <summary>The same people in the wave after.</summary>
    NextWave,

    /// <summary>Other people of the same team in the same wave; see <see cref="SplitHalves"/>.</summary>
    OtherHalf,
}
