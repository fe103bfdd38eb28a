namespace LdRoi.Bot.Benchmarks;

/// <summary>Something that is measured, and what it is measured against.</summary>
internal interface IBenchmark
{
    /// <summary>As on the command line, and of its files.</summary>
    string Name { get; }

    string Title { get; }

    /// <summary>What a request of either side does, for the reader of the summary.</summary>
    string Method { get; }

    string Database { get; }

    /// <summary>What is counted per second, and how many of it a request does.</summary>
    string Unit => "requests";

    int UnitsPerRequest => 1;

    /// <summary>How long a request may take on two cores; null without a promise.</summary>
    TimeSpan? Limit => null;

    /// <summary>Requests under way at any moment where the caller has no say; null where it has.</summary>
    int? Connections => null;

    Task<Pair> Prepare(Options options);
}

/// <summary>One side of a comparison.</summary>
/// <param name="Request">Does one whole request on the numbered connection and throws when it went wrong.</param>
/// <param name="MostPerSecond">What was prepared is enough for so many; null where nothing is used up.</param>
internal sealed record Side(string Name, Func<int, Task> Request, int? MostPerSecond = null);

/// <summary>Both sides, ready to be measured.</summary>
/// <param name="Check">Looks afterwards whether what was counted really happened, and throws when it did not.</param>
/// <param name="End">Stops what was started.</param>
internal sealed record Pair(Side Measured, Side Yardstick, Func<Task> Check, Func<ValueTask> End);
