using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Another one as soon as anybody adds, changes or removes a person or a team.</summary>
internal readonly record struct PeopleFingerprint(int People, long PeopleVersions, int Teams, long TeamVersions)
{
    public static async Task<PeopleFingerprint> Take(BotDbContext db, CancellationToken cancellation) => new(
        await db.People.CountAsync(cancellation),
        await db.People.SumAsync(person => (long)person.Version, cancellation),
        await db.Teams.CountAsync(cancellation),
        await db.Teams.SumAsync(team => (long)team.Version, cancellation));
}
