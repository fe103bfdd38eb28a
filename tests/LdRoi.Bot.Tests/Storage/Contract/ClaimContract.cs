using System.Collections.Concurrent;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Instances that send at the same moment share the work: nobody hears twice, nobody is left out.</summary>
public abstract class ClaimContract(Store store) : SendingContract(store, People)
{
    private const int People = 230;
    private readonly CountingChannel _platform = new();

    protected override IEnumerable<IChannel> Channels => [_platform];

    [ContractFact]
    public async Task Each_of_many_deliveries_is_sent_once_by_one_of_the_dispatchers()
    {
        await Plan("first");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Dispatch)));
        await Dispatch();
        _platform.Sent.Count.ShouldBe(People);
        _platform.Sent.Values.ShouldAllBe(times => times == 1);
        await using var db = Store.Db();
        (await db.Deliveries.CountAsync(delivery => delivery.State == DeliveryState.Sent && delivery.Attempts == 1)).ShouldBe(People);
    }

    [ContractFact]
    public async Task Two_campaigns_on_one_day_send_a_person_one_card_also_when_two_dispatchers_hold_one_each()
    {
        await Plan("first");
        await Plan("second");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Dispatch)));
        await Dispatch();
        _platform.Sent.Count.ShouldBe(People);
        _platform.Sent.Values.ShouldAllBe(times => times == 1);
        await using var db = Store.Db();
        (await db.Deliveries.CountAsync(delivery => delivery.Because == DeliveryReasons.Budget)).ShouldBe(People);
    }

    [ContractFact]
    public async Task Two_planners_at_once_plan_each_day_once()
    {
        await Plan("first");
        await using (var db = Store.Db())
        {
            await db.Deliveries.ExecuteDeleteAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Beat<PlanDeliveries>())));
        await using var after = Store.Db();
        var planned = await after.Deliveries.Select(delivery => new { delivery.EnrollmentId, delivery.LocalDate }).ToListAsync();
        planned.Count.ShouldBeGreaterThan(0);
        planned.ShouldBeUnique();
    }

    private Task Dispatch() => Beat<DispatchDeliveries>();

    private sealed class CountingChannel : IChannel
    {
        public ConcurrentDictionary<string, int> Sent { get; } = new();

        public ChannelKind Kind => ChannelKind.Simulator;

        public Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation)
        {
            Sent.AddOrUpdate(address.ExternalUser, 1, (_, times) => times + 1);
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(address.ExternalUser));
        }

        public Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
            Task.FromResult<SendOutcome>(new SendOutcome.Sent(messageId));
    }
}

public sealed class ClaimOnSqlite() : ClaimContract(new SqliteStore());

[OnPostgreSql]
public sealed class ClaimOnPostgreSql() : ClaimContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class ClaimOnSqlServer() : ClaimContract(new SqlServerStore());
