using LdRoi.Channels.Simulator;
using static LdRoi.Channels.Tests.Simulator.SimulatorCards;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class SimulatorChannelTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly SimulatorChannel _channel;

    public SimulatorChannelTests() => _channel = new SimulatorChannel(new SimulatorOptions(), _clock);

    [Fact]
    public async Task A_sent_card_arrives_with_a_counted_id_and_the_time()
    {
        var first = await _channel.Send(Noor, Titled("One"), default);
        var second = await _channel.Send(AddressOf("nobody known"), Titled("Two"), default);

        first.ShouldBe(new SendOutcome.Sent("m1"));
        second.ShouldBe(new SendOutcome.Sent("m2"));
        var line = _channel.Chat("noor").ShouldHaveSingleItem();
        line.From.ShouldBe(Speaker.Bot);
        line.Card!.Title.ShouldBe("One");
        line.SentAt.ShouldBe(_clock.Now);
        line.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_replaces_the_card_in_its_place()
    {
        await _channel.Send(Noor, Titled("One"), default);
        await _channel.Send(Noor, Titled("Two"), default);

        (await _channel.Update(Noor, "m1", Titled("One again"), default)).ShouldBe(new SendOutcome.Sent("m1"));

        var lines = _channel.Chat("noor");
        lines.Select(line => line.Card!.Title).ShouldBe(["One again", "Two"]);
        lines.Select(line => line.Revision).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("m7")]
    [InlineData("m2")]
    [InlineData("")]
    public async Task An_update_of_what_this_person_never_got_is_refused(string id)
    {
        await _channel.Send(Noor, Titled("One"), default);
        await _channel.Send(AddressOf("liam"), Titled("Two"), default);

        (await _channel.Update(Noor, id, Titled("Other"), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
    }

    [Fact]
    public async Task Words_of_the_person_are_no_card_to_update()
    {
        _channel.Type("noor", "hello");

        (await _channel.Update(Noor, "m1", Titled("Other"), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
    }

    [Fact]
    public async Task Unread_are_the_cards_since_the_chat_was_last_seen()
    {
        await _channel.Send(Noor, Titled("One"), default);
        await _channel.Send(Noor, Titled("Two"), default);
        _channel.See("noor", "m1");
        _channel.Type("noor", "hello");

        _channel.Unread().ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, int>("noor", 1));

        _channel.See("noor", "m3");
        _channel.See("noor", "m1");
        _channel.Unread().ShouldBeEmpty();
    }

    [Fact]
    public async Task Clearing_forgets_everything_and_counts_from_the_start()
    {
        await _channel.Send(Noor, Titled("One"), default);
        _channel.Clear();

        _channel.Chat("noor").ShouldBeEmpty();
        _channel.Unread().ShouldBeEmpty();
        (await _channel.Send(Noor, Titled("Two"), default)).ShouldBe(new SendOutcome.Sent("m1"));
    }

    [Fact]
    public void A_thousand_sends_at_once_lose_nothing()
    {
        Parallel.For(0, 1_000, number => _channel.Reply(number % 2 == 0 ? "noor" : "liam", Titled("Card")));

        var ids = _channel.Chat("noor").Concat(_channel.Chat("liam")).Select(line => line.Id).ToList();
        ids.Count.ShouldBe(1_000);
        ids.Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public async Task A_listener_hears_each_changed_chat_once_however_much_changed()
    {
        using var listener = _channel.Changes.Listen();
        for (var i = 0; i < 50; i++)
        {
            await _channel.Send(Noor, Titled("Card"), default);
        }

        _channel.Changes.ClockMoved();
        var changes = await listener.Next(default);

        changes.People.ShouldBe(["noor"]);
        changes.Clock.ShouldBeTrue();
    }

    public void Dispose() => _channel.Dispose();
}
