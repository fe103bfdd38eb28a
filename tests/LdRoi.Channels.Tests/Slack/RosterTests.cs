using LdRoi.Channels.Tests.Teams;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Channels.Tests.Slack;

public sealed class RosterTests
{
    [Fact]
    public async Task The_roster_is_read_page_by_page_with_address_zone_and_language()
    {
        await using var world = await SlackWorld.Start();
        for (var number = 0; number < 450; number++)
        {
            world.Workspace.AddPerson($"P {number}", $"p{number}@example.org", "en-IE", "Europe/Dublin");
        }

        List<RosterMember> members = [];
        string? next = null;
        do
        {
            var page = (await world.Get<IRoster>().Read(world.Workspace.Team, next, CancellationToken.None)).ShouldNotBeNull();
            page.Members.Count.ShouldBeLessThanOrEqualTo(200);
            members.AddRange(page.Members);
            next = page.Next;
        }
        while (next is not null);

        members.Count.ShouldBe(451);
        members.ShouldAllBe(member => member.IsColleague && member.Profile.Email != null);
        members.Count(member => member.Profile is { TimeZone: "Europe/Dublin", Locale: "en-IE" }).ShouldBe(450);
        (await world.Get<IRoster>().Tenants(CancellationToken.None)).ShouldBe([world.Workspace.Team]);
    }

    [Fact]
    public async Task Guests_bots_strangers_and_closed_accounts_are_no_colleagues()
    {
        await using var world = await SlackWorld.Start();
        world.Workspace.AddPerson("Guest", "g@example.org").IsGuest = true;
        world.Workspace.AddPerson("Bot", "b@example.org").IsBot = true;
        world.Workspace.AddPerson("Gone", "d@example.org").IsDeactivated = true;
        world.Workspace.AddPerson("Stranger", "s@example.org").IsStranger = true;
        world.Workspace.AddPerson("Slackbot", "slackbot@example.org", id: "USLACKBOT");
        var page = await world.Get<IRoster>().Read(world.Workspace.Team, null, CancellationToken.None);
        page!.Members.Where(member => member.IsColleague).Select(member => member.Profile.ExternalUser).ShouldBe([world.Noor.Id]);
    }

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("fatal_error")]
    public async Task A_page_that_does_not_come_can_be_asked_for_later(string error)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error(error), "users.list");
        (await world.Get<IRoster>().Read(world.Workspace.Team, null, CancellationToken.None)).ShouldBeNull();
        (await world.Get<IRoster>().Read(world.Workspace.Team, null, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_the_scope_for_addresses_people_are_listed_without_them()
    {
        await using var world = await SlackWorld.Start(fake: new FakeSlackOptions { Scopes = ["chat:write", "users:read"] });
        var page = await world.Get<IRoster>().Read(world.Workspace.Team, null, CancellationToken.None);
        page!.Members.ShouldHaveSingleItem().Profile.Email.ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_unknown_is_looked_up_and_a_guest_is_not_believed()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Script = async (said, cancellation) => ScriptedProduct.Saying((await said.Envelope.LookUp!(cancellation))?.Email ?? "nobody");
        (await world.Noor.Commands("help")).Json!["text"]!.GetValue<string>().ShouldBe("noor@example.org.");
        world.Noor.IsGuest = true;
        (await world.Noor.Commands("help")).Json!["text"]!.GetValue<string>().ShouldBe("nobody.");
    }
}
