using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Who somebody is who was heard before: believed as little as while they speak, and asked no more while nothing is told.</summary>
public sealed class DirectoryTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_kept_place_somebody_is_found_whether_their_directory_id_was_known_or_not(bool wasKnown)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        (await WhoIs(world, account: wasKnown ? world.Noor.AadObjectId : world.Noor.Id))
            .ShouldBe(new LookUpOutcome.Found(new PlatformProfile(world.Noor.AadObjectId!, "noor@example.org")));
    }

    [Fact]
    public async Task Where_the_tenant_was_moved_since_they_are_asked_about_where_it_is_now()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var kept = world.Address;
        world.Teams.MovesTo("emea");
        await world.Add("Daan Bos", "daan@example.org").Types("help");

        (await WhoIs(world, kept)).ShouldBeOfType<LookUpOutcome.Found>();
    }

    [Theory]
    [MemberData(nameof(LookUpTests.Lies), MemberType = typeof(LookUpTests))]
    public async Task What_does_not_fit_who_was_asked_about_is_not_believed(string field, string lie)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(new Answer.Changed(member => member[field] = JsonNode.Parse(lie)), ConnectorOperation.GetMember);

        (await WhoIs(world)).ShouldBeOfType<LookUpOutcome.NotFound>();
    }

    [Fact]
    public async Task A_guest_is_nobody_of_this_organisation()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var guest = world.Add("A Guest", "guest@elsewhere.example", isGuest: true);
        var address = world.Address with { ExternalUser = guest.Id, Conversation = guest.PersonalChat.Id };

        (await WhoIs(world, address, guest.AadObjectId)).ShouldBeOfType<LookUpOutcome.NotFound>();
    }

    [Theory]
    [InlineData(429, "Throttled", 240, 240)]
    [InlineData(429, "Throttled", null, 5)]
    [InlineData(403, "BotDisabledByAdmin", null, 3_600)]
    public async Task What_is_told_of_nobody_is_not_asked_again_before_its_time(int status, string code, int? retryAfter, int seconds)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(Answer.Error(status, code, retryAfter: retryAfter), ConnectorOperation.GetMember);
        var until = world.Clock.GetUtcNow().AddSeconds(seconds);

        (await WhoIs(world)).ShouldBe(new LookUpOutcome.NotNow(until));
        (await WhoIs(world)).ShouldBe(new LookUpOutcome.NotNow(until));
        world.Teams.Log.Count(ConnectorOperation.GetMember).ShouldBe(1);

        world.Clock.Now = until;
        (await WhoIs(world)).ShouldBeOfType<LookUpOutcome.Found>();
    }

    [Theory]
    [InlineData(404, "MemberNotFoundInConversation")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(502, "BadGateway")]
    public async Task What_is_about_one_person_keeps_nobody_else(int status, string code)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(Answer.Error(status, code), ConnectorOperation.GetMember);

        (await WhoIs(world)).ShouldBeOfType<LookUpOutcome.NotFound>();
        (await WhoIs(world)).ShouldBeOfType<LookUpOutcome.Found>();
    }

    [Fact]
    public async Task A_line_that_breaks_is_about_nobody()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(new Answer.Drop(), ConnectorOperation.GetMember);

        (await WhoIs(world)).ShouldBeOfType<LookUpOutcome.NotNow>();
    }

    private static Task<LookUpOutcome> WhoIs(TeamsWorld world, ChatAddress? address = null, string? account = null)
    {
        // The pace of such look-ups.
        world.Host.Waits.Pass(TimeSpan.FromSeconds(1));
        return world.Host.Get<IDirectory>().WhoIs(address ?? world.Address, account ?? world.Noor.AadObjectId!, CancellationToken.None);
    }
}
