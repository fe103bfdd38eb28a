using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class BrokenConversationTests
{
    private const string Honest = "Something went wrong. Please try again; what was saved stays saved.";
    private const string Eerlijk = "Er ging iets mis. Probeer het nog eens; wat al bewaard was, blijft bewaard.";

    public static TheoryData<string> Ways { get; } = ["throws at once", "throws later", "listens to the limit", "hangs"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_typed_is_told_so_in_their_language(string way)
    {
        await using var world = await TeamsWorld.Start();
        Breaks(world, way);
        await world.Noor.Types("help");
        (await world.Chat.Next()).Text.ShouldBe(Eerlijk);

        world.Noor.Locale = "en-GB";
        await world.Noor.Types("help");
        (await world.Chat.Next()).Text.ShouldBe(Honest);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_pressed_is_told_so_and_keeps_the_card(string way)
    {
        await using var world = await TeamsWorld.Start();
        Breaks(world, way);
        var question = await world.Asks();
        var reply = await world.Noor.Presses(question, "Save");

        reply.StatusCode.ShouldBe(500);
        reply.Value!["message"]!.GetValue<string>().ShouldBe(Eerlijk);
        world.Noor.CardOf(question)!["fallbackText"]!.GetValue<string>().ShouldBe("A question waits.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Who_submitted_is_told_so_and_keeps_the_card(string way)
    {
        await using var world = await TeamsWorld.Start();
        Breaks(world, way);
        var question = await world.Asks();
        await world.Noor.Submits(question, "Save");

        (await world.Chat.WaitFor(message => message != question)).Text.ShouldBe(Eerlijk);
        question.History.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_only_installed_is_told_nothing_and_the_next_word_is_answered()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(said => said is Interaction.Installation ? throw new InvalidOperationException("canary") : ScriptedProduct.Saying("Hello"));
        await world.Noor.Installs();
        await world.Noor.Types("help");

        (await world.Chat.Next()).Summary.ShouldBe("Hello.");
        world.Host.Log.All.ShouldContain(line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        world.Host.Log.All.ShouldNotContain(line => line.Contains("canary", StringComparison.Ordinal));
    }

    private static void Breaks(TeamsWorld world, string way)
    {
        world.Host.Waits.Pass(TimeSpan.FromSeconds(20));
        world.Product.Script = way switch
        {
            "throws at once" => (_, _) => throw new InvalidOperationException("canary"),
            "throws later" => async (_, _) =>
            {
                await Task.Yield();
                throw new OperationCanceledException("canary");
            },
            "listens to the limit" => async (_, limit) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, limit);
                return null;
            },
            _ => (_, _) => new TaskCompletionSource<Card?>().Task,
        };
    }
}
