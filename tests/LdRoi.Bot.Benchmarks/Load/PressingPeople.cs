using System.Net.Http.Headers;

namespace LdRoi.Bot.Benchmarks;

/// <summary>People who each press their own card.</summary>
/// <param name="presses">The activities of the presses.</param>
/// <param name="again">Whether the first follows upon the last; otherwise running out of them is a mistake.</param>
/// <param name="authorization">What each press is signed with; null for none.</param>
internal sealed class PressingPeople(IReadOnlyList<byte[]> presses, Uri server, int connections, bool again, string? authorization = null) : IDisposable
{
    private readonly Line[] _lines = [.. Enumerable.Range(0, connections).Select(_ => Line.To(server))];
    private int _pressed;

    public int Pressed => _pressed;

    public async Task Press(int connection)
    {
        var reply = await _lines[connection].Ask(Line.Post(server, Next(), authorization));
        if (reply.Span.IndexOf("AdaptiveCard"u8) < 0)
        {
            throw new InvalidOperationException("The reply is no card.");
        }
    }

    /// <summary>Presses once, for the body of the reply.</summary>
    public async Task<byte[]> FirstReply()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var content = new ByteArrayContent(Next());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, server) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose()
    {
        foreach (var line in _lines)
        {
            line.Dispose();
        }
    }

    private byte[] Next()
    {
        var at = Interlocked.Increment(ref _pressed) - 1;
        return at < presses.Count || again
            ? presses[at % presses.Count]
            : throw new InvalidOperationException("There are no cards left.");
    }
}
