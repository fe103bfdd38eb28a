using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Marks those who are not in the file as having left. To be run before new people are written. Who left keeps the
/// platforms' ids, so that they are the same person when they return.
/// </summary>
internal sealed class CloseMissing(BotDbContext db, TimeProvider time, OrganisationOptions organisation)
{
    /// <summary>Nobody is closed when a row was left out that may be about anybody.</summary>
    public static bool Applies(ImportPlan plan, ImportOptions options) => options.DeactivateMissing && !plan.HasUnreadablePeople;

    /// <summary>Looks who is missing.</summary>
    public async Task Find(ImportPlan plan, ImportOptions options, CancellationToken cancellation)
    {
        if (Applies(plan, options))
        {
            plan.Leaving = await Missing(plan, cancellation);
        }
        else if (options.DeactivateMissing)
        {
            plan.Warn(WarningPart.Leaving, () => "Nobody was deactivated: a row that was left out does not say whom it is about.");
        }
    }

    public async Task Execute(ImportPlan plan, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var close = new TableSql<Person>(db).Update((nameof(Person.LeftAt), false));
        foreach (var people in plan.Leaving.Chunk(ImportPeople.ChunkSize))
        {
            await close.Execute([.. people.Select(person => new object?[] { now, person })], cancellation);
        }
    }

    private async Task<List<PersonId>> Missing(ImportPlan plan, CancellationToken cancellation)
    {
        var administrators = organisation.Administrators.Select(Person.KeyOf).ToHashSet();
        var inFile = plan.Matches.Values.Select(match => match.Person).Concat(plan.Mentioned).ToHashSet();
        var missing = new List<PersonId>();
        var present = db.People.AsNoTracking().Where(person => person.LeftAt == null).Select(person => new { person.Id, person.EmailKey });
        await foreach (var person in present.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (inFile.Contains(person.Id))
            {
                continue;
            }

            if (administrators.Contains(person.EmailKey))
            {
                plan.Warn(
                    WarningPart.Leaving,
                    () => $"{CleanText.Quoted(person.EmailKey)} is not in the file and stays, since Organisation:Administrators names this address.");
            }
            else
            {
                missing.Add(person.Id);
            }
        }

        return missing;
    }
}
