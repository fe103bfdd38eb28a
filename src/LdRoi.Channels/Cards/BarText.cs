using System.Globalization;

namespace LdRoi.Channels.Cards;

/// <summary>A bar in characters, and what it says in words.</summary>
internal static class BarText
{
    private const int Cells = 10;

    /// <summary>Ten characters, as many of them filled as the number has tens.</summary>
    public static string Drawn(CardBlock.Bar bar)
    {
        var filled = (int)Math.Round(bar.Percent / 100 * Cells, MidpointRounding.AwayFromZero);
        return new string('▰', filled) + new string('▱', Cells - filled);
    }

    /// <summary>The number and the caption; the number once when the caption says it already.</summary>
    public static string InWords(CardBlock.Bar bar)
    {
        var number = Number(bar);
        return Says(bar.Caption, number) ? bar.Caption : $"{number} – {bar.Caption}";
    }

    public static string Number(CardBlock.Bar bar) =>
        Math.Round(bar.Percent, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static bool Says(string caption, string number)
    {
        var at = caption.IndexOf(number, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsAsciiDigit(caption[at - 1]))
            && (at + number.Length == caption.Length || !char.IsAsciiDigit(caption[at + number.Length]));
    }
}
