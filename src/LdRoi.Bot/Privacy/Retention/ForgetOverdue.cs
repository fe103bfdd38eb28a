using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>Deletes answers, and erases who left, once they have been kept for as long as they may be.</summary>
public sealed partial class ForgetOverdue(
    KeepingTime kept, ForgetAnswers forget, Transactions transactions, ILogger<ForgetOverdue> log) : IBeat
{
    /// <summary>In one transaction; the next are for the next beat.</summary>
    private const int AtOnce = 100;

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var campaign in await kept.Campaigns().Select(campaign => campaign.Id).ToListAsync(cancellation))
        {
            await forget.Execute(campaign, cancellation);
            CampaignForgotten(log, campaign.Value);
        }

        var leavers = await kept.Leavers().OrderBy(person => person.Id).Select(person => person.Id).Take(AtOnce).ToListAsync(cancellation);
        await (leavers.Count == 0 ? Task.CompletedTask : transactions.Run(services => Erase(leavers, services, cancellation), cancellation));
    }

    /// <summary>Within hours of its day is early enough: no moment of its own.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    private static async Task Erase(List<PersonId> leavers, IServiceProvider services, CancellationToken cancellation)
    {
        var erase = services.GetRequiredService<ErasePerson>();
        foreach (var person in await services.GetRequiredService<BotDbContext>().People
            .Where(person => leavers.Contains(person.Id) && person.LeftAt != null && person.ErasedAt == null).ToListAsync(cancellation))
        {
            await erase.Execute(person, cancellation);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "What was answered in campaign {Campaign} has been kept long enough and is deleted.")]
    private static partial void CampaignForgotten(ILogger log, Guid campaign);
}
