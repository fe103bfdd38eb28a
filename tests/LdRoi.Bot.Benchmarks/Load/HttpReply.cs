using System.Buffers.Text;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Finds the end of a reply: by its length, or by the last chunk. Kestrel spells its headers like this.</summary>
internal static class HttpReply
{
    public static bool IsOk(ReadOnlySpan<byte> bytes) => bytes.StartsWith("HTTP/1.1 200"u8);

    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = bytes[..end];
        var body = bytes[(end + 4)..];
        var at = head.IndexOf("\r\nContent-Length: "u8);
        return at < 0
            ? head.IndexOf("\r\nTransfer-Encoding: chunked"u8) < 0 || body.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(head[(at + "\r\nContent-Length: ".Length)..], out int length, out _) && body.Length >= length;
    }
}
