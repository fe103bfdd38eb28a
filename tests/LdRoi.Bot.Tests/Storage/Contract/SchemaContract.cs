using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>A database without this version's schema is refused with the mend; migrating brings it there and keeps what is stored.</summary>
public abstract class SchemaContract(Store store) : StorageContract(store)
{
    [ContractFact]
    public async Task A_database_without_the_schema_is_refused_with_the_verb_that_mends_it() =>
        (await Should.ThrowAsync<OperatorException>(Store.Verify)).Message.ShouldContain("'migrate'");

    [ContractFact]
    public async Task Migrating_makes_what_verifies_and_migrating_again_keeps_what_is_stored()
    {
        await Store.Migrate();
        await Store.Verify();
        await Store.Add(new Installation { Demo = DemoState.Left });
        await Store.Migrate();
        await Store.Verify();
        await using var db = Store.Db();
        (await db.Installations.SingleAsync()).Demo.ShouldBe(DemoState.Left);
    }

    [ContractFact]
    public async Task Whoever_a_version_before_kept_is_still_there_after_every_migration_since()
    {
        const string team = "019a0000-0000-7000-8000-000000000001", person = "019a0000-0000-7000-8000-000000000002";
        await using (var before = Store.Db())
        {
            await before.GetService<IMigrator>().MigrateAsync("Foundation");
        }

        await Store.Insert("teams", ("Id", team), ("Name", "Zuid"), ("NameKey", "zuid"), ("Version", 1));
        await Store.Insert(
            "people", ("Id", person), ("Email", "Zoë@x.example"), ("EmailKey", "zoë@x.example"), ("Name", "Zoë"), ("TeamId", team),
            ("Role", nameof(Role.Employee)), ("Language", nameof(Language.Dutch)), ("Version", 1));
        (await Should.ThrowAsync<OperatorException>(Store.Verify)).Message.ShouldContain("'migrate'");

        await Store.Migrate();

        await Store.Verify();
        await using var db = Store.Db();
        var kept = await db.People.SingleAsync();
        (kept.Id.Value, kept.Name, kept.Language, kept.SpeaksOn).ShouldBe((Guid.Parse(person), "Zoë", Language.Dutch, (ChannelKind?)null));
        (await db.Teams.SingleAsync()).Id.ShouldBe(kept.TeamId);
    }

    [ContractFact]
    public async Task A_database_of_a_newer_version_is_refused_with_what_to_do()
    {
        await Store.Migrate();
        await Store.RecordMigration("29991231235959_Tomorrow");
        var refusal = await Should.ThrowAsync<OperatorException>(Store.Verify);
        refusal.Message.ShouldContain("29991231235959_Tomorrow");
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain("backup");
    }

    protected override Task Begin() => Store.Empty();
}

public sealed class SchemaOnSqlite() : SchemaContract(new SqliteStore());

[OnPostgreSql]
public sealed class SchemaOnPostgreSql() : SchemaContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class SchemaOnSqlServer() : SchemaContract(new SqlServerStore());
