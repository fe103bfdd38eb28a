using System.Net;
using System.Text;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class DamagedActivityTests
{
    private static readonly int[] Proper = [200, 400, 403, 501];

    public static TheoryData<string> Names { get; } = [.. DocumentedActivities.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_activity_itself_is_taken_and_heard(string name)
    {
        await using var world = await TeamsWorld.Start();
        (await world.Noor.Sends(DocumentedActivities.Of(name, world.Noor))).IsOk.ShouldBeTrue();
        await world.Host.Stop();

        world.Product.Heard.ShouldHaveSingleItem().Envelope.ExternalUser.ShouldBe(world.Noor.AadObjectId);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task However_it_is_damaged_it_is_taken_or_refused_and_never_breaks_anything(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(_ => null);
        var taken = 0;
        var whole = DocumentedActivities.Of(name, world.Noor);
        foreach (var (at, damaged) in Damage.Of(whole).Index())
        {
            // Each is news, and none the same activity once more.
            var body = damaged.Replace(whole["id"]!.ToJsonString(), $"\"news {at}\"", StringComparison.Ordinal);
            var receipt = await world.Noor.SendsRaw(Encoding.UTF8.GetBytes(body));
            receipt.Status.ShouldNotBeNull(body);
            Proper.ShouldContain((int)receipt.Status.Value, body);
            taken += receipt.IsOk ? 1 : 0;
        }

        await world.Host.Stop();
        world.Teams.Log.Requests.ShouldBeEmpty();
        taken.ShouldBeGreaterThan(0);
        world.Product.Heard.Count.ShouldBeLessThanOrEqualTo(taken);
        world.Product.Heard.ShouldAllBe(said => IsWhole(said.Envelope, world.Teams));
        world.Host.Log.All.ShouldNotContain(line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData(null)]
    [InlineData("long")]
    public async Task An_id_that_cannot_stand_in_an_address_is_refused(string? id)
    {
        await using var world = await TeamsWorld.Start();
        foreach (var whose in new[] { "from", "conversation" })
        {
            var activity = world.Typed();
            activity[whose]!["id"] = id == "long" ? new string('x', 10_000) : id;
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.BadRequest);
        }

        await world.ShouldHaveKeptSilent();
    }

    private static bool IsWhole(Envelope envelope, FakeTeams teams) =>
        envelope is { ExternalUser.Length: > 0 and <= 200, Conversation.Length: > 0 and <= 400, Tenant.Length: <= 64 }
        && (envelope.Address is not { } address || address.ServiceUrl == teams.ServiceUrl);
}
