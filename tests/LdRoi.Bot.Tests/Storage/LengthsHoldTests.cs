using LdRoi.Bot.Tests.World;

namespace LdRoi.Bot.Tests.Storage;

public sealed class LengthsHoldTests
{
    [Fact]
    public async Task A_story_refuses_what_is_longer_than_its_column_on_every_database()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 1));
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => world.Change("Zuid 1", person => person.Country = "NLD"));
        refusal.Message.ShouldBe("Person.Country holds 2 characters and was given 3.");
    }
}
