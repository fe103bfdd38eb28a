using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Brings the people and teams to the state of a file, all of it or nothing. The file is read three times (to check it,
/// to find whom it is about, to write), so that a large one need not be held in memory. Only the third time others wait.
/// </summary>
public sealed class ImportPeople(BotDbContext db, IdSource ids, TimeProvider time, OrganisationOptions organisation)
{
    /// <summary>Three keys a row: below the 2,100 parameters that SQL Server takes.</summary>
    internal const int ChunkSize = 500;

    private const int Tries = 4;

    /// <summary>In bytes: some ten thousand people.</summary>
    private const long Large = 1024 * 1024;

    /// <param name="file">Read from where it stands; stays open.</param>
    /// <exception cref="OperatorException">The file cannot be read, or somebody else changed people at the same moment. Nothing was written.</exception>
    public async Task<ImportResult> Execute(Stream file, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        if (!file.CanSeek)
        {
            await using var copy = await SpooledFile.Of(file, cancellation);
            return await Execute(copy, options, progress, cancellation);
        }

        var start = file.Position;
        try
        {
            for (var tried = 1; tried <= Tries; tried++)
            {
                if (await Run(file, start, options, progress, cancellation) is { } result)
                {
                    return result;
                }
            }

            throw Overtaken();
        }
        catch (Exception error) when (RolledBack.ForCertain(error, inCommit: false))
        {
            throw Overtaken();
        }
    }

    private static OperatorException Overtaken() =>
        new("The database refused a row, probably because somebody else changed people at the same moment. Nothing was written; import the file again.");

    /// <summary>
    /// The collector of a service lets garbage lie as long as there is room; what one phase of a large file left must not add to
    /// the next. For a small one the whole service would stand still for nothing.
    /// </summary>
    private static void LetGo(Stream file)
    {
        if (file.Length >= Large)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>Null when somebody changed people or teams between looking and writing.</summary>
    private async Task<ImportResult?> Run(Stream file, long start, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var before = await PeopleFingerprint.Take(db, cancellation);
        file.Position = start;
        var plan = await CheckFile.Execute(file, progress, cancellation);
        await new CheckTree(db).Execute(plan, cancellation);
        var (values, teams) = (new PersonValues(db, plan, organisation), await StoredTeams.Load(db, ids, cancellation));
        LetGo(file);
        file.Position = start;
        await new MatchPeople(db, values, teams).Execute(file, plan, options, progress, cancellation);
        if (plan.GoodLines == 0 || (plan.BadLines > 0 && !options.SkipBadRows))
        {
            return plan.Result;
        }

        var closing = new CloseMissing(db, time, organisation);
        await closing.Find(plan, options, cancellation);
        LetGo(file);
        file.Position = start;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await WriterLock.Take(db, "import people", cancellation);
        if (await PeopleFingerprint.Take(db, cancellation) != before)
        {
            return null;
        }

        await closing.Execute(plan, cancellation);
        await using var people = new WritePeople(db, ids, values, teams, plan);
        await people.Execute(file, progress, cancellation);
        await new AppointManagers(db, teams, plan).Execute(cancellation);
        await people.Teams(cancellation);
        await (people.Added + people.Updated > 0 ? AskWhoTheyAre(cancellation) : Task.CompletedTask);
        cancellation.ThrowIfCancellationRequested();
        // From here on it is too late to stop: nobody must be told that nothing was written.
        await transaction.CommitAsync(CancellationToken.None);
        return plan.Result with
        {
            Written = true,
            Added = people.Added,
            Updated = people.Updated,
            Unchanged = people.Unchanged,
            Deactivated = plan.Leaving.Count,
            Skipped = plan.BadLines,
            TeamsAdded = teams.Added,
        };
    }

    /// <summary>Who came before the file had them may be in it now.</summary>
    private Task<int> AskWhoTheyAre(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.Newcomers.ExecuteUpdateAsync(
            set => set.SetProperty(newcomer => newcomer.AskAt, now).SetProperty(newcomer => newcomer.Asked, 0)
                .SetProperty(newcomer => newcomer.Version, newcomer => newcomer.Version + 1),
            cancellation);
    }
}
