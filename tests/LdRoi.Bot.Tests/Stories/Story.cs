using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Stories are told once; where they play is said by who tells them.</summary>
public abstract class Story(Scene scene)
{
    protected Scene Scene => scene;

    protected Task<BotWorld> Start(
        Organisation? organisation = null, DateTimeOffset? at = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        BotWorld.Start(organisation, at, settings, scene);

    /// <inheritdoc cref="AWaitingCard.For"/>
    protected Task<BotWorld> For(Language? language = Language.Dutch) => AWaitingCard.For(language, scene);
}
