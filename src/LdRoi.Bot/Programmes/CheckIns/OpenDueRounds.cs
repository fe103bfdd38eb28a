using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Opens the check-ins whose first day has begun somewhere.</summary>
public sealed class OpenDueRounds(BotDbContext db, Transactions transactions, TimeProvider time) : IBeat
{
    /// <summary>The first place on earth where a date begins is 14 hours ahead of UTC.</summary>
    private static readonly TimeSpan EarliestDayBreak = TimeSpan.FromHours(14);

    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (id, _) in (await Planned(cancellation)).Where(round => round.Opens <= now).ToList())
        {
            await transactions.Run(services => services.GetRequiredService<OpenRound>().Execute(id, cancellation), cancellation);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        (await Planned(cancellation)).Select(round => (DateTimeOffset?)round.Opens).Where(opens => opens > time.GetUtcNow()).Min();

    private async Task<IReadOnlyList<(RoundId Id, DateTimeOffset Opens)>> Planned(CancellationToken cancellation) =>
        [.. (await db.Rounds.Where(round => round.State == RoundState.Planned).OrderBy(round => round.OpensOn).Select(round => new { round.Id, round.OpensOn })
            .ToListAsync(cancellation)).Select(row => (row.Id, new DateTimeOffset(row.OpensOn, TimeOnly.MinValue, TimeSpan.Zero) - EarliestDayBreak))];
}
