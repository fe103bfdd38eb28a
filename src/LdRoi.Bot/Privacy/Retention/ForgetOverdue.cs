using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>Deletes answers, and erases who left, once they have been kept for as long as they may be.</summary>
public sealed partial class ForgetOverdue(
    RetentionPeriods kept, ForgetAnswers forget, Transactions transactions, ILogger<ForgetOverdue> log) : IBeat
{
    /// <summary>The next are for the next beat.</summary>
    private const int AtOnce = 100;

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var campaign in await kept.Campaigns().Select(campaign => campaign.Id).ToListAsync(cancellation))
        {
            await Try(() => forget.Execute(campaign, cancellation), campaign.Value, cancellation);
        }

        foreach (var leaver in await kept.Leavers().OrderBy(person => person.LeftAt).Select(person => person.Id).Take(AtOnce).ToListAsync(cancellation))
        {
            await Try(() => transactions.Run(services => Erase(leaver, services, cancellation), cancellation), leaver.Value, cancellation);
        }
    }

    /// <summary>Within hours of its day is early enough: no moment of its own.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    private static async Task Erase(PersonId leaver, IServiceProvider services, CancellationToken cancellation)
    {
        // Somebody may have come back meanwhile.
        if (await services.GetRequiredService<BotDbContext>().People
            .FirstOrDefaultAsync(person => person.Id == leaver && person.LeftAt != null && person.ErasedAt == null, cancellation) is { } person)
        {
            await services.GetRequiredService<ErasePerson>().Execute(person, withAnswers: false, cancellation);
        }
    }

    /// <summary>One that fails does not keep the others.</summary>
    private async Task Try(Func<Task> work, Guid what, CancellationToken cancellation)
    {
        try
        {
            await work();
            Forgotten(log, what);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // The type only: messages may quote data.
            NotForgotten(log, what, error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Campaign or person {Id} has been kept long enough and is deleted.")]
    private static partial void Forgotten(ILogger log, Guid id);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Campaign or person {Id} has been kept long enough and could not be deleted: {Error}.")]
    private static partial void NotForgotten(ILogger log, Guid id, string error);
}
