namespace LdRoi.FakePlatforms.Teams;

/// <summary>The scripted answers. The oldest that is meant for a call is given.</summary>
public sealed class FaultScript
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>The next calls that match get this answer.</summary>
    /// <param name="after">So many matching calls pass first.</param>
    public Fault Next(Answer answer, ConnectorOperation? on = null, FakeChat? chat = null, int times = 1, int after = 0) =>
        Add(new Fault(answer, on, chat, call => call > after && call <= after + times));

    /// <summary>Every n-th call that matches gets this answer.</summary>
    public Fault Every(int nth, Answer answer, ConnectorOperation? on = null, FakeChat? chat = null) =>
        Add(new Fault(answer, on, chat, call => call % nth == 0));

    /// <summary>Ends all faults and lets go of what they hold.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.ForEach(fault => fault.Release());
            _faults.Clear();
        }
    }

    internal Fault? Take(ConnectorOperation operation, FakeChat? chat)
    {
        lock (_gate)
        {
            return _faults.FirstOrDefault(fault => fault.Takes(operation, chat));
        }
    }

    private Fault Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }

        return fault;
    }
}
