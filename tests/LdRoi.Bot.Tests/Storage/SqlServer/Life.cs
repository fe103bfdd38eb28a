using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>What people of the demo type and press, and what happens beside it.</summary>
internal abstract class Life(IServiceProvider product)
{
    protected async Task Type(Person person, string words) => (await product.GetRequiredService<IConversation>().Answer(
        new Interaction.Typed(new Envelope(ChannelKind.Simulator, "", $"{person.Id.Value}", ""), words), CancellationToken.None)).ShouldNotBeNull();

    protected async Task<Card> Press(Person person, string kind, Guid subject, string verb, Dictionary<string, string>? inputs = null)
    {
        var token = product.GetRequiredService<ActionTokens>().Sign(new TokenClaims(kind, subject, person.Id.Value, verb, 0, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var card = await product.GetRequiredService<IConversation>().Answer(
            new Interaction.Pressed(new Envelope(ChannelKind.Simulator, "", $"{person.Id.Value}", ""), verb, token.Reveal(), inputs ?? []), CancellationToken.None);
        card!.Title.ShouldNotBe(ConversationTexts.ButtonGoneTitle.In(card.Language), verb);
        return card;
    }

    protected Task<Person> Person(string name) => In(db => db.People.FirstAsync(person => person.Name == name));

    protected static Task<Person> Planner(IServiceProvider services) => services.GetRequiredService<BotDbContext>().People.FirstAsync(person => person.Role == Role.LearningProfessional);

    protected async Task Beat<TBeat>()
        where TBeat : IBeat
    {
        await using var scope = product.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TBeat>().Beat(CancellationToken.None);
    }

    protected Task<T> In<T>(Func<BotDbContext, Task<T>> look) => Scoped(services => look(services.GetRequiredService<BotDbContext>()));

    protected Task Scoped(Func<IServiceProvider, Task> work) => product.GetRequiredService<Transactions>().Run(work, CancellationToken.None);

    protected Task<T> Scoped<T>(Func<IServiceProvider, Task<T>> work) => product.GetRequiredService<Transactions>().Run(work, CancellationToken.None);
}
