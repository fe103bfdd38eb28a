using System.IO.Pipelines;
using System.Text;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.People;

/// <summary>What an import does when it is stopped, overtaken, or read from a pipe.</summary>
public sealed class InterruptedImportTests : IDisposable
{
    private const int Some = 3 * ImportPeople.ChunkSize;

    private readonly ImportWorld _world = new();

    [Fact]
    public async Task Stopping_in_the_middle_of_writing_leaves_nothing_and_the_next_import_works()
    {
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => _world.Import(File(), progress: new At(ImportPhase.Writing, stop.Cancel), cancellation: stop.Token));

        (_world.People().Count, _world.Teams().Count).ShouldBe((0, 0));
        (await _world.Import(File())).Added.ShouldBe(Some);
    }

    [Fact]
    public async Task Whoever_changes_people_while_the_file_is_looked_at_makes_it_look_again()
    {
        await _world.Import(File());

        // Person 1 is as in the file when looked at, and is not when it is written.
        var result = await _world.Import(File(), progress: new At(ImportPhase.Matching, () => _world.Change("p1@example.com", person => person.Name = "Other")));

        (result.Updated, result.Unchanged).ShouldBe((1, Some - 1));
        _world.Person("p1@example.com").Name.ShouldBe("Person 1");
    }

    [Fact]
    public async Task Whoever_changes_people_all_the_time_stops_the_import()
    {
        await _world.Import(File());
        var names = 0;

        await Should.ThrowAsync<OperatorException>(() => _world.Import(
            File(), progress: new At(ImportPhase.Matching, () => _world.Change("p1@example.com", person => person.Name = $"Name {names++}"), always: true)));
    }

    [Fact]
    public async Task The_same_file_again_touches_no_row()
    {
        await _world.Import(File());
        var before = Versions();

        await _world.Import(File());

        Versions().ShouldBe(before);
    }

    [Fact]
    public async Task A_pipe_is_imported_as_a_file_is()
    {
        var pipe = PipeReader.Create(new System.Buffers.ReadOnlySequence<byte>(File())).AsStream();
        pipe.CanSeek.ShouldBeFalse();

        (await _world.Import(pipe)).Added.ShouldBe(Some);
    }

    [Fact]
    public async Task Of_very_many_bad_rows_the_first_are_kept_and_all_are_counted()
    {
        const int Bad = FirstOnes<BadRow>.Kept + 500;
        var file = "email,name,team\n" + string.Concat(Enumerable.Range(1, Bad).Select(number => $"oops{number},Oops,Sales\n"));

        var result = await _world.Import(file);

        result.BadRowCount.ShouldBe(Bad);
        result.BadRows.Count.ShouldBe(FirstOnes<BadRow>.Kept);
        result.BadRows[^1].LineNumber.ShouldBe(FirstOnes<BadRow>.Kept + 1);
    }

    public void Dispose() => _world.Dispose();

    private static byte[] File() => Encoding.UTF8.GetBytes(
        "email,name,team\n" + string.Concat(Enumerable.Range(0, Some).Select(number => $"p{number}@example.com,Person {number},Team {number / 10}\n")));

    private (int, int) Versions()
    {
        using var db = _world.Db();
        return (db.People.Sum(person => person.Version), db.Teams.Sum(team => team.Version));
    }

    /// <summary>Does something at the first report of a phase, or at the first of each attempt.</summary>
    private sealed class At(ImportPhase phase, Action action, bool always = false) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (value.Phase == phase && !_done)
            {
                _done = true;
                action();
            }
            else if (value.Phase != phase && always)
            {
                _done = false;
            }
        }
    }
}
