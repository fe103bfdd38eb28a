using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The code in a refusal of the connector, of which there are two shapes: <c>{"error":{"code":…}}</c> and
/// <c>{"errorCode":209,"message":"{\"subCode\":…}"}</c> with JSON inside a string. The body may also be empty or a page.
/// </summary>
internal static class ConnectorError
{
    /// <returns>Null when the body names none.</returns>
    public static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        if (StrictJson.Parse(body) is not JsonReading.Read { Document: var document })
        {
            return null;
        }

        using (document)
        {
            var root = document.RootElement;
            return root.Member("error").Member("code").Text()
                ?? Inside(root.Member("message"), "subCode")
                ?? root.Member("code").Text();
        }
    }

    private static string? Inside(JsonElement text, string name)
    {
        if (text.Text() is not { } inner || StrictJson.Parse(System.Text.Encoding.UTF8.GetBytes(inner)) is not JsonReading.Read { Document: var document })
        {
            return null;
        }

        using (document)
        {
            return document.RootElement.Member(name).Text();
        }
    }
}
