using LdRoi.Bot.Delivery;
using Quartz;

namespace LdRoi.Bot.Operations;

/// <summary>Quartz ticks once a minute and holds nothing else: no trigger per person.</summary>
[DisallowConcurrentExecution]
internal sealed class HeartbeatJob(Heartbeat heartbeat) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await heartbeat.Beat(cancellationToken);
}
