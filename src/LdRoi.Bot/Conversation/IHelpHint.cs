using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Lets a feature say in help why some of its commands give this person nothing today. They still answer.</summary>
public interface IHelpHint
{
    IReadOnlyList<string> Commands { get; }

    /// <returns>What help says instead of what they do; null when they work.</returns>
    Task<string?> WhyNot(Person person, Language language, CancellationToken cancellation);
}
