using System.Globalization;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>
/// <c>teams --port P --bot URL [--members N] [--latency MS] [--require-token] [--sign] [--app-id ID] [--tenant-id ID]</c>:
/// runs until it is told to stop.
/// </summary>
internal static class TeamsVerb
{
    /// <summary>Milliseconds, so that two calls in one conversation meet, as they would.</summary>
    private const int UsualLatency = 50;

    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (Arguments.Of(args) is not { } given)
        {
            await Console.Error.WriteLineAsync(
                "teams --port P --bot URL [--members N] [--latency MS] [--require-token] [--sign] [--app-id ID] [--tenant-id ID]");
            return 2;
        }

        await using var teams = await FakeTeams.Start(Options(given));
        for (var n = 1; n <= given.Number("--members"); n++)
        {
            teams.AddMember($"Member {n:000000}", $"member{n:000000}@example.org", locale: n % 2 == 0 ? "en-IE" : "nl-NL");
        }

        using var stopping = new CancellationTokenSource();
        var resends = ResendClock.Run(teams, stopping.Token);
        await Console.Out.WriteLineAsync($"Fake Teams on {teams.Root} serves {teams.ServiceUrl}");
        await teams.WaitForShutdown();
        await stopping.CancelAsync();
        await ((Task)resends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static FakeTeamsOptions Options(Arguments given)
    {
        var usual = new FakeTeamsOptions();
        return usual with
        {
            Port = given.Number("--port"),
            Bot = given.Text("--bot") is { } bot ? new Uri(bot) : null,
            Latency = TimeSpan.FromMilliseconds(given.Has("--latency") ? given.Number("--latency") : UsualLatency),
            RequireToken = given.Has("--require-token"),
            SignRequests = given.Has("--sign"),
            AppId = given.Text("--app-id") ?? usual.AppId,
            TenantId = given.Text("--tenant-id") ?? usual.TenantId,
        };
    }

    /// <summary>Names with their values; a switch has none.</summary>
    private sealed record Arguments(IReadOnlyDictionary<string, string> Values)
    {
        private static readonly string[] Valued = ["--port", "--bot", "--members", "--latency", "--app-id", "--tenant-id"];
        private static readonly string[] Switches = ["--require-token", "--sign"];

        public static Arguments? Of(IReadOnlyList<string> args)
        {
            var values = new Dictionary<string, string>();
            for (var at = 0; at < args.Count; at++)
            {
                if (Switches.Contains(args[at]))
                {
                    values[args[at]] = "";
                }
                else if (Valued.Contains(args[at]) && at + 1 < args.Count)
                {
                    values[args[at]] = args[++at];
                }
                else
                {
                    return null;
                }
            }

            return new Arguments(values);
        }

        public string? Text(string name) => Values.GetValueOrDefault(name);

        public bool Has(string name) => Values.ContainsKey(name);

        public int Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
    }
}
