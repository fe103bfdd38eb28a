using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Brings the people and teams to the state of a file, all of it or nothing. The file is read three times (to check it,
/// to find whom it is about, to write), so that a large one need not be held in memory.
/// </summary>
public sealed class ImportPeople(BotDbContext db, IdSource ids, TimeProvider time, OrganisationOptions organisation)
{
    /// <summary>Three keys a row: below the 2,100 parameters that SQL Server takes.</summary>
    internal const int ChunkSize = 500;

    /// <param name="file">Read from where it stands; stays open.</param>
    /// <param name="progress">Told how many rows were written so far.</param>
    /// <exception cref="OperatorException">The file cannot be read, or somebody else changed people at the same moment. Nothing was written.</exception>
    public async Task<ImportResult> Execute(Stream file, ImportOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (file.CanSeek)
        {
            return await Run(file, options, progress, cancellation);
        }

        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellation);
        copy.Position = 0;
        return await Run(copy, options, progress, cancellation);
    }

    private async Task<ImportResult> Run(Stream file, ImportOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        var start = file.Position;
        var plan = await CheckFile.Execute(file, cancellation);
        await new CheckTree(db).Execute(plan, cancellation);
        file.Position = start;
        await new MatchPeople(db).Execute(file, plan, options, cancellation);
        if (plan.GoodLines == 0 || (plan.BadLines > 0 && !options.SkipBadRows))
        {
            return new ImportResult { BadRows = [.. plan.BadRows], Warnings = plan.Warnings };
        }

        file.Position = start;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var result = await Write(file, plan, options, progress, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception error) when (RolledBack.ForCertain(error, inCommit: false))
        {
            throw new OperatorException("The database refused a row, probably because somebody else changed people at the same moment. Nothing was written; import the file again.");
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportResult> Write(
        Stream file, ImportPlan plan, ImportOptions options, IProgress<int>? progress, CancellationToken cancellation)
    {
        var deactivated = await new CloseMissing(db, time, organisation).Execute(plan, options, cancellation);
        var people = new WritePeople(db, ids, organisation);
        await people.Execute(file, plan, progress, cancellation);
        await new AppointManagers(db).Execute(plan, cancellation);
        return new ImportResult
        {
            Written = true,
            Added = people.Added,
            Updated = people.Updated,
            Unchanged = people.Unchanged,
            Deactivated = deactivated,
            Skipped = plan.BadLines,
            TeamsAdded = people.TeamsAdded,
            BadRows = [.. plan.BadRows],
            Warnings = plan.Warnings,
        };
    }
}
