using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>An organisation in which something is due for everybody, and instances of the service that send it.</summary>
public abstract class SendingContract(Store store, int people) : StorageContract(store)
{
    protected static readonly DateTimeOffset Noon = new(2026, 9, 8, 12, 0, 0, TimeSpan.Zero);

    private readonly IdSource _ids = new(TimeProvider.System, seed: 7);

    /// <summary>What the instances' clocks say.</summary>
    protected DateTimeOffset Now { get; set; } = Noon;

    /// <summary>The platforms at the other side.</summary>
    protected abstract IEnumerable<IChannel> Channels { get; }

    protected override async Task Prepare()
    {
        var team = TeamId.New(_ids);
        await Store.Add(
        [
            new InstrumentVersion { Version = Instruments.Current, Definition = Instruments.Shipped() },
            new Team { Id = team, Name = "Zuid", NameKey = "zuid" },
            .. Enumerable.Range(0, people).Select(number => new Person
            {
                Id = PersonId.New(_ids), Name = $"P{number}", Email = $"p{number}@x.example", EmailKey = $"p{number}@x.example", TeamId = team, TimeZone = "UTC",
            }),
        ]);
    }

    /// <summary>A running scan with a delivery that is due for everybody.</summary>
    protected async Task Plan(string name)
    {
        await using var db = Store.Db();
        var everybody = await db.People.Select(person => person.Id).ToListAsync();
        var today = DateOnly.FromDateTime(Noon.UtcDateTime);
        var campaign = new Campaign
        {
            Id = CampaignId.New(_ids), Kind = ScanCards.Kind, Name = name, CreatedBy = everybody[0], StartsOn = today.AddDays(-1), EndsOn = today.AddDays(30),
            SendAt = TimeOnly.MinValue, State = CampaignState.Running,
        };
        var wave = new Wave
        {
            Id = WaveId.New(_ids), CampaignId = campaign.Id, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3, Threshold = 5, State = WaveState.Open,
        };
        db.AddRange(campaign, wave);
        await new Respondents(db, _ids).Invite(wave.Id, everybody, after: null, CancellationToken.None);
        foreach (var person in everybody)
        {
            var enrolment = new Enrollment { Id = EnrollmentId.New(_ids), CampaignId = campaign.Id, PersonId = person };
            db.AddRange(enrolment, new Bot.Delivery.Delivery
            {
                Id = DeliveryId.New(_ids), EnrollmentId = enrolment.Id, CampaignId = campaign.Id, PersonId = person, Kind = ScanCards.Kind,
                LocalDate = today, DueAt = Noon.AddMinutes(-1), NotAfter = Noon.AddHours(1),
            });
        }

        await db.SaveChangesAsync();
    }

    /// <summary>As an instance of its own would.</summary>
    protected async Task Beat<TBeat>(CancellationToken cancellation = default)
        where TBeat : IBeat
    {
        await using var instance = Store.NewProduct(services =>
        {
            services.AddSingleton<TimeProvider>(new Clock(() => Now));
            Channels.ToList().ForEach(channel => services.AddSingleton(channel));
        });
        await using var scope = instance.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TBeat>().Beat(cancellation);
    }

    private sealed class Clock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
