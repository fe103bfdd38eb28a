namespace LdRoi.Bot.Tests.Cards;

/// <summary>All cards, made once for the tests that look at them.</summary>
public sealed class AlbumOfAll : IAsyncLifetime
{
    internal Album Cards { get; } = new();

    public async Task InitializeAsync()
    {
        await CardsToTalk.Keep(Cards);
        await CardsToAnswer.Keep(Cards);
        await CardsToPlan.Keep(Cards);
        await CardsOfHabits.Keep(Cards);
        await CardsToRead.Keep(Cards);
        await CardsToStudy.Keep(Cards);
        await CardsToEvaluate.Keep(Cards);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>The tests that share the album.</summary>
[CollectionDefinition(Name)]
public sealed class AlbumTests : ICollectionFixture<AlbumOfAll>
{
    public const string Name = "album";
}
