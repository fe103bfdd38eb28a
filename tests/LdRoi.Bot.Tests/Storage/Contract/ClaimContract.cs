using System.Collections.Concurrent;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>Instances that send at the same moment share the work: nobody hears twice, nobody is left out.</summary>
public abstract class ClaimContract(Store store) : StorageContract(store)
{
    private const int People = 230;
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 12, 0, 0, TimeSpan.Zero);
    private readonly IdSource _ids = new(TimeProvider.System, seed: 7);
    private readonly CountingChannel _platform = new();

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

    protected override async Task Prepare()
    {
        var team = TeamId.New(_ids);
        await Store.Add(
        [
            new InstrumentVersion { Version = Instruments.Current, Definition = Instruments.Shipped() },
            new Team { Id = team, Name = "Zuid", NameKey = "zuid" },
            .. Enumerable.Range(0, People).Select(number => new Person
            {
                Id = PersonId.New(_ids), Name = $"P{number}", Email = $"p{number}@x.example", EmailKey = $"p{number}@x.example", TeamId = team, TimeZone = "UTC",
            }),
        ]);
    }

    /// <summary>A running scan with a delivery that is due for everybody.</summary>
    private async Task Plan(string name)
    {
        await using var db = Store.Db();
        var people = await db.People.Select(person => person.Id).ToListAsync();
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        var campaign = new Campaign
        {
            Id = CampaignId.New(_ids), Kind = ScanCards.Kind, Name = name, CreatedBy = people[0], StartsOn = today.AddDays(-1), EndsOn = today.AddDays(30),
            SendAt = TimeOnly.MinValue, State = CampaignState.Running,
        };
        var wave = new Wave
        {
            Id = WaveId.New(_ids), CampaignId = campaign.Id, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3, Threshold = 5, State = WaveState.Open,
        };
        db.AddRange(campaign, wave);
        await new Respondents(db, _ids).Invite(wave.Id, people, after: null, CancellationToken.None);
        foreach (var person in people)
        {
            var enrolment = new Enrollment { Id = EnrollmentId.New(_ids), CampaignId = campaign.Id, PersonId = person };
            db.AddRange(enrolment, new Bot.Delivery.Delivery
            {
                Id = DeliveryId.New(_ids), EnrollmentId = enrolment.Id, CampaignId = campaign.Id, PersonId = person, Kind = ScanCards.Kind,
                LocalDate = today, DueAt = Now.AddMinutes(-1), NotAfter = Now.AddHours(1),
            });
        }

        await db.SaveChangesAsync();
    }

    private Task Dispatch() => Beat<DispatchDeliveries>();

    /// <summary>As an instance of its own would.</summary>
    private async Task Beat<TBeat>()
        where TBeat : IBeat
    {
        await using var instance = Store.NewProduct(services => services.AddSingleton<IChannel>(_platform).AddSingleton<TimeProvider>(new Noon()));
        await using var scope = instance.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TBeat>().Beat(CancellationToken.None);
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

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
