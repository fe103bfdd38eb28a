using System.CommandLine;
using System.CommandLine.Parsing;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.Import;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Operations;

/// <summary>The verbs that an operator types; without one the service runs.</summary>
internal static class CommandLine
{
    private const int Refused = 2;

    /// <summary>Does what the words ask. What no verb knows is refused before anything happens: a mistyped option would do another thing than was meant.</summary>
    public static Task<int> Run(string[] args)
    {
        var parsed = Create(args).Parse(args);
        return parsed.CommandResult.Command is not RootCommand and var verb && UnknownOf(parsed) is { } word
            ? Unknown(verb, word)
            // A stop signal lets what is under way finish; the host itself gives up earlier than this.
            : parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    private static RootCommand Create(string[] args)
    {
        // The service's own options are settings of the host, which no command knows.
        var root = new RootCommand("LdRoi.Bot: learning in the flow of work. Without a verb the service starts.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Add(Migrate());
        root.Add(Demo());
        root.Add(Import());
        root.Add(Plans());
        root.Add(Erase());
        root.Add(ManifestCommands.Create());
        root.SetAction((parsed, cancellation) => parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-') && args[0] == word
            ? Unknown(word)
            : Mended(() => Serve(args, cancellation)));
        return root;
    }

    private static async Task<int> Serve(string[] args, CancellationToken cancellation)
    {
        await using var host = await BotHost.Create(args, cancellation: cancellation);
        host.App.Lifetime.ApplicationStarted.Register(() =>
        {
            if (host.App.Environment.IsDevelopment())
            {
                Console.WriteLine($"LdRoi.Bot is running. Open {host.App.Urls.First()} to talk with it.");
            }
        });
        await host.App.RunAsync(cancellation);
        return 0;
    }

    private static Command Migrate()
    {
        var migrate = new Command("migrate", "Brings the database to this version's schema. Stop the service first.");
        migrate.SetAction((_, cancellation) => Mended(async () =>
        {
            var setup = NewSetup();
            using var held = setup.File?.Lock();
            await using var services = setup.Services();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Schema>().Migrate(cancellation);
            await Console.Out.WriteLineAsync("The database has this version's schema.");
            return 0;
        }));
        return migrate;
    }

    private static Command Demo()
    {
        var reset = new Option<bool>("--reset") { Description = "Make the demo organisation anew." };
        var leave = new Option<bool>("--leave") { Description = "Empty the demo; it does not come back by itself." };
        var demo = new Command("demo", "The made-up organisation for trying the product (Development only). Stop the service first.") { reset, leave };
        demo.SetAction((parsed, cancellation) => Mended(async () =>
        {
            if (parsed.GetValue(reset) == parsed.GetValue(leave))
            {
                throw new OperatorException("Say either 'demo --reset' or 'demo --leave'.");
            }

            var setup = NewSetup();
            if (!setup.IsDevelopment)
            {
                throw new OperatorException("The demo exists in Development only. Set ASPNETCORE_ENVIRONMENT=Development.");
            }

            using var held = setup.File?.Lock();
            await using (var services = setup.Services())
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<Schema>().Migrate(cancellation);
            }

            var now = TimeProvider.System.GetUtcNow();
            await (parsed.GetValue(reset) ? setup.Demo.Reset(now, cancellation) : setup.Demo.Leave(now, cancellation));
            await Console.Out.WriteLineAsync(parsed.GetValue(reset) ? "The demo organisation is new." : "The demo is gone; the database is empty.");
            return 0;
        }));
        return demo;
    }

    private static Command Import()
    {
        var file = new Argument<string>("file") { Description = "A CSV file, UTF-8, comma or semicolon, with a header row; - reads standard input." };
        var missing = new Option<bool>("--deactivate-missing") { Description = "Close everybody who is not in the file." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Import the good rows although others are bad." };
        var people = new Command("people", "Brings people, teams and managers to the file's state.") { file, missing, skip };
        people.SetAction((parsed, cancellation) => Mended(async () =>
        {
            await using var services = await ReadyServices(cancellation);
            var options = new ImportOptions(parsed.GetValue(missing), parsed.GetValue(skip));
            return await ImportPeopleVerb.Run(
                services, parsed.GetValue(file)!, options, Console.Out, Console.Error, cancellation, ProgressBar.Terminal());
        }));
        return new Command("import", "Reads a file into the product.")
        {
            people, Instrument(),
            Rows<ImportParticipants>("participants", "Adds participants to programmes, and takes off who does not take part after all: programme,email,takes_part.", (import, rows, skips, token) => import.Execute(rows, skips, token)),
            Rows<ImportCosts>("costs", "Adds costs to programmes: programme,category,amount,currency,source,reference.", (import, rows, skips, token) => import.Execute(rows, skips, token)),
            Rows<ImportMeasures>("measures", "Brings hard figures to the file's state: measure,unit,team,period,value.", (import, rows, skips, token) => import.Execute(rows, skips, token)),
        };
    }

    private static Command Plans()
    {
        var name = new Argument<string>("programme") { Description = "Its name, as it was registered." };
        var plans = new Command("plans", "Prints both evaluation plans of a programme as Markdown.") { name };
        plans.SetAction((parsed, cancellation) => Mended(async () =>
        {
            await using var services = await ReadyServices(cancellation);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PlanDocument>().Write(parsed.GetValue(name)!, Console.Out, cancellation);
            return 0;
        }));
        return plans;
    }

    private static Command Erase()
    {
        var email = new Argument<string>("email") { Description = "As the organisation writes it." };
        var yes = new Option<bool>("--yes") { Description = "It cannot be undone." };
        var erase = new Command("erase", "Deletes what somebody answered, and erases the name of who left.") { email, yes };
        erase.SetAction((parsed, cancellation) => Mended(async () =>
        {
            await using var services = await ReadyServices(cancellation);
            return await EraseVerb.Run(services, parsed.GetValue(email)!, parsed.GetValue(yes), Console.Out, cancellation);
        }));
        return erase;
    }

    private static Command Rows<TImport>(string name, string does, Func<TImport, Stream, bool, CancellationToken, Task<RowImport>> import)
        where TImport : notnull
    {
        var file = new Argument<string>("file") { Description = "A CSV file, UTF-8, comma or semicolon, with a header row; - reads standard input." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Import the good rows although others are bad." };
        var command = new Command(name, does) { file, skip };
        command.SetAction((parsed, cancellation) => Mended(async () =>
        {
            await using var services = await ReadyServices(cancellation);
            return await ImportRowsVerb.Run<TImport>(
                services, parsed.GetValue(file)!, parsed.GetValue(skip), (rows, stream, skips) => import(rows, stream, skips, cancellation), Console.Out, Console.Error, cancellation);
        }));
        return command;
    }

    private static Command Instrument()
    {
        var file = new Argument<string?>("file") { Description = "A JSON file, UTF-8; - reads standard input.", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "List what is there, and whether scans use it." };
        var instrument = new Command("instrument", "Adds a questionnaire of your own, which scans can be planned with from then on.") { file, list };
        instrument.SetAction((parsed, cancellation) => Mended(async () =>
        {
            if (parsed.GetValue(list) != parsed.GetValue(file) is null)
            {
                throw new OperatorException("Say either 'import instrument FILE' or 'import instrument --list'.");
            }

            await using var services = await ReadyServices(cancellation);
            return parsed.GetValue(file) is { } path
                ? await ImportInstrumentVerb.Run(services, path, Console.Out, Console.Error, cancellation)
                : await ImportInstrumentVerb.List(services, Console.Out, cancellation);
        }));
        return instrument;
    }

    /// <summary>For a verb that may run beside the service: the database has to be this version's.</summary>
    private static async Task<ServiceProvider> ReadyServices(CancellationToken cancellation)
    {
        var services = NewSetup().Services();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Schema>().Verify(cancellation);
        return services;
    }

    private static Setup NewSetup()
    {
        var builder = WebApplication.CreateBuilder();
        return new Setup(builder.Configuration, builder.Environment);
    }

    /// <summary>A mistyped option may have been taken for a file, and the file be left over.</summary>
    private static string? UnknownOf(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token is { Type: TokenType.Argument, Value: ['-', _, ..] })?.Value
        ?? (parsed.UnmatchedTokens is [var left, ..] ? left : null);

    private static async Task<int> Unknown(Command verb, string word)
    {
        var known = word.StartsWith('-') ? verb.Options.Select(option => option.Name) : verb.Subcommands.Select(below => below.Name);
        var meant = Nearest.Of(word.Split('=')[0], known) is { } near ? $" Is '{near}' meant?" : "";
        await Console.Error.WriteLineAsync($"'{verb.Name}' does not know '{word}'.{meant} Nothing was done; type --help behind it to see what it takes.");
        return Refused;
    }

    private static async Task<int> Unknown(string word)
    {
        await Console.Error.WriteLineAsync($"'{word}' is not a verb. Type --help to see which there are.");
        return Refused;
    }

    /// <summary>An operator gets the sentence with the mend, not the stack behind it.</summary>
    internal static async Task<int> Mended(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (OperatorException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Refused;
        }
    }
}
