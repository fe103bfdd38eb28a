using System.Collections.Concurrent;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [ContractFact]
    public async Task A_pause_during_planning_leaves_nothing_behind_that_is_planned()
    {
        await Plan("first");
        for (var round = 0; round < 5; round++)
        {
            await using (var db = Store.Db())
            {
                await db.Deliveries.ExecuteDeleteAsync();
                await db.Campaigns.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CampaignState.Running).SetProperty(c => c.PlannedAt, (DateTimeOffset?)null));
            }

            await Task.WhenAll(Task.Run(() => Beat<PlanDeliveries>()), Task.Run(Pause));

            await using var after = Store.Db();
            (await after.Deliveries.CountAsync()).ShouldBe(0);
        }
    }

    /// <summary>As soon as the planner has begun to read, or a little later.</summary>
    private async Task Pause()
    {
        await using var instance = Store.NewProduct(_ => { });
        _ = instance.GetRequiredService<TokenKeys>().All; // which are made when first asked for
        await instance.GetRequiredService<Transactions>().Run(
            async services =>
            {
                var db = services.GetRequiredService<BotDbContext>();
                var (campaign, planner) = (await db.Campaigns.SingleAsync(), await db.People.FirstAsync());
                var claims = new TokenClaims(CampaignCard.Subject, campaign.Id.Value, planner.Id.Value, Verbs.PauseCampaign, 0, Noon.AddYears(1));
                await services.GetRequiredService<PauseCampaignHandler>().Handle(
                    new Turn(planner, Language.Dutch, "", claims, new Dictionary<string, string>()), CancellationToken.None);
            },
            CancellationToken.None);
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
