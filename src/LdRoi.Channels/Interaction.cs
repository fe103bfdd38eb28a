namespace LdRoi.Channels;

/// <summary>
/// Something a person typed or pressed, already authenticated by its channel: the envelope is true, the content is not
/// to be trusted.
/// </summary>
public abstract record Interaction
{
    private Interaction(Envelope envelope) => Envelope = envelope;

    public Envelope Envelope { get; init; }

    /// <summary>Words, as typed. Not stored.</summary>
    public sealed record Typed(Envelope Envelope, string Text) : Interaction(Envelope);

    /// <summary>A button: the verb, the token it carried (perhaps forged) and what was filled in, by input id.</summary>
    public sealed record Pressed(Envelope Envelope, string Verb, string? Token, IReadOnlyDictionary<string, string> Inputs) : Interaction(Envelope);

    /// <summary>The app was added for this person, or taken away. Such news can be late: <see cref="Envelope.At"/> decides.</summary>
    public sealed record Installation(Envelope Envelope, bool IsAdded) : Interaction(Envelope)
    {
        /// <summary>A new version takes the place of an old one: nobody did anything.</summary>
        public bool IsUpgrade { get; init; }
    }

    /// <summary>The person opened the page that the app has of its own on the platform; the card is what stands there.</summary>
    public sealed record Opened(Envelope Envelope) : Interaction(Envelope);
}

/// <summary>Who is at the other end, and where.</summary>
/// <param name="Tenant">Teams tenant or Slack workspace. One that is part of a larger organisation stands behind it, after a slash.</param>
/// <param name="ExternalUser">The platform's immutable id of the person; never a name.</param>
/// <param name="Conversation">The chat in which it happened.</param>
public sealed record Envelope(ChannelKind Channel, string Tenant, string ExternalUser, string Conversation)
{
    /// <summary>False in a channel or group chat, where nothing personal is said.</summary>
    public bool IsPersonal { get; init; } = true;

    /// <summary>The client's language tag, as a hint.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA zone in which the person is, as the platform has it; null when it does not say.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When it happened, by the platform's clock; null when the platform does not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>
    /// Where this person can be written to from now on; null where that needs no remembering. Of somebody who speaks in a group
    /// it names the person, and no conversation.
    /// </summary>
    public ChatAddress? Address { get; init; }

    /// <summary>Asks the platform who this is. For somebody we do not know; it calls the platform, so never inside a transaction.</summary>
    public Func<CancellationToken, Task<PlatformProfile?>>? LookUp { get; init; }
}

/// <summary>What a platform knows of a person, as far as it vouches for it.</summary>
/// <param name="ExternalUser">The platform's immutable id of the person.</param>
/// <param name="Email">As the organisation's directory has it; null when the platform does not tell.</param>
public sealed record PlatformProfile(string ExternalUser, string? Email)
{
    /// <summary>IANA zone, as the person set it on the platform.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Language tag, as the person set it on the platform.</summary>
    public string? Locale { get; init; }
}

public enum ChannelKind
{
    Simulator,
    Teams,
    Slack,
}
