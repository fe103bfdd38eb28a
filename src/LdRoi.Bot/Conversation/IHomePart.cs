using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Lets a feature say on the app's own page how it stands for this person.</summary>
public interface IHomePart
{
    /// <returns>Nothing when there is nothing to say.</returns>
    Task<IReadOnlyList<CardBlock>> For(Person person, Language language, CancellationToken cancellation);
}
