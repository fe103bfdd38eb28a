using System.Globalization;
using System.Text;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Writes a comparison: the rounds as CSV, and a summary that names the command.</summary>
internal sealed class Results(IBenchmark benchmark, Options options, Comparison comparison)
{
    public string Summary => Invariant($"""
        # {benchmark.Title}

        {benchmark.Method}

        | | {benchmark.Unit}/s | CPU seconds per 1,000 |
        |---|---|---|
        {string.Join('\n', comparison.Sides.Select(side => Invariant($"| {side.Side} | {side.PerSecond * benchmark.UnitsPerRequest:N0} | {side.CpuPerThousand / benchmark.UnitsPerRequest:0.000} |")))}
        | **ratio** | **{Written(comparison.Throughput)}** | **{Written(comparison.Cpu)}** |

        Ratios are medians of {options.Rounds} pairs with a bootstrap interval of 95 %. The rows above them are medians too, and mean something only beside each other.{Promise}

        - Command: `dotnet run -c Release --project tests/LdRoi.Bot.Benchmarks -- {benchmark.Name} --rounds {options.Rounds} --seconds {options.Seconds} --warm-up {options.WarmUpRounds} --connections {options.Connections} --seed {options.Seed}`
        - Machine: {Machine.Facts}
        - Database: {benchmark.Database}
        - Rounds: [{benchmark.Name}.csv]({benchmark.Name}.csv)

        """);

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{benchmark.Name}.md"), Summary);
        File.WriteAllText(Path.Combine(folder, $"{benchmark.Name}.csv"), Rows());
    }

    // Of all rounds, the slowest: a promise is not kept by a median.
    private string Promise => benchmark.Limit is { } limit
        ? Invariant($"""


            One run of {benchmark.UnitsPerRequest:N0} {benchmark.Unit} may take {limit.TotalSeconds:0} s on two cores. In the slowest round it took **{comparison.SlowestRequest.Seconds:0.0} s**, with {comparison.SlowestRequest.CpuSeconds:0.0} s of processor time: what others on the machine took is in the first and not in the second.
            """)
        : "";

    private string Rows()
    {
        var rows = new StringBuilder("pair,place,side,requests,seconds,cpu_seconds\n");
        foreach (var round in comparison.Rounds)
        {
            rows.Append(Invariant(
                $"{round.Number},{round.Place},{round.Side},{round.Requests},{round.Seconds:0.000000},{round.CpuSeconds:0.000000}\n"));
        }

        return rows.ToString();
    }

    private static string Written(Estimate ratio) => Invariant($"{ratio.Median:0.000} ({ratio.Low:0.000}–{ratio.High:0.000})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
