using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Tests.World;

/// <summary>Keeps what the service logs as an error.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => [.. _lines.Where(line => Expected is not { } expected || !line.Contains(expected, StringComparison.Ordinal))];

    /// <summary>What a story means to go wrong.</summary>
    public string? Expected { get; set; }

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
