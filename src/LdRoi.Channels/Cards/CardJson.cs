using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LdRoi.Channels.Cards;

/// <summary>How rendered cards are written: the sizes in <see cref="CardLimits"/> hold for this spelling.</summary>
public static class CardJson
{
    /// <summary>Letters stay letters. The receivers parse JSON; nothing of this is pasted into a page.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode rendered) => rendered.ToJsonString(Options);

    public static byte[] Bytes(JsonNode rendered) => JsonSerializer.SerializeToUtf8Bytes(rendered, Options);

    /// <summary>Adds a member, unless it has no value.</summary>
    internal static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }

    internal static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
