using System.Text.Json.Serialization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Simulator;

/// <summary>What is appended to the transcript file, one JSON object per line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(Seen), "seen")]
internal abstract record TranscriptRecord(string Person)
{
    public sealed record Said(string Person, ChatLine Line) : TranscriptRecord(Person);

    public sealed record Replaced(string Person, string Line, Card Card, int Revision) : TranscriptRecord(Person);

    /// <summary>The chat was open on screen up to and including this line.</summary>
    public sealed record Seen(string Person, string Line) : TranscriptRecord(Person);
}
