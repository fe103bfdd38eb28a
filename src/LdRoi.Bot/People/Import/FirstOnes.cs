namespace LdRoi.Bot.People.Import;

/// <summary>The first so many of a list that a file could make endless, and how many there are in all.</summary>
internal sealed class FirstOnes<T>
{
    public const int Kept = 1_000;

    // The last of those kept is on top, so that an earlier one can take its place.
    private readonly PriorityQueue<T, (int Part, int Group, int Line, int Order)> _kept =
        new(Comparer<(int Part, int Group, int Line, int Order)>.Create((one, other) => other.CompareTo(one)));

    /// <summary>How many there are, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>By part, group and line.</summary>
    public IReadOnlyList<T> Items => [.. _kept.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    public void Add(Func<T> make, int part = 0, int group = 0, int line = 0)
    {
        var place = (part, group, line, Count++);
        if (_kept.Count < Kept)
        {
            _kept.Enqueue(make(), place);
        }
        else if (_kept.TryPeek(out _, out var last) && place.CompareTo(last) < 0)
        {
            _kept.EnqueueDequeue(make(), place);
        }
    }
}
