using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>The embedded database: its file, its schema, its lock.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public async Task Migrating_makes_one_file_that_verifies_and_nothing_beside_it()
    {
        await _scratch.Migrated();
        await _scratch.Verify();
        _scratch.Files().ShouldContain("ldroi.db");
        _scratch.Files().ShouldNotContain(name => name.Contains("next", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrating_again_keeps_what_is_stored()
    {
        await _scratch.Migrated();
        await Remember(DemoState.Left);
        await _scratch.Migrated();
        (await Remembered()).ShouldBe(DemoState.Left);
    }

    [Fact]
    public async Task A_migration_that_was_killed_half_way_left_the_old_file_as_it_was_and_the_next_one_starts_anew()
    {
        await _scratch.Migrated();
        await Remember(DemoState.Left);
        await File.WriteAllTextAsync(_scratch.File.Path + ".next", "half a file");
        await File.WriteAllTextAsync(_scratch.File.Path + ".next-wal", "and its log");
        await _scratch.Verify();
        await _scratch.Migrated();
        (await Remembered()).ShouldBe(DemoState.Left);
        _scratch.Files().ShouldNotContain(name => name.Contains("next", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_old_file_as_it_was()
    {
        await _scratch.Migrated();
        await Remember(DemoState.Left);

        // The migration finds its tables there already and stops.
        _scratch.Scalar("DELETE FROM __EFMigrationsHistory");
        await Should.ThrowAsync<Exception>(() => _scratch.File.Migrate(CancellationToken.None));
        (await Remembered()).ShouldBe(DemoState.Left);
    }

    [Fact]
    public async Task A_file_without_the_schema_is_refused_with_the_verb_that_mends_it()
    {
        (await Should.ThrowAsync<OperatorException>(_scratch.Verify)).Message.ShouldContain("'migrate'");
        await File.WriteAllBytesAsync(_scratch.File.Path, []);
        (await Should.ThrowAsync<OperatorException>(_scratch.Verify)).Message.ShouldContain("'migrate'");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_with_what_to_do()
    {
        await _scratch.Migrated();
        _scratch.Scalar("INSERT INTO __EFMigrationsHistory VALUES ('29991231235959_Tomorrow', '99.0')");
        var refusal = await Should.ThrowAsync<OperatorException>(_scratch.Verify);
        refusal.Message.ShouldContain("29991231235959_Tomorrow");
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain("backup");
    }

    [Fact]
    public void A_second_service_on_the_same_file_is_told_what_to_do_and_may_start_once_the_first_is_gone()
    {
        using (_scratch.File.Lock())
        {
            var refusal = Should.Throw<OperatorException>(() => _scratch.FileAgain().Lock());
            refusal.Message.ShouldContain(_scratch.File.Path);
            refusal.Message.ShouldContain("stop that service first");
            refusal.Message.ShouldContain("Storage:Provider");
        }

        _scratch.FileAgain().Lock().Dispose();
    }

    [Fact]
    public async Task What_is_committed_is_on_disk()
    {
        await _scratch.Migrated();
        await using var db = _scratch.Db();
        await db.Database.OpenConnectionAsync();
        (await Pragma(db, "journal_mode")).ShouldBe("wal");
        (await Pragma(db, "synchronous")).ShouldBe("2"); // FULL
        (await Pragma(db, "foreign_keys")).ShouldBe("1");
        (await Pragma(db, "busy_timeout")).ShouldBe("15000");
    }

    public void Dispose() => _scratch.Dispose();

    private async Task Remember(DemoState state)
    {
        await using var db = _scratch.Db();
        db.Add(new Installation { Demo = state });
        await db.SaveChangesAsync();
    }

    private async Task<DemoState> Remembered()
    {
        await using var db = _scratch.Db();
        return (await db.Installations.SingleAsync()).Demo;
    }

    private static async Task<string?> Pragma(BotDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
