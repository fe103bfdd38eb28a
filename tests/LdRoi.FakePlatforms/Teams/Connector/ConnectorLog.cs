using System.Collections.Concurrent;

namespace LdRoi.FakePlatforms.Teams;

/// <param name="Status">Null when the connection was dropped.</param>
public sealed record ConnectorRequest(DateTimeOffset At, ConnectorOperation Operation, string? ConversationId, int? Status);

/// <summary>Every request of the bot, in the order in which they were answered.</summary>
public sealed class ConnectorLog
{
    private readonly ConcurrentQueue<ConnectorRequest> _requests = new();

    public IReadOnlyCollection<ConnectorRequest> Requests => _requests;

    public int Count(ConnectorOperation operation) => _requests.Count(request => request.Operation == operation);

    internal void Add(ConnectorRequest request) => _requests.Enqueue(request);
}
