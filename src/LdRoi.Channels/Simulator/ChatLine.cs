using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Simulator;

/// <summary>One line of a simulated chat: words or a card.</summary>
/// <param name="Id">Unique in the simulator, counted: <c>m1</c>, <c>m2</c>.</param>
/// <param name="Text">What was typed; null for a card.</param>
/// <param name="Card">What the bot shows now; null for typed words.</param>
/// <param name="SentAt">By the service's clock. A replaced card keeps the time of the first.</param>
/// <param name="Revision">1, and one more at every replacement.</param>
public sealed record ChatLine(string Id, Speaker From, string? Text, Card? Card, DateTimeOffset SentAt, int Revision = 1)
{
    internal int Number => NumberOf(Id);

    // Zero for what we did not write: a file that was edited by hand must not stop the start.
    internal static int NumberOf(string id) =>
        id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Who said it.</summary>
public enum Speaker
{
    Bot,
    Person,
}
