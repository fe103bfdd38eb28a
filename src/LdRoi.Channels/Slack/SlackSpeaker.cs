using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>Who speaks, and where: the authenticated part of anything that Slack sends.</summary>
/// <param name="Channel">The channel it happened in; the person's id where there is none.</param>
/// <param name="IsPersonal">Nobody else sees the answer.</param>
/// <param name="At">By Slack's clock; null when it does not say.</param>
internal sealed record SlackSpeaker(Workspace Workspace, string Person, string Channel, bool IsPersonal, DateTimeOffset? At)
{
    public static SlackSpeaker? Of(Workspace workspace, string? person, string? channel, bool isPersonal, DateTimeOffset? at) =>
        IsId(person) && person != workspace.Kept.BotUser && (channel is null || IsId(channel))
            ? new SlackSpeaker(workspace, person!, channel ?? person!, isPersonal, at)
            : null;

    public static bool IsDirect(string? channel) => channel?.StartsWith('D') == true;

    /// <param name="ts">Seconds with a fraction, as text.</param>
    public static DateTimeOffset? Instant(JsonElement ts) =>
        ts.Text() is { Length: <= 30 } text
        && decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 32_503_680_000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    public Envelope Envelope(SlackMembers members) => new(ChannelKind.Slack, Workspace.Tenant, Person, Channel)
    {
        IsPersonal = IsPersonal,
        At = At,
        Address = new ChatAddress(ChannelKind.Slack, Workspace.Tenant, Person, Person),
        LookUp = IsPersonal ? cancellation => members.LookUp(Workspace, Person, cancellation) : null,
    };

    private static bool IsId(string? id) => id is { Length: > 0 and <= SlackConstants.IdLength } && id.All(char.IsAsciiLetterOrDigit);
}
