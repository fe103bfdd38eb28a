using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>Tells whoever runs the service why requests are refused: the first of a kind, and then once a minute with their number.</summary>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> log)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<RefusedBecause, (DateTimeOffset SaidAt, int Since)> _said = [];

    public void Note(RefusedBecause because)
    {
        int many;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_said.TryGetValue(because, out var said) && now - said.SaidAt < Quiet)
            {
                _said[because] = said with { Since = said.Since + 1 };
                return;
            }

            many = said.Since + 1;
            _said[because] = (now, 0);
        }

        Refused(log, because, many);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Refused at /api/messages: {Because}, {Many} since this was last said. docs/teams.md says what each means.")]
    private static partial void Refused(ILogger log, RefusedBecause because, int many);
}
