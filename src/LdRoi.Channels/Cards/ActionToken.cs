using System.Text.Json;
using System.Text.Json.Serialization;

namespace LdRoi.Channels.Cards;

/// <summary>The opaque proof that a button carries. It never prints itself, so it reaches no log by accident.</summary>
[JsonConverter(typeof(JsonText))]
public sealed record ActionToken
{
    /// <summary>Fits a Slack button value and a Teams data bag with room to spare.</summary>
    public const int MaximumLength = 300;

    private readonly string _text;

    private ActionToken(string text) => _text = text;

    /// <summary>Takes a token as it came back from a platform or out of a store; it is not checked here.</summary>
    public static ActionToken Load(string text) => new(text);

    public string Reveal() => _text;

    public override string ToString() => nameof(ActionToken);

    private sealed class JsonText : JsonConverter<ActionToken>
    {
        public override ActionToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Load(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ActionToken value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Reveal());
    }
}
