using System.Globalization;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>
/// Puts pictures that travel inside a card where Slack can show them. Whatever goes wrong, the words of the picture are
/// there instead.
/// </summary>
internal sealed class SlackPictures(WorkspaceApi api, SlackApi raw)
{
    /// <summary>By the source of each picture, the id of the file that it became.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Upload(Workspace workspace, Card card, CancellationToken cancellation)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var image in card.Blocks.OfType<CardBlock.Image>().Where(image => image.IsEmbedded))
        {
            if (!files.ContainsKey(image.Source) && await Upload(workspace, image, cancellation) is { } file)
            {
                files[image.Source] = file;
            }
        }

        return files;
    }

    private async Task<string?> Upload(Workspace workspace, CardBlock.Image image, CancellationToken cancellation)
    {
        if (Bytes(image.Source) is not var (name, bytes))
        {
            return null;
        }

        var words = VisibleText.OnOneLine(image.AlternativeText);
        var place = await api.PostForm(
            workspace, "files.getUploadURLExternal",
            new Dictionary<string, string>
            {
                ["filename"] = name, ["length"] = bytes.Length.ToString(CultureInfo.InvariantCulture), ["alt_txt"] = words,
            },
            cancellation);
        if (place.Json.Member("file_id").Text() is not { Length: > 0 and <= 64 } file
            || !await raw.Upload(place.Json.Member("upload_url").Text(), bytes, cancellation))
        {
            return null;
        }

        // Shared with nobody: the message that shows it shares it.
        var done = await api.Post(
            workspace, "files.completeUploadExternal",
            new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = file, ["title"] = words.Length <= 200 ? words : words[..200] }) }, cancellation);
        return done is SlackReply.Ok ? file : null;
    }

    private static (string Name, byte[] Bytes)? Bytes(string source)
    {
        const string png = "data:image/png;base64,";
        if (!source.StartsWith(png, StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = new byte[source.Length];
        return Convert.TryFromBase64String(source[png.Length..], bytes, out var written) && written > 0 ? ("chart.png", bytes[..written]) : null;
    }
}
