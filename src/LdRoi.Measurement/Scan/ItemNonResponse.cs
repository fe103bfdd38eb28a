namespace LdRoi.Measurement.Scan;

/// <summary>How often an item was left out by those who were asked.</summary>
public static class ItemNonResponse
{
    /// <summary>Missing / asked, 0–1.</summary>
    /// <param name="missing">People who were asked and did not answer.</param>
    /// <param name="asked">People who were asked.</param>
    /// <returns>The share with N = asked. Nobody asked: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are missing than were asked.</exception>
    public static Measured<double> Share(int missing, int asked)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(missing, asked);
        return asked == 0 ? Measured<double>.Missing(Reason.NZero, 0) : Measured<double>.Of((double)missing / asked, asked);
    }

    /// <summary>The share per item of a scale.</summary>
    /// <param name="scale">Its items, in its order.</param>
    /// <param name="forms">One per person. An answer to what was not asked counts on neither side.</param>
    /// <returns>One share per item, in the order of the scale.</returns>
    public static IReadOnlyList<Measured<double>> PerItem(Scale scale, IReadOnlyCollection<AskedForm> forms) =>
        [.. scale.Items.Select(item =>
        {
            var asked = forms.Where(form => form.Asked.Contains(item.Id)).ToList();
            return Share(asked.Count(form => !form.Answers.ContainsKey(item.Id)), asked.Count);
        })];
}
