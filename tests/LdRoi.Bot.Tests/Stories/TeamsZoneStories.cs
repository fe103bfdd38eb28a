using System.Net;
using LdRoi.Bot.Tests.World;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Cards come by the clock of whoever gets them, and Teams says which that is.</summary>
public sealed class TeamsZoneStories
{
    private const string NewYork = "America/New_York";
    private static readonly DateTimeOffset HalfPastNineInAmsterdam = BotWorld.Utc(2026, 9, 9, 7, 30);
    private static readonly DateTimeOffset HalfPastNineInNewYork = BotWorld.Utc(2026, 9, 9, 13, 30);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whose_Teams_is_in_New_York_gets_the_card_at_half_past_nine_there(bool byInstalling)
    {
        await using var world = await Planned();
        var noor = world.InTeams(Noor);
        noor.TimeZone = NewYork;
        await (byInstalling ? noor.Upgrades() : (Task)world.As(Noor).Types("hulp"));
        await world.Restart();
        var before = world.As(Noor).Cards.Count;

        await world.SleepsUntil(HalfPastNineInAmsterdam);
        world.As(Noor).Cards.Count.ShouldBe(before);
        world.As(Daan).ScanCard.Questions.Count.ShouldBe(3);

        await world.SleepsUntil(HalfPastNineInNewYork);
        world.As(Noor).Cards.Count.ShouldBe(before + 1);
        world.As(Noor).ScanCard.Questions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_travels_is_followed_and_the_organisation_s_own_file_stands()
    {
        await using var world = await Planned();
        await world.Change(Daan, person => person.TimeZone = "Europe/Lisbon");
        foreach (var zone in new[] { "Europe/Dublin", NewYork })
        {
            foreach (var name in new[] { Noor, Daan })
            {
                world.InTeams(name).TimeZone = zone;
                await world.As(name).Types("hulp");
            }
        }

        (await world.PersonNamed(Noor)).TimeZone.ShouldBe(NewYork);
        (await world.PersonNamed(Daan)).TimeZone.ShouldBe("Europe/Lisbon");
    }

    [Fact]
    public async Task A_press_tells_it_as_well()
    {
        await using var world = await Planned();
        await world.SleepsUntil(HalfPastNineInAmsterdam);
        world.InTeams(Noor).TimeZone = NewYork;

        await world.As(Noor).Presses(Bot.Conversation.Verbs.SkipScan);

        (await world.PersonNamed(Noor)).TimeZone.ShouldBe(NewYork);
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    [InlineData("../../etc/hostname")]
    public async Task A_zone_that_is_none_is_ignored(string nonsense)
    {
        await using var world = await Planned();
        var typed = world.InTeams(Noor).Activity("message");
        (typed["text"], typed["localTimezone"]) = ("hulp", nonsense);

        (await world.InTeams(Noor).Sends(typed)).Status.ShouldBe(HttpStatusCode.OK);
        await world.InTeams(Noor).PersonalChat.WaitFor(_ => true);

        (await world.PersonNamed(Noor)).TimeZone.ShouldBeNull();
        (await world.AddressOf(Noor))!.TimeZone.ShouldBeNull();
        world.Errors.ShouldBeEmpty();
    }

    private static async Task<BotWorld> Planned()
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Teams);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }
}
