using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Simulator;

internal static partial class SimulatorLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The conversation broke off in the simulator")]
    public static partial void ConversationBroke(ILogger log, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The simulated clock stopped on the way")]
    public static partial void ClockStopped(ILogger log, Exception exception);
}
