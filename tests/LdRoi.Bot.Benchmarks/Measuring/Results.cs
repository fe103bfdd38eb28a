using System.Globalization;
using System.Text;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Writes a comparison: the rounds as CSV, and a summary that names the command.</summary>
internal sealed class Results(IBenchmark benchmark, Options options, Comparison comparison)
{
    public string Summary => Invariant($"""
        # {benchmark.Title}

        {benchmark.Method}

        | | requests/s | CPU seconds per 1,000 |
        |---|---|---|
        {string.Join('\n', comparison.Sides.Select(side => Invariant($"| {side.Side} | {side.PerSecond:N0} | {side.CpuPerThousand:0.000} |")))}
        | **ratio** | **{Written(comparison.Throughput)}** | **{Written(comparison.Cpu)}** |

        Ratios are medians of {options.Rounds} pairs with a bootstrap interval of 95 %. The rows above them are medians too, and mean something only beside each other.

        - Command: `dotnet run -c Release --project tests/LdRoi.Bot.Benchmarks -- {benchmark.Name} --rounds {options.Rounds} --seconds {options.Seconds} --connections {options.Connections} --seed {options.Seed}`
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
