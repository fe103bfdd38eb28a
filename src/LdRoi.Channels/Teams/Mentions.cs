using System.Net;
using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>In a group or channel the text begins with our own name, in <c>&lt;at&gt;</c> marks.</summary>
internal static class Mentions
{
    /// <summary>The typed words without mentions of ourselves, and no longer than any command.</summary>
    public static string Without(Activity activity)
    {
        var text = activity.Text ?? "";
        if (activity.Entities.ValueKind == JsonValueKind.Array && activity.Recipient?.Id is { } bot)
        {
            foreach (var mention in activity.Entities.EnumerateArray().Where(entity => entity.Member("type").Text() == "mention"))
            {
                if (mention.Member("mentioned").Member("id").Text() == bot && mention.Member("text").Text() is { Length: > 0 } marked)
                {
                    text = text.Replace(marked, " ", StringComparison.Ordinal);
                }
            }
        }

        // Rich text from the compose box brings no-break spaces as entities.
        return Cut(WebUtility.HtmlDecode(text).Trim());
    }

    // Never between the halves of one character.
    private static string Cut(string text) =>
        text.Length <= TeamsConstants.TypedLength ? text
        : char.IsHighSurrogate(text[TeamsConstants.TypedLength - 1]) ? text[..(TeamsConstants.TypedLength - 1)]
        : text[..TeamsConstants.TypedLength];
}
