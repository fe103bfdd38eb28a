using System.Globalization;
using System.Text;
using LdRoi.Channels.Slack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>A request as it is about to be posted.</summary>
internal sealed class Forgery(string path, byte[] body, string timestamp, string signature)
{
    public string Path => path;

    public byte[] Body { get; set; } = body;

    public StringValues Timestamp { get; set; } = timestamp;

    public StringValues Signature { get; set; } = signature;
}

/// <summary>All the ways in which a genuine request is made another, and how it is posted.</summary>
internal static class Mutations
{
    private static readonly Action<Forgery, Random>[] All =
    [
        (request, random) => request.Body = Flipped(request.Body, random),
        (request, random) => request.Body = [.. request.Body[..^random.Next(1, 20)]],
        (request, random) => request.Body = [.. request.Body, (byte)random.Next(256)],
        (request, _) => request.Body = [0xEF, 0xBB, 0xBF, .. request.Body],
        (request, _) => request.Body = [.. request.Body, (byte)'\n'],
        (request, _) => request.Body = [],
        (request, _) => request.Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(request.Body)),
        (request, _) => request.Body = Encoding.UTF8.GetBytes(Written(Encoding.UTF8.GetString(request.Body))),
        (request, random) => request.Body = Spliced(request.Body, random),
        (request, random) => request.Body = [.. request.Body, .. new byte[random.Next(1, 70_000)]],
        (request, random) => request.Timestamp = Digit(request.Timestamp!, random),
        (request, random) => request.Timestamp = Moved(request.Timestamp!, random.Next(1, 100_000)),
        (request, random) => request.Timestamp = Moved(request.Timestamp!, -random.Next(1, 100_000)),
        (request, random) => request.Timestamp = new[] { "", " ", "0", "1e30", "-1", "NaN", "٤", "99999999999999999999", "0x10", "null" }[random.Next(10)],
        (request, _) => request.Timestamp = "0" + request.Timestamp,
        (request, _) => request.Timestamp = request.Timestamp + " ",
        (request, _) => request.Timestamp = StringValues.Empty,
        (request, _) => request.Timestamp = new StringValues([request.Timestamp, request.Timestamp]),
        (request, random) => request.Signature = Letter(request.Signature!, random),
        (request, _) => request.Signature = request.Signature.ToString().ToUpperInvariant(),
        (request, _) => request.Signature = "v0=" + request.Signature.ToString()[3..].ToUpperInvariant(),
        (request, _) => request.Signature = "v1" + request.Signature.ToString()[2..],
        (request, random) => request.Signature = request.Signature.ToString()[..random.Next(0, 67)],
        (request, _) => request.Signature = request.Signature + "0",
        (request, _) => request.Signature = " " + request.Signature,
        (request, _) => request.Signature = "v0=" + new string('0', 64),
        (request, random) => request.Signature = "v0=" + Convert.ToHexStringLower(Some(random, 32)),
        (request, random) => request.Signature = Encoding.Latin1.GetString(Some(random, 67)),
        (request, _) => request.Signature = "v0=" + Convert.ToBase64String(Convert.FromHexString(request.Signature.ToString()[3..])),
        (request, _) => request.Signature = StringValues.Empty,
        (request, _) => request.Signature = new StringValues([request.Signature, request.Signature]),
        (request, _) => request.Signature = request.Signature + "," + request.Signature,
        (request, _) => (request.Timestamp, request.Signature) = (request.Signature, request.Timestamp),
    ];

    public static void Change(Forgery request, Random random) => All[random.Next(All.Length)](request, random);

    /// <returns>The status that the poster gets.</returns>
    public static async Task<int> Run(Forgery request, SlackEndpoints endpoints)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(request.Body);
        context.Request.Headers["X-Slack-Request-Timestamp"] = request.Timestamp;
        context.Request.Headers["X-Slack-Signature"] = request.Signature;
        await (request.Path switch
        {
            "events" => endpoints.Events(context),
            "commands" => endpoints.Commands(context),
            _ => endpoints.Interactions(context),
        });
        return context.Response.StatusCode;
    }

    private static byte[] Flipped(byte[] body, Random random)
    {
        var changed = body.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    /// <summary>The same for who reads a form or JSON, and other bytes.</summary>
    private static string Written(string body) => body.StartsWith('{') ? body + " " : body.Replace("%2F", "%2f", StringComparison.Ordinal)
        .Replace("%22", "\"", StringComparison.Ordinal) + "&";

    private static byte[] Spliced(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        return [.. body[..at], .. Some(random, random.Next(1, 12)), .. body[at..]];
    }

    private static string Digit(string timestamp, Random random)
    {
        var at = random.Next(timestamp.Length);
        return timestamp[..at] + (char)('0' + ((timestamp[at] - '0' + random.Next(1, 10)) % 10)) + timestamp[(at + 1)..];
    }

    private static string Moved(string timestamp, int seconds) =>
        (long.Parse(timestamp, CultureInfo.InvariantCulture) + seconds).ToString(CultureInfo.InvariantCulture);

    private static string Letter(string signature, Random random)
    {
        var at = random.Next(signature.Length);
        return signature[..at] + (signature[at] == 'a' ? 'b' : 'a') + signature[(at + 1)..];
    }

    private static byte[] Some(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
