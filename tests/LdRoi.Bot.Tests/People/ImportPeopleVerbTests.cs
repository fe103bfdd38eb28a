using System.Text;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.People;

public sealed class ImportPeopleVerbTests : IDisposable
{
    private readonly ImportWorld _world = new();
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-people-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ImportPeopleVerbTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_world.Organisation);
        services.AddSingleton(new IdSource(TimeProvider.System, seed: 1));
        services.AddScoped<BotDbContext>(_ => _world.Db());
        services.AddScoped<ImportPeople>();
        _services = services.BuildServiceProvider();
    }

    [Fact]
    public async Task A_good_file_ends_with_a_summary_and_0()
    {
        (await Run("email,name,team\nanna@example.com,Anna,Sales\n")).ShouldBe(ImportPeopleVerb.Imported);

        _output.ToString().Trim().ShouldBe("Imported: 1 added, 0 updated, 0 unchanged, 0 deactivated, 0 rows left out, 1 teams added.");
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Bad_rows_end_with_1_and_the_way_out()
    {
        (await Run("email,name,team\nanna,Anna,Sales\n")).ShouldBe(ImportPeopleVerb.BadRowsInTheWay);

        _error.ToString().Trim().ShouldBe("Line 2: email 'anna' is not an e-mail address such as anna@example.com.");
        _output.ToString().ShouldContain("Nothing was written. Mend the rows above, or import the others with --skip-bad-rows.");
    }

    [Fact]
    public async Task Of_many_bad_rows_the_first_fifty_are_shown_and_the_others_counted()
    {
        await Run("email,name,team\n" + string.Concat(Enumerable.Range(1, 1_060).Select(number => $"oops{number},Oops,Sales\n")));

        var lines = _error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(51);
        lines[49].ShouldStartWith("Line 51: ");
        lines[50].ShouldBe("… and 1,010 more, 1,060 in all.");
    }

    [Fact]
    public async Task A_large_file_says_how_far_it_is()
    {
        var rows = Enumerable.Range(1, 10_500).Select(number => $"p{number}@example.com,Person,Sales\n");

        await Run("email,name,team\n" + string.Concat(rows));

        _output.ToString().ShouldStartWith("10,000 rows …");
        _output.ToString().ShouldContain("10,500 added");
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2()
    {
        (await RunPath(Path.Combine(_folder.FullName, "none.csv"))).ShouldBe(OperatorFile.Unreadable);

        _error.ToString().ShouldStartWith("There is no file ");
    }

    [Fact]
    public async Task A_folder_ends_with_2()
    {
        (await RunPath(_folder.FullName)).ShouldBe(OperatorFile.Unreadable);

        _error.ToString().ShouldContain("is a folder. Name the CSV file in it.");
    }

    [Fact]
    public async Task An_empty_name_ends_with_2()
    {
        (await RunPath("")).ShouldBe(OperatorFile.Unreadable);

        _error.ToString().ShouldStartWith("The name of the file is empty");
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_ends_with_2_and_no_stack_trace()
    {
        var path = Path.Combine(_folder.FullName, "latin1.csv");
        await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes("email,name,team\nrene@example.com,René,Sales\n"));

        (await RunPath(path)).ShouldBe(OperatorFile.Unreadable);

        _error.ToString().Trim().ShouldBe("Line 2: the file is not UTF-8 text. Save it as UTF-8 (in Excel: Save as, 'CSV UTF-8') and import it again.");
    }

    [Fact]
    public async Task A_database_that_is_not_ready_ends_with_2_and_no_stack_trace()
    {
        await using (var db = _world.Db())
        {
            await db.Database.EnsureDeletedAsync();
        }

        (await Run("email,name,team\nanna@example.com,Anna,Sales\n")).ShouldBe(OperatorFile.Unreadable);

        _error.ToString().ShouldStartWith("The database did not take the import, and nothing was written: ");
        _error.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Stopping_half_way_writes_nothing()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        (await Run("email,name,team\nanna@example.com,Anna,Sales\n", stopped.Token)).ShouldBe(OperatorFile.Stopped);

        _error.ToString().Trim().ShouldBe("Stopped. Nothing was written.");
        _world.People().ShouldBeEmpty();
    }

    public void Dispose()
    {
        _services.Dispose();
        _world.Dispose();
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private async Task<int> Run(string text, CancellationToken cancellation = default)
    {
        var path = Path.Combine(_folder.FullName, "people.csv");
        await File.WriteAllTextAsync(path, text, CancellationToken.None);
        return await RunPath(path, cancellation);
    }

    private Task<int> RunPath(string path, CancellationToken cancellation = default) =>
        ImportPeopleVerb.Run(_services, path, new ImportOptions(), _output, _error, cancellation);
}
