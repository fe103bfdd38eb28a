namespace LdRoi.Channels.Cards;

/// <summary>What can be drawn: numbers and words, and how they become a picture.</summary>
public interface IPicture
{
    /// <summary>What the picture shows, in one or two sentences with the numbers that matter.</summary>
    string AlternativeText { get; }

    /// <summary>Draws it, which takes a while and never the same picture differently.</summary>
    byte[] Png();
}
