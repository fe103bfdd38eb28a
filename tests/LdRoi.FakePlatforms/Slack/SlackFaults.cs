namespace LdRoi.FakePlatforms.Slack;

/// <summary>Scripted answers for calls to come. The oldest that is meant for a call is given.</summary>
public sealed class SlackFaults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>The next calls of a method get this answer.</summary>
    /// <param name="on">The method's name, or <c>response_url</c>, <c>upload</c>; any where it is null.</param>
    /// <param name="after">So many calls pass first.</param>
    public void Next(FakeAnswer answer, string? on = null, int times = 1, int after = 0)
    {
        lock (_gate)
        {
            _faults.Add(new Fault(answer, on, after, after + times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal FakeAnswer? Take(string method)
    {
        lock (_gate)
        {
            return _faults.FirstOrDefault(fault => fault.Takes(method))?.Answer;
        }
    }

    private sealed class Fault(FakeAnswer answer, string? on, int from, int to)
    {
        private int _calls;

        public FakeAnswer Answer => answer;

        public bool Takes(string method) => (on ?? method) == method && ++_calls > from && _calls <= to;
    }
}
