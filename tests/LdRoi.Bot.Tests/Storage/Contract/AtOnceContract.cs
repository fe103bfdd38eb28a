using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Two instances, or two presses, at the same moment come out as one after the other.</summary>
public abstract class AtOnceContract(Store store) : StorageContract(store)
{
    private readonly Rows _rows = new(new IdSource(TimeProvider.System, seed: 3));

    [ContractFact]
    public async Task Instances_that_start_together_have_one_key_one_instrument_and_one_administrator()
    {
        await AtOnce(4, async () =>
        {
            await using var instance = Store.NewProduct(settings: ("Organisation:Administrators:0", "A@x.example"));
            _ = instance.GetRequiredService<TokenKeys>().All.ShouldHaveSingleItem();
            await using var scope = instance.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Instruments>().Seed(CancellationToken.None);
            (await scope.ServiceProvider.GetRequiredService<FirstAdministrators>().Appoint(CancellationToken.None)).ShouldBe(0);
        });
        await using var db = Store.Db();
        (await db.Set<TokenKeyRow>().CountAsync()).ShouldBe(1);
        (await db.InstrumentVersions.CountAsync()).ShouldBe(1);
        (await db.People.SingleAsync()).Role.ShouldBe(Role.Administrator);
    }

    [ContractFact]
    public async Task Instances_that_seed_together_store_the_instrument_once()
    {
        await using (var db = Store.Db())
        {
            await new EmptyDatabase(db).Execute(CancellationToken.None);
            await db.InstrumentVersions.ExecuteDeleteAsync();
        }

        await AtOnce(4, () => Store.InTransaction(services => services.GetRequiredService<Instruments>().Seed(CancellationToken.None)));
        await using var after = Store.Db();
        (await after.InstrumentVersions.CountAsync()).ShouldBe(1);
    }

    [ContractFact]
    public async Task The_same_item_answered_four_times_at_once_is_one_answer()
    {
        int[] codes = [1, 2, 3, 5];
        await Task.WhenAll(codes.Select(code => Task.Run(() => Record(code))));
        await using var db = Store.Db();
        (await db.Set<Answer>().SingleAsync()).Revision.ShouldBe(5);
    }

    [ContractFact]
    public async Task An_answer_that_comes_while_its_wave_closes_is_counted_or_finds_it_closed()
    {
        var recorded = new TaskCompletionSource();
        var closeBegins = new TaskCompletionSource();
        var counted = 0;
        var answering = Store.InTransaction(async services =>
        {
            await Intake(services).Record(_rows.WaveId, _rows.PersonId, Choice(2), CancellationToken.None);
            recorded.TrySetResult();

            // The close has begun, and waits for the end of this.
            await closeBegins.Task;
        });
        await recorded.Task;
        var closing = Task.Run(() => Store.InTransaction(async services =>
        {
            await Intake(services).Hold(_rows.WaveId, CancellationToken.None);
            var db = services.GetRequiredService<BotDbContext>();
            (await db.Waves.SingleAsync()).State = WaveState.Closed;
            counted = await db.Set<Answer>().Where(answer => answer.Value == 2).CountAsync();
        }));
        await Waits();
        closeBegins.SetResult();
        await Task.WhenAll(answering, closing);
        counted.ShouldBe(1);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => Record(3));
        await using var after = Store.Db();
        (await after.Set<Answer>().SingleAsync()).Value.ShouldBe(2);
    }

    [ContractFact]
    public async Task A_form_that_is_ended_twice_at_once_is_ended_once()
    {
        var draft = new Draft { Id = DraftId.New(_rows.Ids), PersonId = _rows.PersonId, Kind = "scan", Fields = "{}", StartedAt = DateTimeOffset.UnixEpoch };
        await Store.Add(draft);
        var ends = 0;
        await AtOnce(4, () => Store.InTransaction(async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            var open = await db.Drafts.SingleAsync();
            if (open.End is null)
            {
                open.End = DraftEnd.Done;
                await db.SaveChangesAsync();
                Interlocked.Increment(ref ends);
            }
        }));
        ends.ShouldBe(1);
    }

    protected override Task Prepare() => Store.Add([.. _rows.All]);

    private static AnswerIntake Intake(IServiceProvider services) => services.GetRequiredService<AnswerIntake>();

    private static Dictionary<string, AnswerValue> Choice(int code) => new() { ["SL1"] = AnswerValue.Given(code) };

    private static Task AtOnce(int many, Func<Task> work) => Task.WhenAll(Enumerable.Range(0, many).Select(_ => Task.Run(work)));

    /// <summary>Until PostgreSQL says that a transaction waits for another one; the others are not asked.</summary>
    private async Task Waits()
    {
        while (Store.Provider == StorageProvider.PostgreSql
            && await Store.Scalar("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") is 0L)
        {
            await Task.Yield();
        }
    }

    private Task Record(int code) => Store.InTransaction(
        services => Intake(services).Record(_rows.WaveId, _rows.PersonId, Choice(code), CancellationToken.None));
}

public sealed class AtOnceOnSqlite() : AtOnceContract(new SqliteStore());

[OnPostgreSql]
public sealed class AtOnceOnPostgreSql() : AtOnceContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class AtOnceOnSqlServer() : AtOnceContract(new SqlServerStore());
