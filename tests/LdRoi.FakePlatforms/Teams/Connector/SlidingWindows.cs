namespace LdRoi.FakePlatforms.Teams;

/// <summary>Several rate windows over one stream of requests. Not safe for several threads.</summary>
internal sealed class SlidingWindows(IReadOnlyList<RateWindow> windows)
{
    private readonly int _remembered = windows.Max(window => window.Requests);
    private readonly List<DateTimeOffset> _taken = [];

    /// <summary>How long a request must wait; zero when every window has room.</summary>
    public TimeSpan WaitAt(DateTimeOffset now, int cost)
    {
        var longest = TimeSpan.Zero;
        foreach (var window in windows)
        {
            // The window is full as long as this one, the last that would have to leave, is in it.
            var leaver = _taken.Count - (window.Requests - cost + 1);
            if (leaver >= 0 && _taken[leaver] + window.Span - now is var wait && wait > longest)
            {
                longest = wait;
            }
        }

        return longest;
    }

    public void Take(DateTimeOffset now, int cost)
    {
        _taken.AddRange(Enumerable.Repeat(now, cost));
        if (_taken.Count > 2 * _remembered)
        {
            _taken.RemoveRange(0, _taken.Count - _remembered);
        }
    }
}
