using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Simulator;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>
/// Lives through the demo's past on a clock of its own: people, two scans that were answered and closed, one whose
/// cards arrived on the last working day, and tiny habits. Everything goes through the product's own doors, so it is what would have been.
/// </summary>
internal sealed class SeedDemo(IServiceProvider services, SimulatedClock clock, MoveClock mover, DateTimeOffset now)
{
    private const int Seed = 2026;
    private const int ProgrammeWeeks = 58;
    private static readonly TimeOnly SendAt = new(9, 30);

    /// <summary>The clock must start here: before the demo's first programme.</summary>
    public static DateTimeOffset Beginning(DateTimeOffset now) => now.AddDays(-7 * ProgrammeWeeks);

    public async Task Execute(CancellationToken cancellation)
    {
        await InTransaction<BotDbContext>(
            async db =>
            {
                await Mark(db, DemoState.Begun, cancellation);
                People(db, services.GetRequiredService<IdSource>());
            },
            cancellation);
        var programmes = new DemoProgramme(services, clock, Seed);
        await programmes.Leads(Monday(DateOnly.FromDateTime(now.AddDays(7 * (1 - ProgrammeWeeks)).UtcDateTime)), cancellation);
        var answers = new DemoAnswers(Seed);
        await Answered("Scan 1", now.AddDays(-7 * 26), answers, 0, cancellation);
        await Answered("Scan 2", now.AddDays(-7 * 13), answers, 1, cancellation);
        var today = LastSendingDay();
        await new DemoHabits(services, clock, Seed).Execute(Monday(today).AddDays(-21), today, cancellation);

        // What was answered weeks ago would stand in the chats as if it waited.
        services.GetService<SimulatorChannel>()?.Clear();
        await programmes.Begins(today, cancellation);
        await Waiting("Scan 3", cancellation);
        await InTransaction<BotDbContext>(db => Mark(db, DemoState.Present, cancellation), cancellation);
    }

    private static async Task Mark(BotDbContext db, DemoState demo, CancellationToken cancellation)
    {
        if (await db.Installations.FirstOrDefaultAsync(cancellation) is { } installation)
        {
            installation.Demo = demo;
        }
        else
        {
            db.Add(new Installation { Demo = demo });
        }
    }

    private static void People(BotDbContext db, IdSource ids)
    {
        var teams = new Dictionary<string, Team>();
        foreach (var (name, parent) in DemoOrganisation.Teams)
        {
            teams[name] = new Team
            {
                Id = TeamId.New(ids), Name = name, NameKey = Team.KeyOf(name), ParentId = parent is null ? null : teams[parent].Id,
            };
        }

        db.AddRange(teams.Values);
        var leads = DemoOrganisation.People.Where(person => person.Leads).ToDictionary(person => person.Team);
        foreach (var person in DemoOrganisation.People)
        {
            var id = PersonId.New(ids);
            db.Add(new Person
            {
                Id = id,
                Name = person.Name,
                Email = person.Email,
                EmailKey = Person.KeyOf(person.Email),
                TeamId = teams[person.Team].Id,
                ManagerEmailKey = ManagerOf(person, leads),
                Role = person.Role,
                Language = person.Language,
                TimeZone = person.TimeZone,
                Country = person.TimeZone == "Europe/Dublin" ? "IE" : "NL",
            });
            if (person.Leads)
            {
                teams[person.Team].ManagerId = id;
            }
        }
    }

    /// <summary>The lead of the person's own team; for a lead, the nearest one above.</summary>
    private static string? ManagerOf(DemoPerson person, Dictionary<string, DemoPerson> leads)
    {
        for (var team = person.Leads ? ParentOf(person.Team) : person.Team; team is not null; team = ParentOf(team))
        {
            if (leads.TryGetValue(team, out var lead))
            {
                return Person.KeyOf(lead.Email);
            }
        }

        return null;
    }

    private static string? ParentOf(string team) => DemoOrganisation.Teams.First(row => row.Team == team).Parent;

