using System.Net.Sockets;
using System.Text;

namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// One kept-alive connection of a client that costs as little as can be, since both sides pay for it: a request goes out
/// as the bytes it is given, of a reply the status is read and the end is found.
/// </summary>
internal sealed class Line : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];

    public static Line To(Uri server)
    {
        var line = new Line();
        line._socket.Connect(server.Host, server.Port);
        return line;
    }

    /// <summary>The bytes of a POST of JSON.</summary>
    /// <param name="authorization">The header as it is sent; null sends none.</param>
    public static byte[] Post(Uri to, byte[] json, string? authorization = null) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {to.AbsolutePath} HTTP/1.1\r\nHost: {to.Authority}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n"
            + (authorization is null ? "\r\n" : $"Authorization: {authorization}\r\n\r\n")),
        .. json,
    ];

    /// <returns>The reply as it came, valid until the next request.</returns>
    /// <exception cref="InvalidOperationException">The status is not 200.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> Ask(ReadOnlyMemory<byte> request)
    {
        for (var left = request; left.Length > 0;)
        {
            left = left[await _socket.SendAsync(left)..];
        }

        var have = 0;
        do
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(have));
            have = read > 0 ? have + read : throw new IOException("The server closed the line.");
        }
        while (!HttpReply.IsWhole(_buffer.AsSpan(0, have)));

        return HttpReply.IsOk(_buffer) ? _buffer.AsMemory(0, have) : throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer, 0, have));
    }

    public void Dispose() => _socket.Dispose();
}
