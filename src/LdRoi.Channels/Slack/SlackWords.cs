using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>What the channel itself says where it does not know the reader's language: in both.</summary>
internal static class SlackWords
{
    /// <summary>What was asked was perhaps not done.</summary>
    public static string Broke { get; } = Both(CardWords.In(Language.Dutch).Broke, CardWords.In(Language.English).Broke);

    public static string NotConnected { get; } = Both(
        "Deze werkruimte is nog niet met mij verbonden. Vraag de beheerder om mij hier te installeren.",
        "This workspace is not connected with me yet. Ask its administrator to install me here.");

    private static string Both(string dutch, string english) => $"{dutch}\n{english}";
}
