using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>A message of the app, as it stands in a chat now.</summary>
public sealed class FakePost(string channel, string ts, string text, JsonArray? blocks, DateTimeOffset sentAt, bool isEphemeral)
{
    private readonly Lock _gate = new();
    private (string Text, JsonArray? Blocks) _now = (text, blocks);

    public string Channel => channel;

    public string Ts => ts;

    /// <summary>How the product's channel names it.</summary>
    public string Name => $"{channel}/{ts}";

    public DateTimeOffset SentAt => sentAt;

    /// <summary>Only one person sees it, until the page is loaded anew.</summary>
    public bool IsEphemeral => isEphemeral;

    public string Text { get { lock (_gate) { return _now.Text; } } }

    public JsonArray? Blocks { get { lock (_gate) { return _now.Blocks?.DeepClone().AsArray(); } } }

    /// <summary>Every text that ever stood there, the present one last.</summary>
    public IReadOnlyList<string> Versions { get { lock (_gate) { return [.. _versions]; } } }

    private readonly List<string> _versions = [(blocks?.Written() ?? "") + text];

    internal void Replace(string newText, JsonArray? newBlocks)
    {
        lock (_gate)
        {
            _now = (newText, newBlocks);
            _versions.Add((newBlocks?.Written() ?? "") + newText);
        }
    }
}
