using System.Globalization;
using System.Text;
using LdRoi.Bot.People.Import;

namespace LdRoi.Bot.Tests.People;

public sealed class LargeImportTests
{
    private const int People = 5_000;

    [Fact]
    public async Task Five_thousand_people_are_imported_and_the_second_time_nothing_changes()
    {
        using var world = new ImportWorld();
        var file = File(People);
        var progress = new Heard();

        var first = await world.Import(file, progress: progress);
        var second = await world.Import(file);

        (first.Added, first.TeamsAdded).ShouldBe((People, (People / 10) + 1));
        (second.Unchanged, second.Updated, second.Added).ShouldBe((People, 0, 0));
        first.Warnings.ShouldBeEmpty();
        progress.Values.ShouldBe(
            from phase in Enum.GetValues<ImportPhase>()
            from chunk in Enumerable.Range(1, People / ImportPeople.ChunkSize)
            select new ImportProgress(phase, chunk * ImportPeople.ChunkSize, People));
        world.ManagerOf("Team 7").ShouldBe("person70@example.com");
        world.ParentOf("Team 7").ShouldBe("Company");
    }

    [Fact]
    public async Task Everybody_may_get_a_new_address_at_once()
    {
        using var world = new ImportWorld();
        const int Some = 3 * ImportPeople.ChunkSize;
        await world.Import(File(Some));

        var result = await world.Import(File(Some, "example.org"));

        result.Updated.ShouldBe(Some);
        world.People().ShouldAllBe(person => person.EmailKey.EndsWith("@example.org", StringComparison.Ordinal));
    }

    private static byte[] File(int people, string domain = "example.com")
    {
        var text = new StringBuilder("email,name,team,parent_team,manager_email,slack_user_id\n");
        for (var number = 0; number < people; number++)
        {
            var leader = number / 10 * 10;
            var manager = number == leader ? "" : $"person{leader}@{domain}";
            text.Append(CultureInfo.InvariantCulture, $"person{number}@{domain},Person {number},Team {number / 10},Company,{manager},U{number:D6}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed class Heard : IProgress<ImportProgress>
    {
        public List<ImportProgress> Values { get; } = [];

        public void Report(ImportProgress value) => Values.Add(value);
    }
}
