using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>
/// Tells the channels, once after a start, where each tenant was served when it was last heard: a platform may have moved it,
/// and then whoever has been silent since is still known at the old place.
/// </summary>
internal sealed class RecallRegions(BotDbContext db, IEnumerable<IChannel> channels, RecallRegions.Once once) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        if (once.IsDone)
        {
            return;
        }

        foreach (var channel in channels)
        {
            var open = db.KnownAddresses.AsNoTracking().Where(address => address.Channel == channel.Kind && address.ServiceUrl != null && address.ClosedBecause == null);
            foreach (var tenant in await open.Select(address => address.Tenant).Distinct().ToListAsync(cancellation))
            {
                if (await open.Where(address => address.Tenant == tenant).OrderByDescending(address => address.HeardAt).FirstOrDefaultAsync(cancellation) is { } latest)
                {
                    channel.Recall(latest.ToAddress());
                }
            }
        }

        once.IsDone = true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Whether it was done in this process.</summary>
    internal sealed class Once
    {
        public bool IsDone { get; set; }
    }
}
