using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Careless;

/// <summary>How much one person's answers differ from each other (IRV).</summary>
/// <remarks>Dunn, Heggestad, Shanock &amp; Theilgard (2018), Journal of Business and Psychology 33.</remarks>
public static class IntraIndividualVariability
{
    /// <summary>The standard deviation (divisor n − 1) of the answers, in steps of the answer scale.</summary>
    /// <param name="answers">Raw answers of one person, before reversal, any order.</param>
    /// <returns>0 or more with N = answers. None: <see cref="Reason.NZero"/>; one: <see cref="Reason.NOne"/>.</returns>
    public static Measured<double> Of(IReadOnlyCollection<int> answers) => Descriptive.StandardDeviation([.. answers.Select(answer => (double)answer)]);
}
