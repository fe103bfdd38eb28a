using System.Globalization;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// The first cards of a scan on their way to everybody in one tenant of Teams, in real time, beside how fast the rules of that tenant's queue would
/// have let them out.
/// </summary>
internal static class WaveSending
{
    public const string Name = "sending";

    private const double Goal = 0.98;

    /// <summary>Of each call to the connector.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(200);

    public static async Task Run(Options options)
    {
        // As many as go out in that time at the pace it begins with; in the first minute it does not change.
        var people = Math.Max(2, (int)(TeamsConstants.SendsPerSecond * options.Seconds));
        await using var teams = await FakeTeams.Start(new FakeTeamsOptions { TenantId = BenchPerson.Tenant, Latency = Latency });
        var cpu = Environment.CpuUsage.TotalTime;
        await using (var service = await RunningService.Start(postgreSql: null, services => Fill(services, teams, people)))
        {
            cpu = Environment.CpuUsage.TotalTime;
            await service.Services.GetRequiredService<Heartbeat>().Beat(BeatLine.Sending, CancellationToken.None);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            var left = await service.InDb(db => db.Deliveries.CountAsync(delivery => delivery.State != DeliveryState.Sent));
            if (left > 0)
            {
                throw new InvalidOperationException($"{left} of {people} cards were not sent.");
            }
        }

        var sends = teams.Log.Requests.Where(request => request.Operation == ConnectorOperation.Send).OrderBy(request => request.At).ToList();
        var (refused, took) = (sends.Count(send => send.Status == 429), (sends[^1].At - sends[0].At).TotalSeconds);
        var share = AtPace(people).TotalSeconds / took;
        var summary = string.Create(CultureInfo.InvariantCulture, $"""
            # Sending a scan's first cards

            {people:N0} people in one tenant of Teams are due at the same moment. The whole service, on SQLite in this process, claims, prepares, sends and records their cards; the stand-in for the connector takes {Latency.TotalMilliseconds:0} ms for each call and refuses what is more than fifty a second. The yardstick is the queue of a tenant by itself: when its pace would have let out the last one, with no more than {TeamsConstants.SendsInAnySecond} within the second after an answer.

            | cards | seconds | a second | of the yardstick | refused (429) | processor time a card |
            |---|---|---|---|---|---|
            | {people:N0} | {took:0.0} | {(people - 1) / took:0.0} | {share:P1} | {refused} | {cpu.TotalMilliseconds / people:0.0} ms |

            The goal is {Goal:P0} of it, and none refused. One after the other would be {1 / Latency.TotalSeconds:0} a second at most.

            - Command: `dotnet run -c Release --project tests/LdRoi.Bot.Benchmarks -- {Name} --seconds {options.Seconds}` (as many people as go out in that time)
            - Machine: {Machine.Facts}

            """);
        Console.WriteLine(summary);
        if (options.Out is { } to)
        {
            Directory.CreateDirectory(to);
            await File.WriteAllTextAsync(Path.Combine(to, $"{Name}.md"), summary);
        }
    }

    /// <summary>From the first to the last, where nothing but the queue holds them up.</summary>
    private static TimeSpan AtPace(int people)
    {
        var pace = new SendPace(TeamsConstants.SendsPerSecond, TeamsConstants.MostSendsPerSecond);
        var least = (TimeSpan.FromSeconds(1) + Latency) / TeamsConstants.SendsInAnySecond;
        var now = TimeSpan.Zero;
        for (var sent = 1; sent < people; sent++)
        {
            var wait = pace.Take(now);
            now += wait > least ? wait : least;
        }

        return now;
    }

    private static async Task Fill(IServiceProvider services, FakeTeams teams, int count)
    {
        var (db, ids) = (services.GetRequiredService<BotDbContext>(), services.GetRequiredService<IdSource>());
        await services.GetRequiredService<Instruments>().Seed(CancellationToken.None);
        var people = await new BenchOrganisation(db, ids, who => AddressOf(teams, who)).Write(count);

        // Where it is about noon, whenever this runs.
        var now = TimeProvider.System.GetUtcNow();
        var ahead = 12 - now.Hour;
        await db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.TimeZone, ahead == 0 ? "UTC" : $"Etc/GMT{-ahead:+0;-0}"));
        await new BenchScan(db, ids).WriteDue(people, DateOnly.FromDateTime(now.UtcDateTime), now.AddMinutes(-1), now.AddHours(4));
    }

    private static ChatAddress AddressOf(FakeTeams teams, BenchPerson who)
    {
        var member = teams.AddMember(who.Name, who.Email, who.ObjectId);
        member.PersonalChat.HasBot = true;
        return new ChatAddress(ChannelKind.Teams, BenchPerson.Tenant, member.Id, member.PersonalChat.Id, teams.ServiceUrl);
    }
}
