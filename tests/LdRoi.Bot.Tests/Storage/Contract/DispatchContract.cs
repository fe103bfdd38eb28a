using System.Collections.Concurrent;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>A dispatcher has several cards under way at once, and each is still begun and ended as if it were alone.</summary>
public abstract class DispatchContract(Store store) : SendingContract(store, People)
{
    private const int People = 50;
    private const int AtOnce = DeliveryConstants.SendsAtOnce;

    private readonly List<HeldChannel> _channels = [new(ChannelKind.Simulator)];

    protected override IEnumerable<IChannel> Channels => _channels;

    private HeldChannel Platform => _channels[0];

    [ContractFact]
    public async Task Several_are_under_way_at_once_and_no_more_than_may_come_twice_after_a_crash()
    {
        await Plan("scan");
        var full = new TaskCompletionSource();
        Platform.OnSend = async underWay =>
        {
            if (underWay == AtOnce)
            {
                full.TrySetResult();
            }

            await full.Task;
        };

        await Beat<DispatchDeliveries>();

        Platform.MostUnderWay.ShouldBe(AtOnce);
        Platform.Sent.Count.ShouldBe(People);
        Platform.Sent.Values.ShouldAllBe(times => times == 1);
    }

    [ContractFact]
    public async Task A_channel_that_does_not_answer_holds_up_nobody_on_another()
    {
        var (quick, slow) = (new HeldChannel(ChannelKind.Teams), new HeldChannel(ChannelKind.Slack));
        _channels[0] = quick;
        _channels.Add(slow);
        await Plan("scan");
        await SpeakOn(number => number % 2 == 0 ? ChannelKind.Teams : ChannelKind.Slack);
        var done = new TaskCompletionSource();
        quick.OnSend = _ =>
        {
            if (quick.Sent.Count == People / 2)
            {
                done.SetResult();
            }

            return Task.CompletedTask;
        };
        slow.OnSend = _ => done.Task;

        await Beat<DispatchDeliveries>();

        (quick.Sent.Count, slow.Sent.Count).ShouldBe((People / 2, People / 2));
        quick.Sent.Values.Concat(slow.Sent.Values).ShouldAllBe(times => times == 1);
    }

    [ContractFact]
    public async Task What_a_stop_finds_under_way_is_ended_and_written_down_and_nothing_more_is_begun()
    {
        await Plan("scan");
        using var stop = new CancellationTokenSource();
        var stopped = new TaskCompletionSource();
        Platform.OnSend = async underWay =>
        {
            if (underWay == AtOnce)
            {
                await stop.CancelAsync();
                stopped.SetResult();
            }

            await stopped.Task;
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Beat<DispatchDeliveries>(stop.Token));

        Platform.Sent.Count.ShouldBe(AtOnce);
        (await In(DeliveryState.Sent)).ShouldBe(AtOnce);
        (await In(DeliveryState.Sending)).ShouldBe(0);
        (Platform.OnSend, Now) = (null, Noon + DeliveryConstants.Lease);
        await Beat<SweepDeliveries>();
        await Beat<DispatchDeliveries>();
        Platform.Sent.Count.ShouldBe(People);
        Platform.Sent.Values.ShouldAllBe(times => times == 1);
    }

    [ContractFact]
    public async Task Nobody_is_sent_to_whose_window_closed_while_they_waited_for_their_turn()
    {
        await Plan("scan");
        Platform.OnTurn = () =>
        {
            Now = Noon.AddHours(6);
            return Task.CompletedTask;
        };

        await Beat<DispatchDeliveries>();

        Platform.Sent.ShouldBeEmpty();
        await Beat<SweepDeliveries>();
        (await In(DeliveryState.Skipped)).ShouldBe(People);
    }

