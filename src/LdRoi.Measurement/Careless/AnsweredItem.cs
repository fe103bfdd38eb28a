namespace LdRoi.Measurement.Careless;

/// <summary>One answer, at its place among the others. Nothing says whose it is.</summary>
/// <param name="Item">The item's id.</param>
/// <param name="Answer">The raw answer, before reversal.</param>
/// <param name="Seconds">How long it took, 0 or more; null when it was not timed.</param>
public readonly record struct AnsweredItem(string Item, int Answer, double? Seconds = null);
