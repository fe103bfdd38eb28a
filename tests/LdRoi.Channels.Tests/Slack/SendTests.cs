using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Samples;
using LdRoi.Channels.Tests.Teams;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>What becomes of a message when Slack does not simply take it.</summary>
public sealed class SendTests
{
    private static readonly string[] NotFound = ["channel_not_found", "user_not_found", "user_not_visible", "users_not_found", "message_not_found", "cant_update_message", "edit_window_closed", "is_inactive"];
    private static readonly string[] Left = ["user_disabled", "cannot_dm_bot"];
    private static readonly string[] ByAdministrator = ["restricted_action_read_only_channel", "not_in_channel", "is_archived"];
    private static readonly string[] Paused = ["message_limit_exceeded", "missing_scope", "not_allowed_token_type", "token_expired", "token_revoked", "account_inactive", "invalid_auth", "not_authed", "accesslimited", "access_denied", "two_factor_setup_required", "app_access_restricted", "restricted_action", "ekm_access_denied", "no_permission"];
    private static readonly string[] Migration = ["org_login_required", "team_added_to_org"];
    private static readonly string[] Malformed = ["no_text", "invalid_blocks", "invalid_blocks_format", "too_many_attachments", "messages_tab_disabled", "not_enabled", "expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"];
    private static readonly string[] TooLarge = ["msg_too_long", "msg_blocks_too_long", "view_too_large"];
    private static readonly string[] Perhaps = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];
    private static readonly string[] Limited = ["ratelimited", "rate_limited"];

    public static TheoryData<string, string> Codes
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (codes, outcome) in new[]
            {
                (NotFound, "Refused NotFound"), (Left, "Refused Left"), (ByAdministrator, "Refused ByAdministrator"), (Paused, "Throttled 300"), (Migration, "Throttled 3600"),
                (Malformed, "Failed Malformed"), (TooLarge, "Failed TooLarge"), (Perhaps, "Ambiguous"), (Limited, "Throttled 5"), (["hash_conflict"], "Throttled 5"),
                (["something_new"], "Failed Unknown"),
            })
            {
                codes.ToList().ForEach(code => rows.Add(code, outcome));
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public async Task Every_documented_error_has_its_outcome(string code, string expected)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error(code), "chat.postMessage");

        Said(await world.Sends(), world).ShouldBe(expected);

        world.Noor.Posts.ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_of_the_table_is_tested_here() =>
        SlackErrors.All.Keys.Except(Codes.Select(row => (string)row[0])).Except(["hash_conflict"]).ShouldBeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(3_600)]
    public async Task Retry_After_is_taken_to_the_second_and_nothing_is_sent_before(int seconds)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Limited(seconds), "chat.postMessage");
        var until = world.Clock.Now.AddSeconds(seconds);

        (await world.Sends()).ShouldBe(new SendOutcome.Throttled(until));

        world.Clock.Now = until.AddSeconds(-1);
        (await world.Sends()).ShouldBe(new SendOutcome.Throttled(until));
        world.Slack.Calls["chat.postMessage"].ShouldBe(1);
        world.Clock.Now = until;
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "500", "Ambiguous" }, { "502 page", "Ambiguous" }, { "dropped", "Ambiguous" }, { "done, then dropped", "Ambiguous" }, { "done, then 503", "Ambiguous" },
        { "page", "Ambiguous" }, { "no ok", "Ambiguous" }, { "cut off", "Ambiguous" }, { "false without a name", "Failed Unknown" }, { "redirect", "Failed Unknown" }, { "404", "Failed Unknown" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task What_is_no_answer_of_Slack_s_leaves_open_whether_it_arrived(string fault, string expected)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(
            fault switch
            {
                "500" => new FakeAnswer.Reply(500, ""),
                "502 page" => FakeAnswer.Html(502),
                "dropped" => new FakeAnswer.Drop(),
                "done, then dropped" => new FakeAnswer.Done(new FakeAnswer.Drop()),
                "done, then 503" => new FakeAnswer.Done(FakeAnswer.Html(503)),
                "page" => FakeAnswer.Html(200),
                "no ok" => new FakeAnswer.Reply(200, """{"ts":"1.1"}"""),
                "cut off" => new FakeAnswer.Reply(200, """{"ok":tr"""),
                "false without a name" => new FakeAnswer.Reply(200, """{"ok":false,"error":7}"""),
                "redirect" => new FakeAnswer.Reply(302, ""),
                _ => new FakeAnswer.Reply(404, "nothing here", "text/plain"),
            },
            "chat.postMessage");

        Said(await world.Sends(), world).ShouldBe(expected);
        world.Noor.Posts.Count.ShouldBe(fault.StartsWith("done", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public async Task While_Slack_is_out_not_everybody_is_tried()
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Html(503), "chat.postMessage", times: 5);
        for (var people = 0; people < 5; people++)
        {
            Said(await world.Sends(), world).ShouldBe("Ambiguous");
        }

        Said(await world.Sends(), world).ShouldBe("Throttled 60");
        world.Slack.Calls["chat.postMessage"].ShouldBe(5);
        world.Clock.Now += TimeSpan.FromMinutes(1);
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_has_left()
    {
        await using var world = await SlackWorld.Start();
        await world.Asks();
        await world.Slack.DisposeAsync();
        Said(await world.Sends(), world).ShouldBe("Throttled 5");
    }

    [Fact]
    public async Task While_a_workspace_rests_nothing_is_asked_of_it()
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error("missing_scope", "chat:write"), "chat.postMessage");
        await world.Sends();
        await world.Sends();
        world.Slack.Calls["chat.postMessage"].ShouldBe(1);
        world.Channel.RestsUntil(world.Address.Tenant).ShouldBe(world.Clock.Now + SlackConstants.Pause);
        world.Log.All.ShouldContain(line => line.Contains("missing_scope", StringComparison.Ordinal) && line.Contains("chat:write", StringComparison.Ordinal));
        world.Clock.Now += SlackConstants.Pause;
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Theory]
    [InlineData("app_access_restricted")]
    [InlineData("restricted_action")]
    [InlineData("ekm_access_denied")]
    [InlineData("no_permission")]
    public async Task A_workspace_whose_administrator_keeps_the_app_out_rests_as_a_whole_and_it_is_read_why(string code)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error(code), "chat.postMessage");
        await world.Sends();
        world.Channel.RestsUntil(world.Address.Tenant).ShouldBe(world.Clock.Now + SlackConstants.Pause);
        world.Log.All.ShouldContain(line => line.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("restricted_action_read_only_channel")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    public async Task A_chat_that_is_closed_to_the_app_is_no_news_about_the_others(string code)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error(code), "chat.postMessage");
        await world.Sends();
        world.Channel.RestsUntil(world.Address.Tenant).ShouldBeNull();
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_message_goes_to_the_person_and_is_changed_by_its_name()
    {
        await using var world = await SlackWorld.Start();
        var sent = (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
        sent.ShouldBe(new SendOutcome.Sent($"{world.Noor.Direct}/{world.Noor.Posts[0].Ts}"));
        (await world.Channel.Update(world.Address, sent.MessageId, ScriptedProduct.Saying("Closed"), CancellationToken.None)).ShouldBeOfType<SendOutcome.Sent>();
        world.Noor.Posts.ShouldHaveSingleItem().Text.ShouldBe("Closed.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.1")]
    [InlineData("D1/")]
    [InlineData("D1/../x")]
    [InlineData("D1/1.1/2")]
    public async Task What_is_no_name_of_a_message_changes_nothing(string name)
    {
        await using var world = await SlackWorld.Start();
        (await world.Channel.Update(world.Address, name, ScriptedProduct.Saying("x"), CancellationToken.None)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
    }

    [Fact]
    public async Task Somebody_of_a_workspace_without_the_app_is_not_written_to()
    {
        await using var world = await SlackWorld.Start();
        (await world.Channel.SendInTurn(world.Address with { Tenant = "T0OTHER" }, ScriptedProduct.Question()))
            .ShouldBe(new SendOutcome.Refused(RefusalReason.NotInstalled));
    }

    [Fact]
    public async Task Whose_token_it_is_may_be_unknown_for_a_while_without_anybody_being_given_up()
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Html(503), "auth.test", times: 2);
        Said(await world.Sends(), world).ShouldBe("Throttled 5");
        (await world.Noor.Types("help")).IsTaken.ShouldBeFalse();
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Whoever_wants_no_disturbance_hears_of_it_afterwards()
    {
        await using var world = await SlackWorld.Start();
        var until = world.Clock.Now.AddHours(1);
        world.Noor.DoNotDisturb = (world.Clock.Now.AddHours(-1), until);
        (await world.Sends()).ShouldBe(new SendOutcome.Throttled(until));
        world.Clock.Now = until;
        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task Quiet_times_are_asked_for_many_people_at_once()
    {
        await using var world = await SlackWorld.Start();
        var people = Enumerable.Range(1, 100).Select(number => world.Workspace.AddPerson($"P {number}", $"p{number}@example.org")).ToList();
        await world.Get<IRoster>().Read(world.Workspace.Team, null, CancellationToken.None);
        foreach (var some in people.Chunk(16))
        {
            (await Task.WhenAll(some.Select(
                person => world.Channel.SendInTurn(world.Address with { ExternalUser = person.Id, Conversation = person.Id }, ScriptedProduct.Saying("x")))))
                .ShouldAllBe(outcome => outcome is SendOutcome.Sent);
        }

        world.Slack.Calls["dnd.teamInfo"].ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("ratelimited")]
    [InlineData("fatal_error")]
    public async Task Quiet_times_that_Slack_does_not_tell_hold_nobody_up(string code)
    {
        await using var world = await SlackWorld.Start(fake: new FakeSlackOptions { Scopes = ["chat:write"] });
        if (code != "missing_scope")
        {
            world.Slack.Faults.Next(FakeAnswer.Error(code), "dnd.teamInfo");
        }

        (await world.Sends()).ShouldBeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_shown_with_its_words()
    {
        await using var world = await SlackWorld.Start();
        (await world.Channel.SendInTurn(world.Address, Chart())).ShouldBeOfType<SendOutcome.Sent>();
        var file = world.Slack.Files.ShouldHaveSingleItem();
        file.AltText.ShouldBe("Three bars, the last one highest");
        file.Bytes.ShouldBe([1, 2, 3]);
        world.Slack.TokensAstray.ShouldBe(0);
        var image = world.Noor.Posts[0].Blocks!.Single(block => block!["type"]!.GetValue<string>() == "image")!;
        (image["slack_file"]!["id"]!.GetValue<string>(), image["alt_text"]!.GetValue<string>()).ShouldBe((file.Id, "Three bars, the last one highest"));
    }

    [Theory]
    [InlineData("files.getUploadURLExternal", "missing_scope")]
    [InlineData("files.completeUploadExternal", "fatal_error")]
    [InlineData("upload", "500")]
    public async Task A_picture_that_cannot_be_uploaded_is_said_in_words(string where, string fault)
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(fault == "500" ? FakeAnswer.Html(500) : FakeAnswer.Error(fault, fault == "missing_scope" ? "files:write" : null), where);
        var outcome = await world.Channel.SendInTurn(world.Address, Chart());
        if (fault == "missing_scope")
        {
            // The scope is optional: its absence never breaks anything else.
            outcome.ShouldBeOfType<SendOutcome.Sent>();
        }

        world.Noor.Posts.ShouldHaveSingleItem().Blocks!.ToJsonString().ShouldContain("Three bars, the last one highest");
    }

    [Fact]
    public async Task A_picture_that_Slack_has_not_looked_at_yet_takes_the_place_of_its_words_as_soon_as_it_has()
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error("invalid_blocks"), "chat.postMessage");
        world.Slack.Faults.Next(FakeAnswer.Error("invalid_blocks"), "chat.update", times: 2);
        (await SentWhileSlackLooks(world)).ShouldBeOfType<SendOutcome.Sent>();
        world.Noor.Posts.ShouldHaveSingleItem().Blocks!.ToJsonString().ShouldContain("slack_file");
        world.Slack.Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_Slack_never_looks_at_stays_words_in_one_message()
    {
        await using var world = await SlackWorld.Start();
        world.Slack.Faults.Next(FakeAnswer.Error("invalid_blocks"), "chat.postMessage");
        world.Slack.Faults.Next(FakeAnswer.Error("invalid_blocks"), "chat.update", times: 100);
        (await SentWhileSlackLooks(world)).ShouldBeOfType<SendOutcome.Sent>();
        world.Noor.Posts.ShouldHaveSingleItem().Blocks!.ToJsonString().ShouldNotContain("slack_file");
    }

    /// <summary>By the time of the first look the words have arrived.</summary>
    private static async Task<SendOutcome> SentWhileSlackLooks(SlackWorld world)
    {
        var sending = world.Channel.SendInTurn(world.Address, Chart());
        await world.Waits.Reached(TimeSpan.FromSeconds(2), 1);
        world.Noor.Posts.ShouldHaveSingleItem().Blocks!.ToJsonString().ShouldContain("Three bars, the last one highest");
        world.Waits.Pass(TimeSpan.FromSeconds(4));
        return await sending;
    }

    private static Card Chart() => new(
        Language.English, "Report", [new CardBlock.Image("data:image/png;base64,AQID", "Three bars, the last one highest")], [A.Action()], "Your report is here.");

    private static string Said(SendOutcome outcome, SlackWorld world) => outcome switch
    {
        SendOutcome.Throttled throttled => $"Throttled {(throttled.RetryAt - world.Clock.Now).TotalSeconds:0}",
        SendOutcome.Refused refused => $"Refused {refused.Reason}",
        SendOutcome.Failed failed => $"Failed {failed.Kind}",
        SendOutcome.Ambiguous => "Ambiguous",
        _ => "Sent",
    };
}
