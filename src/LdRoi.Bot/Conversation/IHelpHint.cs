using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Lets a feature say in help why one of its commands gives this person nothing today. The command still answers.</summary>
public interface IHelpHint
{
    string Verb { get; }

    /// <returns>What help says instead of what the command does; null when it works.</returns>
    Task<string?> WhyNot(Person person, Language language, CancellationToken cancellation);
}
