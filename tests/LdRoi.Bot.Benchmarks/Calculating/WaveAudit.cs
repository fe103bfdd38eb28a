using System.Diagnostics;
using System.Globalization;
using System.Text;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The confidentiality audit of a wave: how long it takes and how much memory, at full size. There is no yardstick; the goal is a time and a size.</summary>
internal static class WaveAudit
{
    public const string Name = "audit";

    private const int Threshold = ConfidentialityConstants.LowestThreshold;
    private const int PeoplePerSecond = 20_000; // so that the default of 5 seconds a round is the full size, and a short run is short
    private const int MostPeople = 100_000;

    public static void Run(Options options)
    {
        var people = Math.Min(MostPeople, PeoplePerSecond * options.Seconds);
        var steps = new List<Step>();
        _ = Round(0, new AuditedWave(people / 10, options.Seed)); // once for the compiler
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var step in Round(round, new AuditedWave(people, options.Seed + round)))
            {
                Console.WriteLine(step);
                steps.Add(step);
            }
        }

        var summary = Summary(options, people, steps);
        Console.WriteLine(summary);
        if (options.Out is not { } folder) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{Name}.md"), summary);
        File.WriteAllText(Path.Combine(folder, $"{Name}.csv"), Rows(steps));
    }

    private static IEnumerable<Step> Round(int round, AuditedWave wave)
    {
        DimensionRelease? release = null;
        yield return Timed(round, "release", () =>
        {
            release = DimensionTable.Release(wave.Tree, wave.Cells, Threshold);
            return release.Totals.Groups.Count(group => group.Value.IsShown) + release.Cells.Count(cell => cell.Value.IsShown);
        });
        yield return Timed(round, "audit", () =>
        {
            var unsafeSets = DimensionTable.Violations(wave.Tree, wave.Cells, release!, Threshold).Count;
            return unsafeSets == 0 ? 0 : throw new InvalidOperationException($"The release gives {unsafeSets} small sets away.");
        });

        // Whoever looks at the threshold only shows these as well: the audit has to find what that gives away.
        var plain = release! with { Cells = release!.Cells.ToDictionary(cell => cell.Key, cell => cell.Value with { IsShown = cell.Value.Reason is not LdRoi.Measurement.Reason.PrivacyMinN }) };
        yield return Timed(round, "audit of a plain threshold", () => DimensionTable.Violations(wave.Tree, wave.Cells, plain, Threshold).Count);
    }

    private static Step Timed(int round, string name, Func<int> step)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var found = step();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new Step(round, name, seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, process.PeakWorkingSet64 >> 20, found);
    }

    private static string Summary(Options options, int people, List<Step> steps) => Invariant($"""
        # The confidentiality audit of a wave

        {people:N0} people with a value in {people / AuditedWave.PeopleInTeam:N0} teams of 3 to 17, in departments of ten teams and divisions of ten departments, by a declared dimension of {AuditedWave.Categories} categories of uneven size; threshold {Threshold}, a few readers, a few people in no category. *Release* decides which totals and cells may be shown together; *audit* looks for sets of too few people in what was released, and must find none; *audit of a plain threshold* does so in what a threshold alone would show. A new organisation each round. One thread, so processor time is what an idle core would need; whatever else the machine does lengthens the seconds beside it.

        | | seconds, median (range) | CPU seconds | result, median |
        |---|---|---|---|
        {string.Join('\n', steps.GroupBy(step => step.Name).Select(Line))}

        Peak memory of the whole process: {steps.Max(step => step.PeakMegabytes):N0} MB. The goal is 30 s and 1 GB for release and audit together on two cores. The result is the number of figures shown, or of sets found.

        - Command: `dotnet run -c Release --project tests/LdRoi.Bot.Benchmarks -- {Name} --rounds {options.Rounds} --seconds {options.Seconds} --seed {options.Seed}` (the size is {PeoplePerSecond:N0} people per second asked for, at most {MostPeople:N0})
        - Machine: {Machine.Facts}
        - Rounds: [{Name}.csv]({Name}.csv)

        """);

    private static string Line(IGrouping<string, Step> of) => Invariant(
        $"| {of.Key} | {Statistics.Median(of.Select(step => step.Seconds)):0.00} ({of.Min(step => step.Seconds):0.00}–{of.Max(step => step.Seconds):0.00}) | {Statistics.Median(of.Select(step => step.CpuSeconds)):0.00} | {Statistics.Median(of.Select(step => (double)step.Found)):N0} |");

    private static string Rows(List<Step> steps)
    {
        var rows = new StringBuilder("round,step,seconds,cpu_seconds,peak_megabytes,result\n");
        foreach (var step in steps) rows.Append(Invariant($"{step.Round},{step.Name},{step.Seconds:0.000000},{step.CpuSeconds:0.000000},{step.PeakMegabytes},{step.Found}\n"));
        return rows.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Step(int Round, string Name, double Seconds, double CpuSeconds, long PeakMegabytes, int Found);
}
