using System.Diagnostics;
using System.Globalization;
using System.Text;
using LdRoi.Bot.Operations;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// Closing scans of a very large organisation, and a manager's report on what is then stored. There is no yardstick; the goals are times.
/// </summary>
internal static class WaveClosing
{
    public const string Name = "closing";

    private const int Scans = 3;
    private const int Reports = 40;
    private const int PeoplePerSecond = 2_000; // a short run is small; fifty seconds is the full size
    private const int MostPeople = 100_000;

    public static async Task Run(Options options)
    {
        var people = Math.Min(MostPeople, PeoplePerSecond * options.Seconds);
        var folder = Directory.CreateTempSubdirectory("ldroi-closing-");
        var steps = new List<Step>();
        var answers = 0L;
        try
        {
            folder.CreateSubdirectory("data");
            await using var services = new ServiceCollection().AddLogging()
                .AddProduct(new ConfigurationBuilder().Build(), folder.FullName, TimeProvider.System).BuildServiceProvider();
            await Scoped(services, scope => scope.GetRequiredService<Schema>().Migrate(CancellationToken.None));
            await Scoped(services, scope => scope.GetRequiredService<Instruments>().Seed(CancellationToken.None));
            LargeOrganisation? organisation = null;
            await services.GetRequiredService<Transactions>().Run(
                async scope =>
                {
                    organisation = new LargeOrganisation(scope.GetRequiredService<IdSource>(), people, options.Seed);
                    await organisation.WritePeople(scope.GetRequiredService<BotDbContext>());
                }, CancellationToken.None);
            for (var number = 1; number <= Scans; number++)
            {
                var (wave, written) = await services.GetRequiredService<Transactions>().Run(
                    async scope =>
                    {
                        var instrument = await scope.GetRequiredService<Instruments>().Get(Instruments.Current, CancellationToken.None);
                        return await organisation!.WriteScan(scope.GetRequiredService<BotDbContext>(), number, instrument);
                    }, CancellationToken.None);
                answers += written;
                steps.Add(await Timed($"closing scan {number}, with {number - 1} earlier", () => services.GetRequiredService<Transactions>().Run(
                    scope => scope.GetRequiredService<CloseWave>().Execute(wave, CancellationToken.None), CancellationToken.None)));
                Console.WriteLine(steps[^1]);
            }

            var conversation = services.GetRequiredService<IConversation>();
            foreach (var words in (string[])["report team", "report team Team 7", "report teams", "report scan"])
            {
                var asked = new Interaction.Typed(new Envelope(ChannelKind.Simulator, "bench", organisation!.LearningProfessional.Value.ToString(), "bench"), words);
                _ = await conversation.Answer(asked, CancellationToken.None);
                var times = new List<Step>();
                for (var round = 0; round < Reports; round++) times.Add(await Timed(words, () => conversation.Answer(asked, CancellationToken.None)));
                steps.Add(times.OrderBy(step => step.Seconds).ElementAt(Reports / 2) with { Slowest = times.Max(step => step.Seconds) });
                Console.WriteLine(steps[^1]);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        var summary = Summary(options, people, answers, steps);
        Console.WriteLine(summary);
        if (options.Out is not { } to) return;
        Directory.CreateDirectory(to);
        File.WriteAllText(Path.Combine(to, $"{Name}.md"), summary);
        File.WriteAllText(Path.Combine(to, $"{Name}.csv"), Rows(steps));
    }

    private static async Task<Step> Timed(string name, Func<Task> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await work();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return new Step(name, seconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, seconds, process.PeakWorkingSet64 >> 20);
    }

    private static async Task Scoped(ServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    private static string Summary(Options options, int people, long answers, List<Step> steps) => Invariant($"""
        # Closing a scan, and reading its report

        {people:N0} people in {people / LargeOrganisation.PeopleInTeam:N0} teams of ten, in departments of ten teams and divisions of ten departments, answer {Scans} scans of 33 questions; one in ten takes no part, one answer in fifty is missing. Each scan is closed by the product in one transaction on SQLite: membership, the figures of ten scales for every team with their audit and their comparison with the scans before, reliability, drivers with their bootstrap, and careless answers. Then an L&D reader asks for reports {Reports} times each, as a whole turn of the conversation, on {answers:N0} stored answers.

        | | seconds | CPU seconds | slowest |
        |---|---|---|---|
        {string.Join('\n', steps.Select(step => Invariant($"| {step.Name} | {step.Seconds:0.000} | {step.CpuSeconds:0.000} | {step.Slowest:0.000} |")))}

        Reports: the median. Peak memory of the whole process, writing of the answers included: {steps.Max(step => step.PeakMegabytes):N0} MB. The goals are 60 s for closing on two cores, and 0.1 s for a team's report.

        - Command: `dotnet run -c Release --project tests/LdRoi.Bot.Benchmarks -- {Name} --seconds {options.Seconds} --seed {options.Seed}` (the size is {PeoplePerSecond:N0} people per second asked for, at most {MostPeople:N0})
        - Machine: {Machine.Facts}
        - Steps: [{Name}.csv]({Name}.csv)

        """);

    private static string Rows(List<Step> steps)
    {
        var rows = new StringBuilder("step,seconds,cpu_seconds,slowest,peak_megabytes\n");
        foreach (var step in steps) rows.Append(Invariant($"\"{step.Name}\",{step.Seconds:0.000000},{step.CpuSeconds:0.000000},{step.Slowest:0.000000},{step.PeakMegabytes}\n"));
        return rows.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Step(string Name, double Seconds, double CpuSeconds, double Slowest, long PeakMegabytes);
}
