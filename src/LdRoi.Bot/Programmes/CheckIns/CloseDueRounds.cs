using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Closes the check-ins whose last day has ended everywhere, and releases what may be released.</summary>
public sealed class CloseDueRounds(BotDbContext db, Transactions transactions, TimeProvider time) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var id in await db.Rounds.Where(round => round.State == RoundState.Open && round.ClosesAt <= now).OrderBy(round => round.ClosesAt).Select(round => round.Id)
            .ToListAsync(cancellation))
        {
            await transactions.Run(services => services.GetRequiredService<CloseRound>().Execute(id, cancellation), cancellation);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return await db.Rounds.Where(round => round.State == RoundState.Open && round.ClosesAt > now).MinAsync(round => round.ClosesAt, cancellation);
    }
}
