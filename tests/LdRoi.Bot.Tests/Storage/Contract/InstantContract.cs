using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>An instant comes back as it was stored, and is compared rightly.</summary>
public abstract class InstantContract(Store store) : StorageContract(store)
{
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);

    [ContractFact]
    public async Task It_comes_back_in_UTC_to_the_microsecond()
    {
        await using var db = Store.Db();
        (await db.Set<TokenKeyRow>().SingleAsync()).CreatedAt.ShouldBe(Instant.ToUniversalTime().AddTicks(-7));
    }

    [ContractFact]
    public async Task It_is_compared_and_aggregated_by_the_database()
    {
        await using var db = Store.Db();
        var keys = db.Set<TokenKeyRow>();
        (await keys.CountAsync(key => key.CreatedAt <= Instant)).ShouldBe(1);
        (await keys.CountAsync(key => key.CreatedAt > Instant)).ShouldBe(0);
        (await keys.CountAsync(key => key.CreatedAt > Instant.AddMicroseconds(-1))).ShouldBe(1);
        (await keys.MinAsync(key => (DateTimeOffset?)key.CreatedAt)).ShouldBe(Instant.AddTicks(-7));
    }

    protected override Task Prepare() => Store.Add(new TokenKeyRow { Id = 1, Secret = new byte[32], CreatedAt = Instant });
}

public sealed class InstantOnSqlite() : InstantContract(new SqliteStore());

[OnPostgreSql]
public sealed class InstantOnPostgreSql() : InstantContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class InstantOnSqlServer() : InstantContract(new SqlServerStore());
