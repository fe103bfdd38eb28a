using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Leaving the demo leaves nobody behind, and no key or instrument goes with them.</summary>
public abstract class EmptyDatabaseContract(Store store) : StorageContract(store)
{
    [ContractFact]
    public async Task Everything_about_people_goes_and_the_rest_stays()
    {
        await using var db = Store.Db();
        await new EmptyDatabase(db).Execute(CancellationToken.None);
        var left = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!))
        {
            if (Convert.ToInt64(await Store.Scalar($"SELECT COUNT(*) FROM {Store.Quoted(table)}"), System.Globalization.CultureInfo.InvariantCulture) > 0)
            {
                left.Add(table);
            }
        }

        left.ShouldBe(["instrument_versions", "token_keys"], ignoreOrder: true);
    }

    protected override Task Prepare() => Store.Add(
    [
        .. new Rows(new IdSource(TimeProvider.System, seed: 3)).All,
        new TokenKeyRow { Id = 1, Secret = new byte[32], CreatedAt = DateTimeOffset.UnixEpoch },
    ]);
}

public sealed class EmptyDatabaseOnSqlite() : EmptyDatabaseContract(new SqliteStore());

[OnPostgreSql]
public sealed class EmptyDatabaseOnPostgreSql() : EmptyDatabaseContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class EmptyDatabaseOnSqlServer() : EmptyDatabaseContract(new SqlServerStore());
