using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>Small cards for one claim at a time.</summary>
internal static class A
{
    public static readonly Choice[] YesAndNo = [new("yes", "Ja"), new("no", "Nee")];

    public static Card Card(params CardBlock[] blocks) => new(Language.Dutch, "Titel", blocks, [], "Een zin.");

    public static Card CardWith(params CardAction[] actions) => new(Language.Dutch, "Titel", [], actions, "Een zin.");

    public static Choice[] Choices(int count) => [.. Enumerable.Range(1, count).Select(at => new Choice($"c{at}", $"Keuze {at}"))];

    public static CardAction Action(string verb = "scan.answer", string title = "Bewaar", string token = "t", ActionStyle style = ActionStyle.Default) =>
        new(verb, title, ActionToken.Load(token), style);
}
