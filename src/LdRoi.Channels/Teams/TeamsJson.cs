using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LdRoi.Channels.Teams;

/// <summary>Everything that is read from or written to the connector, with its code generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(TeamsPlace))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>Letters stay letters, as in every card that is measured: see <see cref="Cards.CardJson"/>.</summary>
    public static TeamsJson Wire =>
        field ??= new TeamsJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
