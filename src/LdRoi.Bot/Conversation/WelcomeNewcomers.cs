using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Conversation;

/// <summary>
/// Asks again who somebody is who was not among the people when they came, and welcomes whoever is by now: in the hours of
/// their day in which we write by ourselves. Some at each beat, so that a large organisation holds nothing else up.
/// </summary>
public sealed partial class WelcomeNewcomers(
    BotDbContext db, Newcomers newcomers, IServiceScopeFactory scopes, Transactions transactions, IEnumerable<IDirectory> directories,
    OrganisationOptions organisation, TimeProvider time, ILogger<WelcomeNewcomers> log) : IBeat
{
    private const int AtOnce = 200;
    private const int SideBySide = 8;

    /// <summary>Of those who are left.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    public async Task Beat(CancellationToken cancellation)
    {
        await Forget(cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        var (welcomed, isToWait) = (0, false);
        await Parallel.ForEachAsync(
            await Due(cancellation), options,
            async (newcomer, _) =>
            {
                switch (Volatile.Read(ref isToWait) ? Met.Nobody : await Try(newcomer, cancellation))
                {
                    case Met.Welcomed:
                        Interlocked.Increment(ref welcomed);
                        break;
                    case Met.NobodyForNow:
                        Volatile.Write(ref isToWait, true);
                        break;
                }
            });
        if (welcomed > 0)
        {
            Welcomed(log, welcomed);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var soonest = time.GetUtcNow() + Pace;
        return await Askable().MinAsync(newcomer => (DateTimeOffset?)newcomer.AskAt, cancellation) is { } due ? (due < soonest ? soonest : due) : null;
    }

    /// <summary>Nobody is kept longer than the time that was said, nor more of them.</summary>
    private async Task Forget(CancellationToken cancellation)
    {
        var oldest = time.GetUtcNow() - Newcomer.Kept;
        var overflow = await db.Newcomers.OrderByDescending(newcomer => newcomer.HeardAt).Select(newcomer => (DateTimeOffset?)newcomer.HeardAt)
            .Skip(Newcomer.Most).FirstOrDefaultAsync(cancellation);
        var until = overflow > oldest ? overflow.Value : oldest;
        if (await db.Newcomers.AnyAsync(newcomer => newcomer.HeardAt <= until, cancellation))
        {
            await transactions.Run(
                services => services.GetRequiredService<BotDbContext>().Newcomers.Where(newcomer => newcomer.HeardAt <= until).ExecuteDeleteAsync(cancellation),
                cancellation);
        }
    }

    /// <summary>Whose day is over, or has not begun, waits until it does.</summary>
    private async Task<IReadOnlyList<Newcomer>> Due(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = await Askable().AsNoTracking().Where(newcomer => newcomer.AskAt <= now).OrderBy(newcomer => newcomer.AskAt).Take(AtOnce).ToListAsync(cancellation);
        var byHours = due.ToLookup(newcomer => WritingHours.Next(now, organisation.ZoneOf(newcomer.TimeZone), organisation.CountryOf(null)));
        foreach (var waiting in byHours.Where(some => some.Key > now))
        {
            await newcomers.Change([.. waiting], newcomer => newcomer.AskAt = waiting.Key, cancellation);
        }

        return [.. byHours[now]];
    }

    private IQueryable<Newcomer> Askable()
    {
        var channels = directories.Select(directory => directory.Channel).ToList();
        return db.Newcomers.Where(newcomer => channels.Contains(newcomer.Channel));
    }

    /// <summary>One of them who makes trouble does not hold up the others.</summary>
    private async Task<Met> Try(Newcomer newcomer, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<WelcomeNewcomer>().Execute(newcomer, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // The type only: messages may quote data.
            NotWelcomed(log, error.GetType().Name);
            await newcomers.Change([newcomer], row => row.AskLater(time.GetUtcNow()), cancellation);
            return Met.Nobody;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Welcomed} people who came before they were known are known by now, and were welcomed.")]
    private static partial void Welcomed(ILogger log, int welcomed);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Somebody who came before they were known could not be welcomed: {Error}.")]
    private static partial void NotWelcomed(ILogger log, string error);
}
