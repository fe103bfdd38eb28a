using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

public enum SightingKind
{
    Sent,
    Updated,

    /// <summary>By the answer to an invoke, on one client only.</summary>
    Replaced,
    Deleted,
}

/// <summary>Something that became visible to a person, or went.</summary>
/// <param name="Shown">The activity; where an invoke replaced a card, that card.</param>
public sealed record Sighting(DateTimeOffset At, SightingKind Kind, FakeMessage Message, JsonObject? Shown);
