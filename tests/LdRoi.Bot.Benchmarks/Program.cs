using System.CommandLine;
using LdRoi.Bot.Benchmarks;

IBenchmark[] all = [new ReplyingTurn(), new AnsweredCard(), new AnsweredCardOnPostgreSql(), new AnsweredTurn(), new KeyDriversOfMany(), new ScoringOfMany(), new DrawingOfMany()];
var name = new Argument<string?>("name") { Description = string.Join(", ", [.. all.Select(one => one.Name), WaveAudit.Name, WaveClosing.Name, WaveSending.Name]) + "; all of them without.", Arity = ArgumentArity.ZeroOrOne };
var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 9, Description = "Pairs of rounds, after a warm-up." };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 5, Description = "How long a round lasts." };
var warmUp = new Option<int>("--warm-up") { DefaultValueFactory = _ => 3, Description = "Rounds of each side before the pairs; more of them where the machine is busy." };
var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 16, Description = "Requests under way at any moment." };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Of the order of rounds and of the bootstrap." };
var folder = new Option<string?>("--out") { Description = "Where summaries and raw rounds are written; nowhere without." };
var postgreSql = new Option<string?>("--postgresql") { Description = "The connection string of an empty database that may be filled." };
var root = new RootCommand("Measures the service, and the measurement module, against yardsticks; see docs/benchmarks.") { name, rounds, seconds, warmUp, connections, seed, folder, postgreSql };
root.SetAction(async (parsed, _) =>
{
    var options = new Options(
        parsed.GetValue(rounds), parsed.GetValue(seconds), parsed.GetValue(warmUp), parsed.GetValue(connections), parsed.GetValue(seed), parsed.GetValue(folder),
        parsed.GetValue(postgreSql));
    var asked = all.Where(one => parsed.GetValue(name) is { } only ? one.Name == only : one is not AnsweredCardOnPostgreSql || options.PostgreSql is not null).ToList();
    if (parsed.GetValue(name) is null or WaveAudit.Name)
    {
        WaveAudit.Run(options);
    }

    if (parsed.GetValue(name) is null or WaveClosing.Name)
    {
        await WaveClosing.Run(options);
    }

    if (parsed.GetValue(name) is null or WaveSending.Name)
    {
        await WaveSending.Run(options);
    }

    if (asked.Count == 0 && parsed.GetValue(name) is not (WaveAudit.Name or WaveClosing.Name or WaveSending.Name))
    {
        await Console.Error.WriteLineAsync($"There is no such benchmark. Use {name.Description}");
        return 2;
    }

    foreach (var benchmark in asked)
    {
        var own = options with { Connections = benchmark.Connections ?? options.Connections };
        var pair = await benchmark.Prepare(own);
        try
        {
            var measured = await Measurement.Run(pair, own, Console.WriteLine);
            var results = new Results(benchmark, own, new Comparison(pair, measured, own.Seed));
            Console.WriteLine(results.Summary);
            if (options.Out is { } to)
            {
                results.Write(to);
            }
        }
        finally
        {
            await pair.End();
        }
    }

    return 0;
});
return await root.Parse(args).InvokeAsync();
