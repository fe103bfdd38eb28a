using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>What became of one call of a method.</summary>
internal abstract record SlackReply
{
    private SlackReply()
    {
    }

    public sealed record Ok(JsonElement Body) : SlackReply;

    /// <summary>Surely not done, and Slack says why.</summary>
    /// <param name="Code">One of <see cref="SlackErrors"/>, or one that is new.</param>
    /// <param name="Needed">The scope that is missing, where that is what is wrong.</param>
    public sealed record Error(string Code, string? Needed) : SlackReply;

    /// <summary>Surely not done; not before this.</summary>
    public sealed record Limited(DateTimeOffset Until) : SlackReply;

    /// <summary>Perhaps done: nobody can tell.</summary>
    public sealed record Unknown(string Detail) : SlackReply;

    public JsonElement Json => this is Ok { Body: var body } ? body : default;

    public string? ErrorCode => (this as Error)?.Code;
}
