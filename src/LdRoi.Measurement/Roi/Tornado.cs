namespace LdRoi.Measurement.Roi;

/// <summary>What one input alone does to the ROI.</summary>
/// <param name="Input">Its name.</param>
/// <param name="AtLow">ROI with the input at its low, all others central.</param>
/// <param name="AtHigh">ROI with the input at its high, all others central.</param>
public readonly record struct TornadoBar(string Input, ReturnOnInvestment AtLow, ReturnOnInvestment AtHigh)
{
    /// <summary>|high − low| in points of the ROI.</summary>
    public decimal Swing => Math.Abs(AtHigh.Percent - AtLow.Percent);
}

/// <summary>Which uncertain input matters most.</summary>
public static class Tornado
{
    /// <summary>Each input alone from low to high, the others central; widest bar first, ties in the order of the inputs. Certain inputs have no bar.</summary>
    /// <param name="inputs">One per uncertain number.</param>
    /// <param name="roi">From one value per input, in their order.</param>
    /// <returns>The bars. Empty when an ROI is missing: its reason is that of the ROI itself.</returns>
    public static IReadOnlyList<TornadoBar> Of(IReadOnlyList<UncertainInput> inputs, Func<IReadOnlyList<decimal>, Measured<ReturnOnInvestment>> roi)
    {
        var bars = new List<TornadoBar>(inputs.Count);
        foreach (var (place, input) in inputs.Index().Where(one => !one.Item.IsCertain))
        {
            decimal[] values = [.. inputs.Select(one => one.Central)];
            values[place] = input.Low;
            var low = roi(values).Value;
            values[place] = input.High;
            if (low is not { } atLow || roi(values).Value is not { } atHigh) return [];
            bars.Add(new TornadoBar(input.Name, atLow, atHigh));
        }

        return [.. bars.OrderByDescending(bar => bar.Swing)]; // stable
    }
}
