namespace LdRoi.Channels.Cards;

/// <summary>Words that people chose, as far as there is room: cut at the end with an ellipsis, never through half of a character.</summary>
public static class Shortened
{
    /// <param name="longest">In UTF-16 units, at least 2.</param>
    public static string To(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var room = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..room].TrimEnd() + "…";
    }
}
