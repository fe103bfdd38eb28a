using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class StopTests
{
    [Fact]
    public async Task What_was_taken_on_is_answered_before_the_host_stops()
    {
        await using var world = await TeamsWorld.Start();
        var thinks = new TaskCompletionSource();
        world.Product.Script = async (_, _) =>
        {
            await thinks.Task;
            return ScriptedProduct.Saying("At last");
        };
        await world.Noor.Types("one");
        await world.Noor.Types("two");
        var stopping = world.Host.Stop();
        stopping.IsCompleted.ShouldBeFalse();

        thinks.SetResult();
        await stopping;
        world.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_types_without_waiting_is_asked_to_come_again_after_a_hundred_lines()
    {
        await using var world = await TeamsWorld.Start();
        var thinks = new TaskCompletionSource<Card?>();
        world.Product.Script = (_, _) => thinks.Task;
        foreach (var _ in Enumerable.Range(0, 100))
        {
            (await world.Noor.Types("help")).IsOk.ShouldBeTrue();
        }

        (await world.Noor.Types("help")).Status.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        (await world.Add("Daan Bos", "daan@example.org").Types("help")).IsOk.ShouldBeTrue();
        thinks.SetResult(null);
        await world.Host.Stop();
        world.Product.Heard.Count.ShouldBe(101);
    }

    [Fact]
    public async Task A_press_under_way_is_answered_before_the_host_stops()
    {
        await using var world = await TeamsWorld.Start();
        var thinks = new TaskCompletionSource<Card?>();
        var asked = new TaskCompletionSource();
        world.Product.Script = (_, _) =>
        {
            asked.SetResult();
            return thinks.Task;
        };
        var pressing = world.Noor.Sends(DocumentedActivities.Of("executed", world.Noor));
        await asked.Task;
        var stopping = world.Host.Stop();

        thinks.SetResult(ScriptedProduct.Saying("At last"));
        (await pressing).Body.ShouldContain("At last");
        await stopping;
    }

    [Fact]
    public async Task What_takes_longer_than_the_host_may_is_given_up()
    {
        await using var world = await TeamsWorld.Start();
        using var patience = new CancellationTokenSource();
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Send);
        await world.Noor.Types("help");
        await world.Noor.Types("me");
        await held.Reached;
        var stopping = world.Host.Stop(patience.Token);
        await patience.CancelAsync();

        await Record.ExceptionAsync(() => stopping);
        world.Host.Log.All.ShouldNotContain(line => line.Contains("broke off", StringComparison.Ordinal));
    }
}
