namespace LdRoi.Channels;

/// <summary>
/// Something a person typed or pressed, already authenticated by its channel: the envelope is true, the content is not
/// to be trusted.
/// </summary>
public abstract record Interaction
{
    private Interaction()
    {
    }

    public required ChannelKind Channel { get; init; }

    /// <summary>Teams tenant or Slack workspace.</summary>
    public required string Tenant { get; init; }

    /// <summary>The platform's immutable id of the person; never a name.</summary>
    public required string ExternalUser { get; init; }

    public required string Conversation { get; init; }

    /// <summary>False in a channel or group chat, where nothing personal is said.</summary>
    public bool IsPersonal { get; init; } = true;

    /// <summary>The client's language tag, as a hint.</summary>
    public string? Locale { get; init; }

    /// <summary>Words, as typed. Not stored.</summary>
    public sealed record Typed(string Text) : Interaction;

    /// <summary>A button: the verb, the token it carried (perhaps forged) and what was filled in, by input id.</summary>
    public sealed record Pressed(string Verb, string? Token, IReadOnlyDictionary<string, string> Inputs) : Interaction;
}

public enum ChannelKind
{
    Simulator,
    Teams,
    Slack,
}
