using System.Data.Common;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Contract;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>What the database undid for certain starts over; what may have been kept does not.</summary>
[OnPostgreSql]
public sealed class StartingOverTests() : StorageContract(new PostgreSqlStore())
{
    private readonly IdSource _ids = new(TimeProvider.System, seed: 1);

    [ContractFact]
    public async Task Of_two_who_wait_for_each_other_whoever_is_undone_starts_over()
    {
        TaskCompletionSource[] holds = [new(), new()];
        var tries = 0;
        await Task.WhenAll(Marks(0, "a", "b"), Marks(1, "b", "a"));
        tries.ShouldBeGreaterThanOrEqualTo(3); // on a busy machine the database may undo both
        (await Names()).ShouldBe([2, 2]);

        Task Marks(int own, string first, string second) => Store.InTransaction(async services =>
        {
            Interlocked.Increment(ref tries);
            var db = services.GetRequiredService<BotDbContext>();
            await Mark(db, first);
            holds[own].TrySetResult();
            await holds[1 - own].Task;
            await Mark(db, second);
        });
    }

    [ContractFact]
    public async Task Whose_line_breaks_before_the_commit_starts_over()
    {
        var tries = 0;
        await Store.InTransaction(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            await Mark(db, "a");
            if (tries++ == 0)
            {
                await Break(db.Database.GetDbConnection());
            }

            await Mark(db, "b");
        });
        tries.ShouldBe(2);
        (await Names()).ShouldBe([1, 1]);
    }

    [ContractFact]
    public async Task Whose_line_breaks_in_the_commit_is_told_and_not_done_again()
    {
        var tries = 0;
        await using var product = Store.NewProduct(services => services.ConfigureDbContext<PostgreSqlBotContext>(
            db => db.AddInterceptors(new BreaksInCommit())));
        await Should.ThrowAsync<DbException>(() => product.GetRequiredService<Transactions>().Run(
            services =>
            {
                tries++;
                return Mark(services.GetRequiredService<BotDbContext>(), "a");
            },
            CancellationToken.None));
        tries.ShouldBe(1);
    }

    [ContractFact]
    public async Task A_snapshot_that_was_overtaken_starts_over()
    {
        var tries = 0;
        await Store.InTransaction(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            await db.Database.ExecuteSqlRawAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            await db.Teams.CountAsync();
            if (tries++ == 0)
            {
                await using var other = Store.Db();
                await Mark(other, "a");
            }

            await Mark(db, "a");
        });
        tries.ShouldBe(2);
        (await Names()).ShouldBe([2, 0]);
    }

    protected override Task Prepare() => Store.Add(Team("a"), Team("b"));

    private static async Task Mark(BotDbContext db, string key) =>
        await db.Teams.Where(team => team.NameKey == key).ExecuteUpdateAsync(set => set.SetProperty(team => team.Name, team => team.Name + "+"));

    private static async Task Break(DbConnection connection)
    {
        var server = ((NpgsqlConnection)connection).ProcessID;
        await using var other = new NpgsqlConnection(connection.ConnectionString);
        await other.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend($1, 10000)", other) { Parameters = { new() { Value = server } } };
        await command.ExecuteScalarAsync();
    }

    private async Task<int[]> Names()
    {
        await using var db = Store.Db();
        return [.. (await db.Teams.AsNoTracking().OrderBy(team => team.NameKey).ToListAsync()).Select(team => team.Name.Count(letter => letter == '+'))];
    }

    private Team Team(string key) => new() { Id = TeamId.New(_ids), Name = key, NameKey = key };

    private sealed class BreaksInCommit : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            await Break(transaction.Connection!);
            return result;
        }
    }
}
