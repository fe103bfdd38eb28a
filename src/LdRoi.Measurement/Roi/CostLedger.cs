namespace LdRoi.Measurement.Roi;

/// <summary>All costs of a programme by category. A ledger with a blank category has no total.</summary>
/// <param name="Currency">Of every line.</param>
/// <param name="Lines">Any order; a category may have several.</param>
public sealed record CostLedger(Currency Currency, IReadOnlyList<CostLine> Lines)
{
    private static readonly CostCategory[] _uninvoiced = [CostCategory.ParticipantTime, CostCategory.ManagerTime, CostCategory.Coordination, CostCategory.Overhead];

    /// <summary>Categories without a line, or with less than nothing: what lowers costs is no cost of that category. In order of category.</summary>
    public IReadOnlyList<CostCategory> Blank => [.. Enum.GetValues<CostCategory>().Where(category => !IsFilled(category))];

    /// <summary>Categories that stand at 0 although nobody said why, in order of category.</summary>
    public IReadOnlyList<CostCategory> NothingWithoutReason =>
        [.. Enum.GetValues<CostCategory>().Where(category => Of(category) is { Count: > 0 } lines && lines.All(line => line.IsNothingWithoutReason))];

    /// <summary>The lines of a category, in the order given.</summary>
    /// <param name="category">One of the eleven.</param>
    public IReadOnlyList<CostLine> Of(CostCategory category) => [.. Lines.Where(line => line.Category == category)];

    /// <summary>The sum of a category.</summary>
    /// <param name="category">One of the eleven.</param>
    /// <exception cref="ArgumentException">A line in another currency.</exception>
    public Money Sum(CostCategory category) => Money.Sum(Of(category).Select(line => line.Amount), Currency);

    /// <summary>The fully loaded cost.</summary>
    /// <returns>
    /// The total with N = lines. No line at all, or nothing but noughts: <see cref="Reason.CostsMissing"/>; a blank category: <see cref="Reason.CostsIncomplete"/>;
    /// more than <c>decimal</c> holds: <see cref="Reason.NotFinite"/>. A category at 0 without a reason: the note <see cref="Reason.CostsNotFullyLoaded"/>.
    /// </returns>
    /// <exception cref="ArgumentException">A line in another currency.</exception>
    public Measured<FullyLoadedCost> Total() => WithinRange.Of(Lines.Count, () =>
    {
        if (Lines.Count == 0) return Measured<FullyLoadedCost>.Missing(Reason.CostsMissing, 0);
        if (Blank.Count > 0) return Measured<FullyLoadedCost>.Missing(Reason.CostsIncomplete, Lines.Count);
        var total = Money.Sum(Lines.Select(line => line.Amount), Currency);
        return total.Amount == 0
            ? Measured<FullyLoadedCost>.Missing(Reason.CostsMissing, Lines.Count)
            : Measured<FullyLoadedCost>.Of(FullyLoadedCost.Of(total), Lines.Count, NothingWithoutReason.Count > 0 ? [Reason.CostsNotFullyLoaded] : []);
    });

    /// <summary>What no invoice shows and is therefore often left out: time of participants and managers, coordination, overhead.</summary>
    internal Money Uninvoiced => Money.Sum(_uninvoiced.Select(Sum), Currency);

    private bool IsFilled(CostCategory category) => Of(category) is { Count: > 0 } lines && lines.All(line => line.Amount.Amount >= 0);
}
