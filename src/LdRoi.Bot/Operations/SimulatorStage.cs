using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Simulator;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Operations;

/// <summary>Lets the simulator show everybody of the organisation, and one visitor who is not in it.</summary>
internal sealed class SimulatorStage(
    IServiceScopeFactory scopes, OrganisationOptions organisation, SimulatedClock clock, MoveClock mover, DevelopmentFiles files) : ISimulatorStage
{
    private readonly TimeSpan _aheadAtStart = files.MovedAhead();
    private TimeSpan _moved;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<SimulatedOrganisation> Organisation(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var tree = await TeamTree.Load(db, cancellation);
        var people = await db.People.AsNoTracking().Where(p => p.LeftAt == null).ToListAsync(cancellation);
        var leads = tree.All.Select(team => team.ManagerId).OfType<PersonId>().ToHashSet();
        var order = tree.All.Select((team, place) => (team.Id, place)).ToDictionary(row => row.Id, row => row.place);
        var isDemo = await db.Installations.AnyAsync(i => i.Demo == DemoState.Present, cancellation);
        var name = organisation.Name is { Length: > 0 } named ? named : isDemo ? Demo.DemoOrganisation.Name : "LdRoi.Bot";
        return new SimulatedOrganisation(
            name, isDemo, organisation.TimeZone,
            [
                .. people.OrderBy(p => order[p.TeamId]).ThenByDescending(p => leads.Contains(p.Id)).ThenBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p => new SimulatedPerson(
                        p.Id.Value.ToString(), p.Name, tree[p.TeamId].Name, RoleOf(p, leads), (p.Language ?? organisation.Language).Tag(),
                        p.TimeZone ?? organisation.TimeZone)),
                new SimulatedPerson("visitor", "Somebody unknown", "", "visitor", organisation.Language.Tag(), organisation.TimeZone),
            ]);
    }

    // Remembered step by step: after a crash on the way the clock must not go back behind what has happened.
    public Task Advance(TimeSpan by, CancellationToken cancellation) => mover.Advance(
        by, cancellation,
        step =>
        {
            _moved += step;
            files.Remember(_aheadAtStart + _moved);
        });

    private static string RoleOf(Person person, HashSet<PersonId> leads) => person.Role switch
    {
        Role.LearningProfessional => "L&D",
        Role.Administrator => "administrator",
        _ => leads.Contains(person.Id) ? "manager" : "",
    };
}
