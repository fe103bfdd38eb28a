namespace LdRoi.Channels.Cards;

/// <summary>What can be drawn: numbers and words, and how they become a picture.</summary>
public interface IPicture
{
    /// <summary>What the picture shows, in one or two sentences with the numbers that matter.</summary>
    string AlternativeText { get; }

    /// <summary>The same as bars, for a platform that draws charts itself; null where bars would not say it.</summary>
    Chart? Chart => null;

    /// <summary>Draws it, which takes a while and never the same picture differently.</summary>
    byte[] Png();
}

/// <summary>Bars from 0 to 100, each with a name that says its number too.</summary>
public sealed record Chart(string Title, IReadOnlyList<ChartBar> Bars);

/// <param name="Name">With the number in words: a bar alone does not say how certain it is.</param>
public sealed record ChartBar(string Name, double Score);