    [ContractFact]
    public async Task Nobody_is_sent_to_who_said_stop_while_they_waited_for_their_turn()
    {
        await Plan("scan");
        Platform.OnTurn = async () =>
        {
            await using var db = Store.Db();
            await db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.StoppedAt, Now));
        };

        await Beat<DispatchDeliveries>();

        Platform.Sent.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Whose_claim_ran_out_while_they_waited_for_their_turn_is_sent_to_by_the_next_dispatcher_alone()
    {
        await Plan("scan");
        var (waiting, all, over) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        Platform.OnTurn = async () =>
        {
            if (Interlocked.Increment(ref waiting) == AtOnce)
            {
                all.SetResult();
            }

            await over.Task;
        };
        var frozen = Beat<DispatchDeliveries>();
        await all.Task;

        (Platform.OnTurn, Now) = (null, Noon + DeliveryConstants.Lease);
        await Beat<SweepDeliveries>();
        await Beat<DispatchDeliveries>();
        over.SetResult();
        await frozen;

        Platform.Sent.Count.ShouldBe(People);
        Platform.Sent.Values.ShouldAllBe(times => times == 1);
    }

    [ContractFact]
    public async Task Who_waited_long_for_their_turn_is_nobody_elses_while_the_platform_is_called()
    {
        await Plan("scan");
        Platform.OnTurn = () =>
        {
            Now = Noon + DeliveryConstants.Lease - TimeSpan.FromSeconds(1);
            return Task.CompletedTask;
        };
        Platform.OnSend = async _ =>
        {
            (Platform.OnTurn, Platform.OnSend, Now) = (null, null, Noon + DeliveryConstants.Lease);
            await Beat<SweepDeliveries>();
            await Beat<DispatchDeliveries>();
        };

        await Beat<DispatchDeliveries>();

        Platform.Sent.Count.ShouldBe(People);
        Platform.Sent.Values.ShouldAllBe(times => times == 1);
    }

    [ContractFact]
    public async Task Whose_turn_comes_later_is_left_until_then_without_an_attempt()
    {
        await Plan("scan");
        Platform.Until = Noon.AddMinutes(5);
        await Beat<DispatchDeliveries>();
        await using (var db = Store.Db())
        {
            (await db.Deliveries.ToListAsync()).ShouldAllBe(delivery =>
                delivery.State == DeliveryState.Planned && delivery.DueAt == Noon.AddMinutes(5) && delivery.Attempts == 0);
        }

        (Platform.Until, Now) = (null, Noon.AddMinutes(5));
        await Beat<DispatchDeliveries>();
        Platform.Sent.Count.ShouldBe(People);
    }

    private async Task<int> In(DeliveryState state)
    {
        await using var db = Store.Db();
        return await db.Deliveries.CountAsync(delivery => delivery.State == state);
    }

    private async Task SpeakOn(Func<int, ChannelKind> channelOf)
    {
        await using var db = Store.Db();
        foreach (var (number, person) in (await db.People.OrderBy(person => person.Email).ToListAsync()).Index())
        {
            person.SpeaksOn = channelOf(number);
            db.Add(KnownAddress.Of(person, new ChatAddress(channelOf(number), "place", $"{number}", $"{number}"), Noon));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>A platform of which a test decides when it answers.</summary>
    private sealed class HeldChannel(ChannelKind kind) : IChannel
    {
        private int _underWay;
        private int _mostUnderWay;

        public ChannelKind Kind => kind;

        /// <summary>How often each person was sent to.</summary>
        public ConcurrentDictionary<string, int> Sent { get; } = new();

        public int MostUnderWay => _mostUnderWay;

        public Func<Task>? OnTurn { get; set; }

        /// <summary>Hears how many are under way, after the message was received and before that is said.</summary>
        public Func<int, Task>? OnSend { get; set; }

        public DateTimeOffset? Until { get; set; }

        public async Task<DateTimeOffset?> AwaitTurn(ChatAddress address, CancellationToken cancellation)
        {
            await (OnTurn?.Invoke() ?? Task.CompletedTask);
            return Until;
        }

        public async Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation)
        {
            var underWay = Interlocked.Increment(ref _underWay);
            InterlockedMax(ref _mostUnderWay, underWay);
            Sent.AddOrUpdate(address.ExternalUser, 1, (_, times) => times + 1);
            await (OnSend?.Invoke(underWay) ?? Task.CompletedTask);
            Interlocked.Decrement(ref _underWay);
            return new SendOutcome.Sent(address.ExternalUser);
        }

        public Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
            Task.FromResult<SendOutcome>(new SendOutcome.Sent(messageId));

        private static void InterlockedMax(ref int most, int value)
        {
            for (var seen = Volatile.Read(ref most); seen < value; seen = Volatile.Read(ref most))
            {
                Interlocked.CompareExchange(ref most, value, seen);
            }
        }
    }
}

public sealed class DispatchOnSqlite() : DispatchContract(new SqliteStore());

[OnPostgreSql]
public sealed class DispatchOnPostgreSql() : DispatchContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class DispatchOnSqlServer() : DispatchContract(new SqlServerStore());
