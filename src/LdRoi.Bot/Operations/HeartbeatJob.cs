using LdRoi.Bot.Delivery;
using Quartz;

namespace LdRoi.Bot.Operations;

/// <summary>Quartz ticks once a minute and holds nothing else: no trigger per person. What a stop signal finds under way is brought to an end.</summary>
internal abstract class BeatJob(Heartbeat heartbeat, IHostApplicationLifetime lifetime, BeatLine line) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await heartbeat.Beat(line, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The next start goes on from what is written down.
        }
    }
}

[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(Heartbeat heartbeat, IHostApplicationLifetime lifetime) : BeatJob(heartbeat, lifetime, BeatLine.Housekeeping);

[DisallowConcurrentExecution]
internal sealed class TakingBackJob(Heartbeat heartbeat, IHostApplicationLifetime lifetime) : BeatJob(heartbeat, lifetime, BeatLine.TakingBack);

[DisallowConcurrentExecution]
internal sealed class SendingJob(Heartbeat heartbeat, IHostApplicationLifetime lifetime) : BeatJob(heartbeat, lifetime, BeatLine.Sending);
