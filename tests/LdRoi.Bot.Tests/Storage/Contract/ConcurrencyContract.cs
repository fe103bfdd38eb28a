using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Two who change one row at once: nothing is lost without a word.</summary>
public abstract class ConcurrencyContract(Store store) : StorageContract(store)
{
    [ContractFact]
    public async Task Whoever_saves_second_is_told()
    {
        await using var first = Store.Db();
        await using var second = Store.Db();
        (await first.Teams.SingleAsync()).Name = "Eerste";
        (await second.Teams.SingleAsync()).Name = "Tweede";
        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        (await Name()).ShouldBe("Eerste");
    }

    [ContractFact]
    public async Task Every_row_that_says_it_is_versioned_is_guarded()
    {
        await using var db = Store.Db();
        var versioned = db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IVersioned))).ToList();
        versioned.Count.ShouldBeGreaterThan(3);
        versioned.ShouldAllBe(entity => entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken);
    }

    [ContractFact]
    public async Task A_transaction_that_was_overtaken_starts_over_and_sees_what_the_other_wrote()
    {
        var tries = new List<string>();
        await Store.Product.GetRequiredService<Transactions>().Run(
            async scope =>
            {
                var db = scope.GetRequiredService<BotDbContext>();
                var team = await db.Teams.SingleAsync();
                tries.Add(team.Name);
                if (tries.Count == 1)
                {
                    // Written between looking and saving, as another process would: this view is of before.
                    db.Entry(team).Property(t => t.Version).OriginalValue = 99;
                }

                team.Name += "!";
            },
            CancellationToken.None);
        tries.ShouldBe(["Zuid", "Zuid"]);
        (await Name()).ShouldBe("Zuid!");
    }

    [ContractFact]
    public async Task Many_at_once_all_count()
    {
        var transactions = Store.Product.GetRequiredService<Transactions>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => transactions.Run(
            async scope => (await scope.GetRequiredService<BotDbContext>().Teams.SingleAsync()).Name += "+", CancellationToken.None))));
        (await Name()).ShouldBe("Zuid++++");
    }

    [ContractFact]
    public async Task A_transaction_whose_work_fails_leaves_nothing()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => Store.Product.GetRequiredService<Transactions>().Run(
            async scope =>
            {
                var db = scope.GetRequiredService<BotDbContext>();
                (await db.Teams.SingleAsync()).Name = "Half";
                await db.SaveChangesAsync();
                throw new InvalidOperationException("in the middle");
            },
            CancellationToken.None));
        (await Name()).ShouldBe("Zuid");
    }

    protected override Task Prepare() =>
        Store.Add(new Team { Id = TeamId.New(new IdSource(TimeProvider.System, seed: 1)), Name = "Zuid", NameKey = "zuid" });

    private async Task<string> Name()
    {
        await using var db = Store.Db();
        return (await db.Teams.AsNoTracking().SingleAsync()).Name;
    }
}

public sealed class ConcurrencyOnSqlite() : ConcurrencyContract(new SqliteStore());

[OnPostgreSql]
public sealed class ConcurrencyOnPostgreSql() : ConcurrencyContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class ConcurrencyOnSqlServer() : ConcurrencyContract(new SqlServerStore());
