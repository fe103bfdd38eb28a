using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LdRoi.Channels.Simulator;

/// <summary>Whom one can be, and for whom something waits.</summary>
internal static class OrganisationEndpoint
{
    public static async Task<IResult> Show(
        [FromServices] ISimulatorStage stage, [FromServices] SimulatorChannel channel, CancellationToken cancellation)
    {
        var organisation = await stage.Organisation(cancellation);
        var unread = channel.Unread();
        return TypedResults.Json(
            new ShownOrganisation(
                organisation.Name, organisation.IsDemo, organisation.TimeZone, stage.Now,
                [.. organisation.People.Select(person => ShownPerson.Of(person, unread.GetValueOrDefault(person.Id)))]),
            SimulatorJson.Options);
    }

    private sealed record ShownOrganisation(
        string Name, bool IsDemo, string TimeZone, DateTimeOffset Now, IReadOnlyList<ShownPerson> People);

    private sealed record ShownPerson(
        string Id, string Name, string Team, string Role, string Language, string TimeZone, int Unread)
    {
        public static ShownPerson Of(SimulatedPerson person, int unread) =>
            new(person.Id, person.Name, person.Team, person.Role, person.Language, person.TimeZone, unread);
    }
}
