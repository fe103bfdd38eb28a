using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Teams;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>Installing by OAuth: for one browser, once, within ten minutes, and for whom the settings name.</summary>
public sealed class InstallTests
{
    private const string Team = "T0LDROI";

    [Fact]
    public async Task A_workspace_that_may_installs_and_is_spoken_with()
    {
        await using var world = await Start();
        var (browser, back) = await Allowed(world);

        (await browser.Returns(back)).ShouldSatisfyAllConditions(
            page => page.Status.ShouldBe(HttpStatusCode.OK), page => page.Page.ShouldContain("typ hulp"), page => page.Page.ShouldContain("type help"));

        browser.Cookie.ShouldNotBeNull().ToLowerInvariant().ShouldSatisfyAllConditions(
            cookie => cookie.ShouldContain("secure"), cookie => cookie.ShouldContain("httponly"), cookie => cookie.ShouldContain("samesite=lax"));
        Uri.UnescapeDataString(browser.Authorize!.Query).ShouldContain("redirect_uri=https://bot.example.org/slack/oauth/callback");
        (await world.Noor.Types("help")).IsTaken.ShouldBeTrue();
        (await world.Noor.NextPost([])).Text.ShouldBe("Hello.");
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task The_way_back_can_be_gone_once_only()
    {
        await using var world = await Start();
        var (browser, back) = await Allowed(world);
        var cookie = browser.Cookie;
        await browser.Returns(back);
        browser.Cookie = cookie;
        (await browser.Returns(back)).Status.ShouldBe(HttpStatusCode.BadRequest);
        world.Slack.Calls["oauth.v2.access"].ShouldBe(1);
    }

    [Fact]
    public async Task Another_browser_no_browser_and_a_late_one_are_refused_before_the_code_is_used()
    {
        await using var world = await Start();
        var (browser, back) = await Allowed(world);
        var (other, _) = await Allowed(world);
        (await other.Returns(back)).Status.ShouldBe(HttpStatusCode.BadRequest);
        var cookie = browser.Cookie;
        browser.Cookie = null;
        (await browser.Returns(back)).Status.ShouldBe(HttpStatusCode.BadRequest);
        browser.Cookie = cookie;
        world.Clock.Now += SlackConstants.InstallTime;
        (await browser.Returns(back)).Status.ShouldBe(HttpStatusCode.BadRequest);
        world.Slack.Calls.ShouldNotContainKey("oauth.v2.access");
    }

    [Fact]
    public async Task A_state_that_is_not_ours_is_refused_whatever_it_is()
    {
        await using var world = await Start();
        var (browser, back) = await Allowed(world);
        var state = back.Query[(back.Query.IndexOf("state=", StringComparison.Ordinal) + 6)..];
        foreach (var forged in new[] { "", "x", state[..^1], state[1..], state + "A", state.ToUpperInvariant(), new string('A', 5_000), "%00", $"{state}&state={state}" })
        {
            (await browser.Returns(new Uri($"https://bot.example.org/slack/oauth/callback?code=c&state={forged}"))).Status.ShouldBe(HttpStatusCode.BadRequest, forged);
        }

        world.Slack.Calls.ShouldNotContainKey("oauth.v2.access");
    }

    [Fact]
    public async Task Whoever_declines_reads_that_nothing_was_kept()
    {
        await using var world = await Start();
        world.Slack.OAuth.IsDeclined = true;
        var (browser, back) = await Allowed(world);
        (await browser.Returns(back)).ShouldSatisfyAllConditions(page => page.Status.ShouldBe(HttpStatusCode.OK), page => page.Page.ShouldContain("nothing was kept"));
        world.Connections.Content(Team).ShouldBeNull();
    }

    [Fact]
    public async Task A_stranger_s_workspace_is_not_kept_and_gets_its_token_back()
    {
        await using var world = await Start("T0SOMEBODYELSE");
        var (browser, back) = await Allowed(world);
        (await browser.Returns(back)).Status.ShouldBe(HttpStatusCode.Forbidden);
        world.Connections.Content(Team).ShouldBeNull();
        world.Workspace.Token.ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_scopes_that_are_needed_it_is_not_installed_and_the_page_says_why()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Scopes = ["commands"] });
        var (browser, back) = await Allowed(world);
        (await browser.Returns(back)).ShouldSatisfyAllConditions(page => page.Status.ShouldBe(HttpStatusCode.BadRequest), page => page.Page.ShouldContain("Permissions that I need are missing"));
    }

    [Fact]
    public async Task A_token_is_renewed_two_hours_before_its_end_once_however_many_ask_and_the_new_one_is_kept()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        var first = world.Workspace.Token!;
        world.Clock.Now += TimeSpan.FromHours(9);
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        world.Workspace.Token.ShouldBe(first);

        world.Clock.Now += TimeSpan.FromHours(1);
        (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.Sends()))).ShouldAllBe(outcome => outcome is SendOutcome.Sent);

        world.Workspace.Token.ShouldNotBe(first);
        world.Slack.Calls["oauth.v2.access"].ShouldBe(2);
        world.Connections.Content(Team)!.ShouldContain(world.Workspace.Token!);
    }

    [Fact]
    public async Task A_token_that_has_ended_is_renewed_and_the_call_made_once_more()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        world.Slack.Faults.Next(FakeAnswer.Error("token_expired"), "chat.postMessage");
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        world.Slack.Calls["chat.postMessage"].ShouldBe(2);
    }

    [Fact]
    public async Task A_renewal_that_fails_pauses_the_workspace_and_loses_nothing()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        world.Clock.Now += TimeSpan.FromHours(13);
        world.Slack.Faults.Next(FakeAnswer.Html(503), "oauth.v2.access");
        (await world.Sends()).ShouldBeOfType<SendOutcome.Throttled>();
        world.Clock.Now += SlackConstants.Pause;
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Whoever_is_in_a_workspace_that_installs_the_app_is_read_before_the_usual_time()
    {
        await using var world = await Start();
        await Installed(world);
        var roster = world.Get<IRoster>();
        roster.TakeNews().Changed.ShouldBe([Team]);
        roster.TakeNews().Changed.ShouldBeEmpty("it is told once");
        await world.Workspace.Uninstall();
        await Installed(world);
        roster.TakeNews().Changed.ShouldBe([Team]);
    }

    [Fact]
    public async Task A_renewal_that_nobody_waits_for_any_more_is_not_given_up_half_way()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        world.Clock.Now += TimeSpan.FromHours(10);
        using var impatience = new CancellationTokenSource();
        world.Connections.Keeping = impatience.Cancel;

        await Should.ThrowAsync<OperationCanceledException>(() => world.Channel.Send(world.Address, ScriptedProduct.Question(), impatience.Token));

        world.Slack.Calls["oauth.v2.access"].ShouldBe(2);
        world.Connections.Content(Team)!.ShouldContain(world.Workspace.Token!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_app_taken_away_or_its_token_revoked_is_forgotten_at_once(bool isUninstalled)
    {
        await using var world = await Start();
        await Installed(world);
        (await (isUninstalled ? world.Workspace.Uninstall() : world.Workspace.RevokeTokens())).IsTaken.ShouldBeTrue();
        world.Connections.Content(Team).ShouldBeNull();
        world.Connections.Forgotten.ShouldBe([Team]);
        (await world.Sends()).ShouldBe(new SendOutcome.Refused(RefusalReason.NotInstalled));
    }

    [Fact]
    public async Task What_one_workspace_takes_away_stays_with_the_organisation_around_it()
    {
        await using var world = await SlackWorld.Start((options, slack) => SlackWorld.ByOAuth(options, slack, "E0GRID"));
        await Installed(world, world.Slack.AddWorkspace("T0GRID", "E0GRID", isWhole: true));
        var own = world.Slack.AddWorkspace("T0OWN", "E0GRID");
        foreach (var news in new[] { own.Uninstall(), own.RevokeTokens() })
        {
            (await news).IsTaken.ShouldBeTrue();
        }

        world.Connections.Forgotten.ShouldBeEmpty();
        await Installed(world, own);
        await own.Uninstall();
        world.Connections.Forgotten.ShouldBe(["E0GRID/T0OWN"]);
        world.Connections.Content("E0GRID").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("T0GRID")]
    public async Task What_the_organisation_as_a_whole_takes_away_is_forgotten_whatever_workspace_the_news_names(string? team)
    {
        await using var world = await SlackWorld.Start((options, slack) => SlackWorld.ByOAuth(options, slack, "E0GRID"));
        await Installed(world, world.Slack.AddWorkspace("T0GRID", "E0GRID", isWhole: true));
        await TellsOfLeaving(world, team, "E0GRID", world.Clock.Now);
        world.Connections.Forgotten.ShouldBe(["E0GRID"]);
    }

    [Fact]
    public async Task A_token_of_somebody_else_that_is_revoked_is_no_news_about_ours()
    {
        await using var world = await Start();
        await Installed(world);
        await world.Slack.Line.Post(Envelope(world, Team, null, world.Clock.Now, new JsonObject
        {
            ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U0ADMIN"), ["bot"] = new JsonArray("U0ANOTHERBOT") },
        }));
        world.Connections.Forgotten.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_of_leaving_that_comes_after_it_was_installed_again_changes_nothing()
    {
        await using var world = await Start();
        await Installed(world);
        var left = world.Clock.Now.AddMinutes(1);
        world.Clock.Now += TimeSpan.FromMinutes(2);
        await Installed(world);
        await TellsOfLeaving(world, Team, null, left);
        world.Connections.Forgotten.ShouldBeEmpty();

        await TellsOfLeaving(world, Team, null, world.Clock.Now);
        world.Connections.Forgotten.ShouldBe([Team]);
    }

    [Fact]
    public async Task Of_an_installation_of_before_its_time_was_kept_any_such_news_is_believed()
    {
        await using var world = await Start();
        await Installed(world);
        var kept = JsonNode.Parse(world.Connections.Content(Team)!)!.AsObject();
        kept.Remove("InstalledAt").ShouldBeTrue();
        await world.Connections.Keep(ChannelKind.Slack, Team, kept.ToJsonString(), null, CancellationToken.None);
        await TellsOfLeaving(world, Team, null, world.Clock.Now.AddDays(-1));
        world.Connections.Forgotten.ShouldBe([Team]);
    }

    [Fact]
    public async Task When_a_token_was_renewed_it_is_still_known_since_when_the_app_is_there()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        var installed = JsonNode.Parse(world.Connections.Content(Team)!)!["InstalledAt"]!.GetValue<DateTimeOffset>();
        world.Clock.Now += TimeSpan.FromHours(10);
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        world.Slack.Calls["oauth.v2.access"].ShouldBe(2);
        JsonNode.Parse(world.Connections.Content(Team)!)!["InstalledAt"]!.GetValue<DateTimeOffset>().ShouldBe(installed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_workspace_that_joins_an_organisation_is_still_spoken_with_under_the_name_that_is_kept(bool byOAuth)
    {
        await using var world = byOAuth ? await Start() : await SlackWorld.Start();
        await (byOAuth ? Installed(world) : world.Sends());
        world.Workspace.Enterprise = "E0GRID";
        (await world.Noor.Types("help")).IsTaken.ShouldBeTrue();
        world.Product.Heard[^1].Envelope.Tenant.ShouldBe(Team);
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        await world.Workspace.Uninstall();
        world.Connections.Forgotten.ShouldBe([Team]);
    }

    [Fact]
    public async Task A_token_in_the_settings_reaches_who_was_known_before_their_workspace_joined_an_organisation()
    {
        await using var world = await SlackWorld.Start();
        world.Workspace.Enterprise = "E0GRID";
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        await world.Noor.Types("help");
        world.Product.Heard[^1].Envelope.Tenant.ShouldBe($"E0GRID/{Team}");
    }

    [Fact]
    public async Task A_workspace_that_installs_again_in_its_organisation_is_kept_once_under_its_new_name()
    {
        await using var world = await Start();
        await Installed(world);
        world.Workspace.Enterprise = "E0GRID";
        await Installed(world);
        (await world.Get<IRoster>().Tenants(CancellationToken.None)).ShouldBe([$"E0GRID/{Team}"]);
    }

    [Fact]
    public async Task A_token_that_seems_dead_is_forgotten_only_once_Slack_says_so_itself()
    {
        await using var world = await Start();
        await Installed(world);
        world.Slack.Faults.Next(FakeAnswer.Error("invalid_auth"), "chat.postMessage");
        await world.Sends();
        world.Connections.Content(Team).ShouldNotBeNull();

        world.Clock.Now += SlackConstants.Pause;
        world.Workspace.Forgets();
        await world.Sends();
        world.Connections.Content(Team).ShouldBeNull();
    }

    [Fact]
    public async Task An_installation_of_a_whole_organisation_serves_its_workspaces_and_one_of_its_own_goes_first()
    {
        await using var world = await SlackWorld.Start((options, slack) => SlackWorld.ByOAuth(options, slack, "E0GRID"));
        var whole = world.Slack.AddWorkspace("T0GRID", "E0GRID", isWhole: true);
        var sam = whole.AddPerson("Sam", "sam@example.org", id: "W0SAM");
        await Installed(world, whole);
        (await sam.Types("help")).IsTaken.ShouldBeTrue();
        (await sam.Commands("help")).IsTaken.ShouldBeTrue();
        await sam.NextPost([]);
        world.Product.Heard.ShouldAllBe(said => said.Envelope.Tenant == "E0GRID");

        var own = world.Slack.AddWorkspace("T0OWN", "E0GRID");
        var kim = own.AddPerson("Kim", "kim@example.org", id: "W0KIM");
        await kim.Types("help");
        world.Product.Heard[^1].Envelope.Tenant.ShouldBe("E0GRID");
        await Installed(world, own);
        await kim.Types("help again");
        world.Product.Heard[^1].Envelope.Tenant.ShouldBe("E0GRID/T0OWN");
    }

    [Fact]
    public async Task No_token_secret_or_answering_address_is_ever_logged()
    {
        await using var world = await Start(fake: new FakeSlackOptions { Rotates = true });
        await Installed(world);
        var post = await world.Asks();
        await world.Noor.Presses(post, "Save", ("q1", "canary-answer"));
        world.Slack.Faults.Next(FakeAnswer.Html(500), "chat.postMessage");
        await world.Sends();
        await world.Workspace.Uninstall();
        await world.Settles();
        string[] canaries = [world.Slack.Options.ClientSecret, world.Slack.Options.SigningSecret, "xoxb-", "xoxe-", "/hooks/", "canary-answer", "noor@example.org", "Noor"];
        world.Slack.TokensAstray.ShouldBe(0);
        world.Log.All.Where(line => canaries.Any(canary => line.Contains(canary, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static async Task TellsOfLeaving(SlackWorld world, string? team, string? enterprise, DateTimeOffset at) =>
        (await world.Slack.Line.Post(Envelope(world, team, enterprise, at, new JsonObject { ["type"] = "app_uninstalled" }))).IsTaken.ShouldBeTrue();

    /// <summary>An event as Slack may post it; with an organisation, of one in which the app is installed as a whole.</summary>
    private static JsonObject Envelope(SlackWorld world, string? team, string? enterprise, DateTimeOffset at, JsonObject said) => new()
    {
        ["type"] = "event_callback", ["api_app_id"] = world.Slack.Options.AppId, ["team_id"] = team, ["enterprise_id"] = enterprise,
        ["event_time"] = at.ToUnixTimeSeconds(), ["event"] = said,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = team, ["enterprise_id"] = enterprise, ["is_enterprise_install"] = enterprise is not null }),
    };

    private static Task<SlackWorld> Start(string allowed = Team, FakeSlackOptions? fake = null) =>
        SlackWorld.Start((options, slack) => SlackWorld.ByOAuth(options, slack, allowed), fake);

    private static async Task Installed(SlackWorld world, FakeWorkspace? workspace = null)
    {
        var (browser, back) = await Allowed(world, workspace);
        (await browser.Returns(back)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(FakeBrowser Browser, Uri Back)> Allowed(SlackWorld world, FakeWorkspace? workspace = null)
    {
        world.Slack.OAuth.Asked = workspace ?? world.Workspace;
        var browser = new FakeBrowser(world.Slack.Bot!);
        return (browser, await browser.Allows());
    }
}
