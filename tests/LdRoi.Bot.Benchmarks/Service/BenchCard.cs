namespace LdRoi.Bot.Benchmarks;

/// <summary>A scan card that waits for its answer.</summary>
internal sealed record BenchCard(BenchPerson Who, Guid Person, Guid Delivery, IReadOnlyList<string> Items);