    private async Task Answered(string name, DateTimeOffset around, DemoAnswers answers, int number, CancellationToken cancellation)
    {
        var startsOn = Monday(DateOnly.FromDateTime(around.UtcDateTime));
        clock.AdvanceTo(new DateTimeOffset(startsOn, new TimeOnly(6, 0), TimeSpan.Zero));
        var wave = await Plan(name, startsOn, startsOn.AddDays(18), [DemoOrganisation.Name], cancellation);
        await InTransaction<OpenWave>(open => open.Execute(wave, cancellation), cancellation);
        foreach (var person in DemoOrganisation.People)
        {
            await InTransaction<BotDbContext>(
                async (db, scope) =>
                {
                    var key = Person.KeyOf(person.Email);
                    var id = await db.People.Where(p => p.EmailKey == key).Select(p => p.Id).FirstAsync(cancellation);
                    var instrument = await scope.GetRequiredService<Instruments>().Get(Instruments.Current, cancellation);
                    await scope.GetRequiredService<AnswerIntake>().Record(wave, id, answers.Of(person, instrument, number), cancellation);
                    if (number == 1 && DemoComments.All.TryGetValue(person, out var text))
                    {
                        await scope.GetRequiredService<CommentIntake>().Record(wave, id, text, cancellation);
                    }
                },
                cancellation);
        }

        clock.AdvanceTo(new DateTimeOffset(startsOn.AddDays(19), new TimeOnly(6, 0), TimeSpan.Zero));
        await InTransaction<CloseWave>(close => close.Execute(wave, cancellation), cancellation);
    }

    private async Task Waiting(string name, CancellationToken cancellation)
    {
        var startsOn = LastSendingDay();
        clock.AdvanceTo(new DateTimeOffset(startsOn, new TimeOnly(5, 0), TimeSpan.Zero));
        await Plan(
            name, startsOn, WorkingDays.Between(startsOn, startsOn.AddDays(40), "NL").ElementAt(14), [DemoOrganisation.Development, DemoOrganisation.Sales], cancellation);
        await services.GetRequiredService<Heartbeat>().Beat(cancellation);
        await mover.Advance(now - clock.GetUtcNow(), cancellation);
    }

    /// <summary>The last working day on which everybody's sending time has passed.</summary>
    private DateOnly LastSendingDay()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Dublin");
        var day = LocalClock.LocalDate(now, zone);
        while (!WorkingDays.Is(day, "NL") || LocalClock.Resolve(day, SendAt, zone) > now)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private Task<WaveId> Plan(string name, DateOnly startsOn, DateOnly endsOn, string[] teams, CancellationToken cancellation) =>
        services.GetRequiredService<Transactions>().Run(
            async scope =>
            {
                var db = scope.GetRequiredService<BotDbContext>();
                var ids = scope.GetRequiredService<IdSource>();
                var campaign = CampaignId.New(ids);
                var wave = WaveId.New(ids);
                db.Add(new Campaign
                {
                    Id = campaign,
                    Kind = ScanCards.Kind,
                    Name = name,
                    CreatedBy = await db.People.Where(p => p.Role == Role.LearningProfessional).Select(p => p.Id).FirstAsync(cancellation),
                    StartsOn = startsOn,
                    EndsOn = endsOn,
                    SendAt = SendAt,
                    Teams = [.. (await db.Teams.Where(t => teams.Contains(t.Name)).ToListAsync(cancellation))
                        .Select(team => new CampaignTeam { CampaignId = campaign, TeamId = team.Id })],
                });
                db.Add(new Wave
                {
                    Id = wave, CampaignId = campaign, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3,
                    Threshold = scope.GetRequiredService<PrivacyOptions>().Threshold,
                });
                return wave;
            },
            cancellation);

    private Task InTransaction<TService>(Func<TService, Task> work, CancellationToken cancellation)
        where TService : notnull =>
        InTransaction<TService>((service, _) => work(service), cancellation);

    private Task InTransaction<TService>(Func<TService, IServiceProvider, Task> work, CancellationToken cancellation)
        where TService : notnull =>
        services.GetRequiredService<Transactions>().Run(
            scope => work(scope.GetRequiredService<TService>(), scope), cancellation);

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
