using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>Keeps every log line at every level, with its fields and exceptions as a sink would write them.</summary>
internal sealed class AllLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
        _lines.Enqueue($"{formatter(state, exception)} {fields} {exception}");
    }

    public void Dispose()
    {
    }
}
