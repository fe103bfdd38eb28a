namespace LdRoi.Channels.Tests.Teams;

public sealed class InstallationTests
{
    [Fact]
    public async Task An_installation_that_is_told_twice_is_heard_once_in_the_words_that_carry_a_language()
    {
        await using var world = await TeamsWorld.Start();
        world.Chat.HasBot = false;
        await world.Noor.Installs();
        await world.Host.Stop();

        var news = world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Installation>();
        news.IsAdded.ShouldBeTrue();
        news.Envelope.Address.ShouldBe(world.Address);
        news.Envelope.Locale.ShouldBe("nl-NL");
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_installs_again_is_greeted_again()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(said => said is Interaction.Installation { IsAdded: true } ? ScriptedProduct.Saying("Welcome") : null);
        await world.Noor.Installs();
        await world.Chat.Next();
        await world.Noor.Uninstalls();
        await world.Noor.Installs();
        await world.Host.Stop();

        world.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_upgrade_is_an_installation_without_a_second_greeting()
    {
        await using var world = await TeamsWorld.Start();
        await world.Noor.Installs();
        await world.Noor.Upgrades();
        await world.Host.Stop();

        world.Product.Heard.Count.ShouldBe(2);
        world.Chat.Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("add", true, false)]
    [InlineData("ADD", true, false)]
    [InlineData("Add-Upgrade", true, true)]
    [InlineData("remove", false, false)]
    [InlineData("Remove-Upgrade", false, true)]
    public async Task What_happened_is_read_in_any_case(string action, bool isAdded, bool isUpgrade)
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(_ => null);
        var activity = DocumentedActivities.Of("installed", world.Noor);
        activity["action"] = action;
        await world.Noor.Sends(activity);
        await world.Host.Stop();

        var news = world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Installation>();
        (news.IsAdded, news.IsUpgrade).ShouldBe((isAdded, isUpgrade));
        news.Envelope.At.ShouldBe(world.Clock.Now);
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("removed?")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_we_do_not_understand_of_an_installation_is_no_news(string? action)
    {
        await using var world = await TeamsWorld.Start();
        var activity = DocumentedActivities.Of("installed", world.Noor);
        activity["action"] = action;

        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task A_new_member_is_no_news_beside_the_installation()
    {
        await using var world = await TeamsWorld.Start();
        var activity = DocumentedActivities.Of("added", world.Noor);

        (await world.Noor.Sends(activity)).IsOk.ShouldBeTrue();
        await world.ShouldHaveKeptSilent();
    }
}
