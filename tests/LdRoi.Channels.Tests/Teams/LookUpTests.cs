using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class LookUpTests
{
    private const string Known = "5a1d0b7e-0000-4000-8000-00000000a001";

    [Fact]
    public async Task The_directory_s_id_and_address_of_who_speaks_are_believed_and_nothing_else_is_taken()
    {
        await using var world = await TeamsWorld.Start();
        (await LookedUp(world)).ShouldBe(new PlatformProfile(world.Noor.AadObjectId!, "noor@example.org"));
        world.Teams.Log.Count(ConnectorOperation.GetMember).ShouldBe(1);
    }

    [Fact]
    public async Task Who_speaks_without_a_directory_s_id_may_have_one_in_the_look_up()
    {
        await using var world = await TeamsWorld.Start();
        world.Noor.AadObjectId = null;
        world.Teams.Faults.Next(new Answer.Changed(member => member["aadObjectId"] = Known), ConnectorOperation.GetMember);

        (await LookedUp(world))!.ExternalUser.ShouldBe(Known);
        world.Product.Heard.ShouldHaveSingleItem().Envelope.ExternalUser.ShouldBe(world.Noor.Id);
    }

    [Fact]
    public async Task The_empty_id_is_nobody_s()
    {
        await using var world = await TeamsWorld.Start();
        world.Noor.AadObjectId = Guid.Empty.ToString();
        world.Teams.Faults.Next(new Answer.Changed(member => member["aadObjectId"] = Known), ConnectorOperation.GetMember);

        (await LookedUp(world))!.ExternalUser.ShouldBe(Known);
        world.Product.Heard.ShouldHaveSingleItem().Envelope.ExternalUser.ShouldBe(world.Noor.Id);
    }

    [Fact]
    public async Task It_may_be_spelt_the_other_way()
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(
            new Answer.Changed(member =>
            {
                member.Remove("aadObjectId");
                member["objectId"] = world.Noor.AadObjectId;
            }),
            ConnectorOperation.GetMember);

        (await LookedUp(world))!.ExternalUser.ShouldBe(world.Noor.AadObjectId);
    }

    [Fact]
    public async Task Capitals_and_braces_make_nobody_somebody_else()
    {
        await using var world = await TeamsWorld.Start();
        var kept = world.Noor.AadObjectId!;
        world.Noor.AadObjectId = kept.ToUpperInvariant();
        world.Teams.Faults.Next(
            new Answer.Changed(member =>
            {
                member["aadObjectId"] = $"{{{kept}}}";
                member["tenantId"] = world.Teams.Options.TenantId.ToUpperInvariant();
            }),
            ConnectorOperation.GetMember);

        (await LookedUp(world))!.ExternalUser.ShouldBe(kept);
        world.Product.Heard.ShouldHaveSingleItem().Envelope.ExternalUser.ShouldBe(kept);
    }

    public static TheoryData<string, string> Lies { get; } = new()
    {
        { "id", "\"29:1somebody-else\"" },
        { "id", "null" },
        { "id", "7" },
        { "aadObjectId", $"\"{Known}\"" },
        { "aadObjectId", "null" },
        { "aadObjectId", "\"\"" },
        { "aadObjectId", "{}" },
        { "tenantId", "\"7e000000-0000-4000-8000-00000000c002\"" },
        { "tenantId", "\"\"" },
        { "email", "null" },
        { "email", "\"\"" },
        { "email", "[\"noor@example.org\"]" },
        { "userRole", "\"Guest\"" },
        { "userRole", "\"anonymous\"" },
        { "userPrincipalName", "\"noor_other.example#ext#@example.onmicrosoft.com\"" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task What_does_not_fit_who_was_asked_about_is_not_believed(string field, string lie)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(new Answer.Changed(member => member[field] = JsonNode.Parse(lie)), ConnectorOperation.GetMember);

        (await LookedUp(world)).ShouldBeNull();
    }

    [Fact]
    public async Task A_guest_is_nobody_of_this_organisation()
    {
        await using var world = await TeamsWorld.Start();
        (await LookedUp(world, world.Add("A Guest", "guest@elsewhere.example", isGuest: true))).ShouldBeNull();
    }

    public static TheoryData<string> Documented { get; } = [.. DocumentedErrors.All.Keys];

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_look_up_that_fails_finds_nobody_and_the_conversation_goes_on(string name)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(DocumentedErrors.All[name], ConnectorOperation.GetMember);

        (await LookedUp(world)).ShouldBeNull();
        world.Chat.Messages.ShouldHaveSingleItem().Summary.ShouldBe("Hello.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":")]
    [InlineData("<html>")]
    public async Task Something_else_than_a_member_is_nobody(string body)
    {
        await using var world = await TeamsWorld.Start();
        world.Teams.Faults.Next(Answer.Json(200, body), ConnectorOperation.GetMember);

        (await LookedUp(world)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_look_up_that_is_never_answered_or_dropped_finds_nobody(bool isDropped)
    {
        await using var world = await TeamsWorld.Start();
        world.Host.Waits.Pass(isDropped ? TimeSpan.Zero : TimeSpan.FromSeconds(10));
        world.Teams.Faults.Next(isDropped ? new Answer.Drop() : new Answer.Hold(), ConnectorOperation.GetMember);

        (await LookedUp(world)).ShouldBeNull();
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_press_is_answered_at_once_and_so_without_a_look_up()
    {
        await using var world = await TeamsWorld.Start();
        await world.Noor.Sends(DocumentedActivities.Of("executed", world.Noor));

        world.Product.Heard.ShouldHaveSingleItem().Envelope.LookUp.ShouldBeNull();
    }

    private static async Task<PlatformProfile?> LookedUp(TeamsWorld world, FakeMember? who = null)
    {
        PlatformProfile? profile = null;
        world.Product.Script = async (said, cancellation) =>
        {
            profile = await said.Envelope.LookUp!(cancellation);
            return ScriptedProduct.Saying("Hello");
        };
        await (who ?? world.Noor).Types("help");
        await world.Host.Stop();
        world.Host.Log.All.ShouldNotContain(line => line.StartsWith("Error", StringComparison.Ordinal));
        return profile;
    }
}
