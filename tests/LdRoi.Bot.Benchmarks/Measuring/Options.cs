namespace LdRoi.Bot.Benchmarks;

/// <summary>How a run goes.</summary>
/// <param name="Rounds">Pairs of rounds, after the warm-up.</param>
/// <param name="WarmUpRounds">So many rounds of each side that do not count.</param>
/// <param name="Connections">As many requests are under way at any moment.</param>
/// <param name="Seed">Decides the order of the rounds and the resamples of the bootstrap.</param>
/// <param name="Out">A folder for the summary and the raw rounds; null writes none.</param>
/// <param name="PostgreSql">The connection string of an empty database that may be filled; null leaves PostgreSQL out.</param>
internal sealed record Options(int Rounds, int Seconds, int WarmUpRounds, int Connections, int Seed, string? Out, string? PostgreSql)
{
    public TimeSpan Round => TimeSpan.FromSeconds(Seconds);

    /// <summary>Of each side: until the compiler has looked again at what runs often.</summary>
    public TimeSpan WarmUp => WarmUpRounds * Round;

    /// <summary>How long each side is loaded altogether.</summary>
    public int LoadedSeconds => (Rounds + WarmUpRounds) * Seconds;
}
