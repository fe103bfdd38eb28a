using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class ReplyFaultTests
{
    public static TheoryData<string> Documented { get; } = [.. DocumentedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Whatever_the_connector_says_to_a_reply_the_activity_is_taken_and_nobody_is_written_to_twice(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Host.Waits.Pass(TimeSpan.FromSeconds(5));
        world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.Send);

        (await world.Noor.Types("help")).IsOk.ShouldBeTrue();
        await world.Host.Stop();
        world.Chat.Messages.Count.ShouldBe(name[..3] is "412" or "429" ? 1 : 0);
        world.Product.Heard.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task Whatever_the_connector_says_to_an_update_there_is_one_card_in_the_end_and_one_answer(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Host.Waits.Pass(TimeSpan.FromSeconds(5));
        var question = await world.Asks();
        world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.Update);

        (await world.Noor.Submits(question, "Save")).IsOk.ShouldBeTrue();
        await world.Host.Stop();
        world.Chat.Messages.Count(message => message.Summary == "Hello.").ShouldBe(name[..3] is "403" or "404" or "408" or "412" or "429" || name[0] == '5' ? 1 : 0);
        world.Product.Heard.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reply_that_waits_for_the_connector_keeps_nobody_else_waiting()
    {
        const int more = 70; // than may think at once
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Throttled(17), ConnectorOperation.Send, times: more);
        foreach (var number in Enumerable.Range(0, more))
        {
            await world.Add($"Person {number}", $"p{number}@example.org").Types("help");
        }

        await world.Host.Waits.Reached(TimeSpan.FromSeconds(17), more);
        await world.Noor.Types("help");
        (await world.Chat.Next()).Summary.ShouldBe("Hello.");
        world.Host.Waits.Pass(TimeSpan.FromSeconds(17));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task A_throttled_reply_is_offered_three_times(int refusals, int arrived)
    {
        await using var world = await TeamsWorld.Start();
        world.Host.Waits.Pass(TimeSpan.FromSeconds(20));
        world.Teams.Faults.Next(Answer.Throttled(20), ConnectorOperation.Send, times: refusals);
        await world.Noor.Types("help");
        await world.Host.Stop();

        world.Chat.Messages.Count.ShouldBe(arrived);
        world.Teams.Log.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_reply_that_would_come_too_late_is_not_waited_for()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Throttled(31), ConnectorOperation.Send);
        await world.Noor.Types("help");
        await world.Host.Stop();

        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_throttled_reply_holds_up_only_its_own_conversation()
    {
        await using var world = await TeamsWorld.Start();
        var daan = world.Add("Daan Bos", "daan@example.org");
        var throttled = world.Teams.Faults.Next(Answer.Throttled(3), ConnectorOperation.Send, world.Chat);
        await world.Noor.Types("help");
        await throttled.Reached;
        await daan.Types("help");
        await daan.PersonalChat.Next();
        world.Chat.Messages.ShouldBeEmpty();

        world.Host.Waits.Pass(TimeSpan.FromSeconds(3));
        await world.Chat.Next();
    }

    [Fact]
    public async Task Who_blocked_the_bot_hears_nothing_and_breaks_nothing()
    {
        await using var world = await TeamsWorld.Start();
        world.Noor.Blocks();
        (await world.Noor.Types("help")).IsOk.ShouldBeTrue();
        await world.Host.Stop();

        world.Chat.Messages.ShouldBeEmpty();
        world.Host.Log.All.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
