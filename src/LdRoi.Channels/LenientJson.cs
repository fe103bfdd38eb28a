using System.Text.Json;

namespace LdRoi.Channels;

/// <summary>Looks into JSON whose shape is not ours: what is absent or of another type is nothing.</summary>
internal static class LenientJson
{
    public static JsonElement Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;
}
