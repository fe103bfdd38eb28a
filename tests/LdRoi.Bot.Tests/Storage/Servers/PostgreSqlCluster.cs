using System.Diagnostics;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LdRoi.Bot.Tests.Storage.Servers;

/// <summary>
/// A temporary PostgreSQL of this test run, on a Unix socket only. A shell beside it waits for the end of the run, however
/// that comes about, and takes the cluster away.
/// </summary>
public sealed class PostgreSqlCluster
{
    /// <summary>initdb and postgres refuse to run as root. Errors of a server that nobody reads go to its log.</summary>
    private const string Script = """
        cd /
        if [ "$(id -u)" = 0 ]; then
          user=$(id -un postgres 2>/dev/null || echo nobody)
          chown "$user" "$2"
          as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups"
        fi
        $as "$1/initdb" -D "$2/data" -U bot -A trust --no-locale -E UTF8 --no-sync >"$2/initdb" 2>&1 &&
        $as "$1/pg_ctl" -D "$2/data" -w -l "$2/log" -o "-c listen_addresses='' -k $2 -c fsync=off -c max_connections=300 -c deadlock_timeout=100ms" start >"$2/start" 2>&1 &&
        echo up || cat "$2"/initdb "$2"/start
        cat >/dev/null
        $as "$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
        rm -rf "$2"
        """;

    private const string Template = "template_bot";

    private static readonly string? Binaries = Find();

    private readonly Lazy<Task<string>> _folder = new(Start);
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private int _databases;

    private PostgreSqlCluster()
    {
    }

    /// <summary>
    /// Whether the machine has PostgreSQL's programs; without them what needs it is skipped, unless this is set to
    /// <c>required</c>: then it fails.
    /// </summary>
    public const string Variable = "LDROI_TEST_POSTGRESQL";

    public static bool IsHere => Binaries is not null || Environment.GetEnvironmentVariable(Variable) == "required";

    public static string WhyNot => "PostgreSQL's programs are not on this machine (Debian: apt-get install postgresql).";

    public static PostgreSqlCluster Shared { get; } = new();

    /// <summary>A database of its own with this version's schema; the connection string.</summary>
    public Task<string> NewDatabase() => Create(Template);

    public Task<string> NewEmptyDatabase() => Create("template0");

    private async Task<string> Create(string template)
    {
        var folder = await _folder.Value;
        await OneAtATime.WaitAsync();
        try
        {
            if (_databases++ == 0)
            {
                await Execute(folder, $"CREATE DATABASE {Template}");
                await Migrate(ConnectionString(folder, Template) + ";Pooling=false");
            }

            var name = FormattableString.Invariant($"bot_{_databases}");
            await Execute(folder, $"CREATE DATABASE {name} TEMPLATE {template}");
            return ConnectionString(folder, name);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task Migrate(string connection)
    {
        var options = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connection };
        await using var db = new PostgreSqlBotContext(new DbContextOptionsBuilder<PostgreSqlBotContext>().UseNpgsql(connection).Options);
        await new Schema(db, scheduler: new SchedulerTables(options)).Migrate(CancellationToken.None);
    }

    private static string ConnectionString(string folder, string database) =>
        $"Host={folder};Username=bot;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=5";

    private static async Task Execute(string folder, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(folder, "postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Start()
    {
        if (Binaries is null)
        {
            throw new InvalidOperationException(WhyNot);
        }

        var folder = Directory.CreateTempSubdirectory("ldroi-pg-").FullName;

        // In a session of its own, so that who kills the run's process group does not kill the one who cleans up.
        var keeper = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Script, "keeper", Binaries, folder])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            keeper.StandardInput.Close();
            keeper.WaitForExit(TimeSpan.FromSeconds(10));
        };
        var first = await keeper.StandardOutput.ReadLineAsync();
        return first == "up" ? folder : throw new InvalidOperationException($"PostgreSQL did not start: {first}");
    }

    private static string? Find()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
