using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>The migrations of the three databases, read without any of the servers.</summary>
public sealed class MigrationTests
{
    public static TheoryData<StorageProvider> Providers => [.. Enum.GetValues<StorageProvider>()];

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_hold_everything_the_model_holds(StorageProvider provider)
    {
        using var db = Without(provider);
        db.Database.HasPendingModelChanges().ShouldBeFalse("Add a migration of the same name for every provider.");
    }

    [Fact]
    public void Every_change_has_a_migration_of_the_same_name_for_each_provider()
    {
        var names = Enum.GetValues<StorageProvider>().ToDictionary(provider => provider, Names);
        names.Values.ShouldAllBe(own => own.Count > 0 && own.SequenceEqual(names[StorageProvider.Sqlite]));
    }

    [Fact]
    public void The_SQL_Server_script_is_understood_by_SQL_Servers_own_parser()
    {
        Errors(Script(StorageProvider.SqlServer)).ShouldBeEmpty();
        using var db = Without(StorageProvider.SqlServer);
        Errors(db.Database.GenerateCreateScript()).ShouldBeEmpty();
    }

    [Fact]
    public void The_parser_does_refuse_what_is_no_SQL() => Errors("CREATE TABLE answers (id int NOT NUL);").ShouldNotBeEmpty();

    [Theory, MemberData(nameof(Providers))]
    public void The_script_makes_every_table_of_the_model(StorageProvider provider)
    {
        var script = Script(provider);
        using var db = Without(provider);
        db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).ShouldAllBe(table => Makes(script, table));
    }

    [Fact]
    public void PostgreSQL_keeps_instants_with_their_zone() =>
        Script(StorageProvider.PostgreSql).ShouldContain("timestamp with time zone");

    [Fact]
    public void All_three_databases_have_the_same_unique_keys()
    {
        var keys = Enum.GetValues<StorageProvider>().Select(provider =>
        {
            using var db = Without(provider);
            return db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes().Where(index => index.IsUnique)
                .Select(index => $"{entity.GetTableName()}: {string.Join(", ", index.Properties.Select(property => property.Name))}")).Order(StringComparer.Ordinal).ToList();
        }).ToList();
        keys.ShouldAllBe(own => own.Count > 4 && own.SequenceEqual(keys[0]));
    }

    internal static BotDbContext Without(StorageProvider provider) => provider switch
    {
        StorageProvider.SqlServer => new DesignTimeSqlServer().CreateDbContext([]),
        StorageProvider.PostgreSql => new DesignTimePostgreSql().CreateDbContext([]),
        _ => new DesignTimeSqlite().CreateDbContext([]),
    };

    private static bool Makes(string script, string table) =>
        new[] { $"CREATE TABLE [{table}]", $"CREATE TABLE {table} (", $"CREATE TABLE \"{table}\"" }.Any(start => script.Contains(start, StringComparison.Ordinal));

    private static string Script(StorageProvider provider)
    {
        using var db = Without(provider);
        return db.GetService<IMigrator>().GenerateScript();
    }

    private static List<string> Names(StorageProvider provider)
    {
        using var db = Without(provider);
        return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }

    internal static List<string> Errors(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"{error.Line}: {error.Message}")];
    }
}
