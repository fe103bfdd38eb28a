using System.Text.Json;
using System.Text.Unicode;

namespace LdRoi.Channels;

/// <summary>
/// The one way in which a posted body becomes JSON: a size limit while reading, valid UTF-8 without a byte order mark,
/// at most <see cref="MaximumDepth"/> levels, no comments, trailing commas or repeated names, and no half surrogates.
/// Whatever the bytes are, reading them never throws.
/// </summary>
public static class StrictJson
{
    public const int MaximumDepth = 32;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = MaximumDepth,
    };

    /// <summary>Reads a body of at most <paramref name="maximumBytes"/> and parses it.</summary>
    public static async Task<JsonReading> Read(Stream body, int maximumBytes, CancellationToken cancellation) =>
        await ReadBytes(body, maximumBytes, cancellation) is { } bytes ? Parse(bytes) : new JsonReading.TooLarge();

    /// <summary>
    /// The raw bytes, for channels that check a signature before they parse; null when there are more than
    /// <paramref name="maximumBytes"/>.
    /// </summary>
    public static async Task<byte[]?> ReadBytes(Stream body, int maximumBytes, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > maximumBytes)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>Parses bytes that are already in memory, for example the payload field of a form.</summary>
    public static JsonReading Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            return new JsonReading.Malformed();
        }

        try
        {
            return TextIsWhole(bytes.Span) ? new JsonReading.Read(JsonDocument.Parse(bytes, Options)) : new JsonReading.Malformed();
        }
        catch (JsonException)
        {
            // Not passed on: the parser's own words could echo the input.
            return new JsonReading.Malformed();
        }
    }

    // The parser accepts an escaped half of a surrogate pair and throws something else than JsonException when the text is
    // taken out, be it by us or by its own search for repeated names.
    private static bool TextIsWhole(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaximumDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            }
        }

        return true;
    }
}

/// <summary>What became of reading a body as JSON.</summary>
public abstract record JsonReading
{
    private JsonReading()
    {
    }

    /// <summary>Well-formed. Whoever receives it disposes of the document.</summary>
    public sealed record Read(JsonDocument Document) : JsonReading;

    /// <summary>More bytes than allowed; the rest was left unread.</summary>
    public sealed record TooLarge : JsonReading;

    /// <summary>No JSON by our rules. What was wrong is not repeated: it could carry the input.</summary>
    public sealed record Malformed : JsonReading;
}
