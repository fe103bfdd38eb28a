using LdRoi.Measurement.Statistics;
using MathNet.Numerics.Distributions;

namespace LdRoi.Measurement.Roi;

/// <summary>How an input is drawn between its low and its high.</summary>
public enum DrawShape
{
    /// <summary>Every value as likely; nothing is known but the ends.</summary>
    Uniform,

    /// <summary>Likeliest at the central value.</summary>
    Triangular,
}

/// <summary>Draws of a figure whose inputs are uncertain.</summary>
public static class Simulation
{
    private const int DoubleBits = 53;

    /// <summary>Draws each input on its own and calculates the figure, as often as told.</summary>
    /// <param name="inputs">With unique names, any order.</param>
    /// <param name="figure">From one value per input, in the order of <paramref name="inputs"/>.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <param name="shape">Of every input.</param>
    /// <returns>
    /// The draws, N = draws. No input, or none that is uncertain: <see cref="Reason.ZeroVariance"/>, as one number repeated would look like certainty; a draw beyond
    /// <c>decimal</c>: <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Two inputs of one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    /// <remarks>Metropolis &amp; Ulam (1949), Journal of the American Statistical Association 44. Inputs are independent, which is a convention.</remarks>
    public static Measured<DrawnFigure> Of(
        IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<decimal>, decimal> figure, ulong seed, int draws = RoiConstants.Draws, DrawShape shape = DrawShape.Uniform)
    {
        const int fewestDraws = 100;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, fewestDraws);
        if (inputs.Select(input => input.Name).Distinct(StringComparer.Ordinal).Count() < inputs.Count) throw new ArgumentException("Two inputs have one name.", nameof(inputs));
        if (inputs.All(input => input.IsCertain)) return Measured<DrawnFigure>.Missing(Reason.ZeroVariance, draws);

        return WithinRange.Of(draws, () =>
        {
            var random = new SeededRandom(seed);
            int[] order = [.. Enumerable.Range(0, inputs.Count).OrderBy(place => inputs[place].Name, StringComparer.Ordinal)];
            var values = new decimal[inputs.Count];
            var drawn = new decimal[draws];
            for (var draw = 0; draw < draws; draw++)
            {
                foreach (var place in order) values[place] = Drawn(inputs[place], (random.Next() >> (64 - DoubleBits)) * Math.ScaleB(1, -DoubleBits), shape);
                drawn[draw] = figure(values);
            }

            Array.Sort(drawn);
            return Measured<DrawnFigure>.Of(new DrawnFigure(drawn, seed), draws);
        });
    }

    private static decimal Drawn(UncertainInput input, double chance, DrawShape shape)
    {
        if (input.IsCertain) return input.Low;
        var width = input.High - input.Low;

        // On 0–1, so that amounts of any size keep their digits.
        var place = shape == DrawShape.Triangular ? Triangular.InvCDF(0, 1, (double)((input.Central - input.Low) / width), chance) : chance;
        return input.Low + width * (decimal)place;
    }
}
