using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

internal static class Words
{
    public static string In(this Language language, string dutch, string english) => language == Language.Dutch ? dutch : english;

    /// <summary>A readable token, so that approved files can be read.</summary>
    public static CardAction Button(
        string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = true) =>
        new(verb, title, ActionToken.Load($"token-for-{verb}"), style, sendsInputs);
}
