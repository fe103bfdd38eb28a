using System.Text.Unicode;

namespace LdRoi.Channels.Slack;

/// <summary>A posted form, read strictly: few fields, each once, valid UTF-8. Whatever the bytes are, reading them never throws.</summary>
internal static class SlackForm
{
    private const int MostFields = 64;

    /// <returns>Null when it is no such form.</returns>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

        var parts = System.Text.Encoding.UTF8.GetString(body.Span).Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostFields)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var cut = part.IndexOf('=', StringComparison.Ordinal);
            if (!fields.TryAdd(Unescaped(cut < 0 ? part : part[..cut]), cut < 0 ? "" : Unescaped(part[(cut + 1)..])))
            {
                return null;
            }
        }

        return fields;
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
