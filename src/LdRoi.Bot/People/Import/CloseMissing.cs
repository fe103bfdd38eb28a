using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Marks those who are not in the file as having left. To be run before new people are written.</summary>
internal sealed class CloseMissing(BotDbContext db, TimeProvider time, OrganisationOptions organisation)
{
    /// <summary>Nobody is closed when a row was left out that may be about anybody.</summary>
    public static bool Applies(ImportPlan plan, ImportOptions options) => options.DeactivateMissing && !plan.HasUnreadablePeople;

    /// <summary>How many left.</summary>
    public async Task<int> Execute(ImportPlan plan, ImportOptions options, CancellationToken cancellation)
    {
        if (!Applies(plan, options))
        {
            if (options.DeactivateMissing)
            {
                plan.Warnings.Add("Nobody was deactivated: a row that was left out does not say whom it is about.");
            }

            return 0;
        }

        var missing = await Missing(plan, cancellation);
        DateTimeOffset? now = time.GetUtcNow();
        foreach (var people in missing.Chunk(ImportPeople.ChunkSize))
        {
            await db.People.Where(person => people.Contains(person.Id)).ExecuteUpdateAsync(
                change => change.SetProperty(person => person.LeftAt, now).SetProperty(person => person.Version, person => person.Version + 1),
                cancellation);
        }

        return missing.Count;
    }

    private async Task<List<PersonId>> Missing(ImportPlan plan, CancellationToken cancellation)
    {
        var administrators = organisation.Administrators.Select(Person.KeyOf).ToHashSet();
        var inFile = plan.Matches.Values.Concat(plan.Mentioned).ToHashSet();
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
                plan.Warnings.Add($"{CleanText.Quoted(person.EmailKey)} is not in the file and stays, since Organisation:Administrators names this address.");
            }
            else
            {
                missing.Add(person.Id);
            }
        }

        return missing;
    }
}
