using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Answers one verb. It runs in one transaction, which is committed when the card is returned.</summary>
public interface IVerbHandler
{
    /// <summary>The verb as it stands in <see cref="Verbs"/>.</summary>
    static abstract string Verb { get; }

    Task<Card> Handle(Turn turn, CancellationToken cancellation);
}

/// <summary>Which handler answers which verb.</summary>
public sealed record VerbRoute(string Verb, Type Handler);

internal static class VerbRegistration
{
    public static IServiceCollection AddVerb<THandler>(this IServiceCollection services)
        where THandler : class, IVerbHandler =>
        services.AddScoped<THandler>().AddSingleton(new VerbRoute(THandler.Verb, typeof(THandler)));
}
