using static LdRoi.Channels.Tests.Simulator.SimulatorCards;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class LiveChangesTests
{
    // A net under tests that would otherwise hang when broken; nothing is measured by it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Every_listener_hears_of_a_changed_chat_and_of_the_clock()
    {
        await using var host = await SimulatorHost.Start();
        using var first = await Listen(host);
        using var second = await Listen(host);

        await host.Channel.Send(AddressOf("o'brien\n é"), Titled("Hello"), default);
        (await Next(first)).ShouldBe(("event: changed", "data: {\"person\":\"o'brien\\n é\"}"));
        (await Next(second)).ShouldBe(("event: changed", "data: {\"person\":\"o'brien\\n é\"}"));

        using var moved = await host.Post("/simulator/clock", "{\"advance\":\"PT1H\"}");
        (await Next(first)).ShouldBe(("event: clock", "data: {}"));
        (await Next(second)).ShouldBe(("event: clock", "data: {}"));
    }

    [Fact]
    public async Task A_listener_that_leaves_disturbs_nobody()
    {
        await using var host = await SimulatorHost.Start();
        using var staying = await Listen(host);
        (await Listen(host)).Dispose();

        await host.Channel.Send(Noor, Titled("Hello"), default);
        (await Next(staying)).ShouldBe(("event: changed", "data: {\"person\":\"noor\"}"));
    }

    [Fact]
    public async Task An_open_page_does_not_hold_up_the_end_of_the_service()
    {
        await using var host = await SimulatorHost.Start();
        using var reader = await Listen(host);

        await host.Stop().WaitAsync(Patience);
        (await reader.ReadToEndAsync().WaitAsync(Patience)).ShouldBeEmpty();
    }

    private static async Task<StreamReader> Listen(SimulatorHost host)
    {
        var response = await host.Client.GetAsync(new Uri("/simulator/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync().WaitAsync(Patience)).ShouldBe(": listening");
        (await reader.ReadLineAsync().WaitAsync(Patience)).ShouldBe("");
        return reader;
    }

    private static async Task<(string? Name, string? Content)> Next(StreamReader reader)
    {
        var name = await reader.ReadLineAsync().WaitAsync(Patience);
        while (name is "" || name?.StartsWith(':') == true)
        {
            name = await reader.ReadLineAsync().WaitAsync(Patience);
        }

        return (name, await reader.ReadLineAsync().WaitAsync(Patience));
    }
}
