namespace LdRoi.Bot.Benchmarks;

/// <summary>People who type <c>help</c> and wait for the reply, each on a connection of their own.</summary>
internal sealed class TypingPeople(IReadOnlyList<BenchPerson> people, Uri server, LocalConnector connector) : IDisposable
{
    private static int _activities;

    private readonly Line[] _lines = [.. people.Select(_ => Line.To(server))];

    /// <returns>The reply.</returns>
    public async Task<byte[]> Asks(int connection)
    {
        var who = people[connection];
        var reply = connector.Next(who.Conversation);
        var id = $"{Interlocked.Increment(ref _activities):d16}";
        await _lines[connection].Ask(Line.Post(server, Activities.Typed(who, connector.ServiceUrl, id, "help")));
        return await reply;
    }

    public void Dispose()
    {
        foreach (var line in _lines)
        {
            line.Dispose();
        }
    }
}
