using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Where many stories begin: it is Wednesday 9 September 2026, 10:00, and at 09:30 a scan's first card came.</summary>
internal static class AWaitingCard
{
    public const string Noor = "Noor Visser";
    public const string Daan = "Daan Mulder";
    public const string TheScan = "Scan";

    public static async Task<BotWorld> For(Language? language = Language.Dutch, Scene scene = Scene.Simulator)
    {
        var world = await BotWorld.Start(An.Organisation()
            .Team("Zuid", members: 0, lead: "Karin Scholten")
            .Person(Noor, "Zuid", language: language)
            .Person(Daan, "Zuid"), scene: scene);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 8, 0));
        return world;
    }

    /// <summary>The same choice for every question of a card.</summary>
    public static (string Input, string Value)[] All(SeenCard card, string value) => [.. card.Questions.Select(question => (question, value))];
}
