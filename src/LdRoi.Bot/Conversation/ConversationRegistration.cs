using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

internal static class ConversationRegistration
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton(provider => new ActionTokens(
            provider.GetRequiredService<TokenKeys>().All, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<TokenKeys>()
        .AddSingleton<Buttons>()
        .AddSingleton<RouterCards>()
        .AddSingleton<GreetedStrangers>()
        .AddSingleton<Drawings>()
        .AddSingleton<IConversation, Router>()
        .AddScoped<WelcomeNewcomer>()
        .AddBeat<WelcomeNewcomers>()
        .AddScoped<Permissions>()
        .AddScoped<CommandsOf>()
        .AddScoped<HomeCards>()
        .AddScoped<Drafts>()
        .AddVerb<HelpHandler>()
        .AddVerb<LanguageHandler>()
        .AddVerb<SetLanguageHandler>()
        .AddVerb<StopHandler>()
        .AddVerb<StartHandler>();
}
