using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Samples;
using LdRoi.Channels.Tests.Teams;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>What people type and press, and where the answer comes.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Typed_words_reach_the_product_unescaped_and_are_answered_in_the_direct_message()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Echoes();

        (await world.Noor.Types("<b> & <@U1>")).IsTaken.ShouldBeTrue();

        (await world.Noor.NextPost([])).Text.ShouldBe("&lt;b&gt; &amp; &lt;@U1&gt;.");
        var typed = world.Product.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Typed>();
        typed.Text.ShouldBe("<b> & <@U1>");
        typed.Envelope.ShouldSatisfyAllConditions(
            envelope => envelope.Tenant.ShouldBe(world.Workspace.Team), envelope => envelope.ExternalUser.ShouldBe(world.Noor.Id),
            envelope => envelope.IsPersonal.ShouldBeTrue(), envelope => envelope.Address.ShouldBe(world.Address));
    }

    [Fact]
    public async Task An_event_that_comes_again_gets_one_answer()
    {
        await using var world = await SlackWorld.Start();
        var said = new JsonObject
        {
            ["type"] = "message", ["channel_type"] = "im", ["channel"] = world.Noor.Direct, ["user"] = world.Noor.Id, ["text"] = "help", ["ts"] = "1.1",
        };
        for (var copy = 0; copy < 5; copy++)
        {
            // Each with an event id, a time and a signature of its own, as a re-send may have.
            world.Clock.Now += TimeSpan.FromSeconds(1);
            (await world.Slack.Line.Event(world.Workspace, said.DeepClone().AsObject())).IsTaken.ShouldBeTrue();
        }

        await world.Settles();
        world.Product.Heard.Count.ShouldBe(1);
        world.Noor.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_acknowledged_and_is_taken_when_it_comes_again()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => throw new InvalidOperationException("secret"));
        (await world.Noor.Types("stop")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        world.Product.Says(_ => ScriptedProduct.Saying("Stopped"));

        (await world.Slack.Line.ResendsDueNow()).ShouldHaveSingleItem().IsTaken.ShouldBeTrue();

        (await world.Noor.NextPost([])).Text.ShouldBe("Stopped.");
        world.Log.All.ShouldNotContain(line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_last_try_the_person_hears_that_it_went_wrong()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => throw new InvalidOperationException());
        await world.Noor.Types("stop");
        for (var again = 0; again < 3; again++)
        {
            world.Clock.Now += TimeSpan.FromMinutes(6);
            (await world.Slack.Line.ResendsDueNow()).ShouldHaveSingleItem().IsTaken.ShouldBeFalse();
        }

        (await world.Noor.NextPost([])).Text.ShouldContain("Something went wrong");
    }

    [Theory]
    [InlineData("bot_id", "B1")]
    [InlineData("subtype", "message_changed")]
    [InlineData("subtype", "bot_message")]
    public async Task What_is_no_person_s_new_message_is_passed_over(string name, string value)
    {
        await using var world = await SlackWorld.Start();
        var said = new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D1", ["user"] = world.Noor.Id, ["text"] = "x", ["ts"] = "1.1", [name] = value };
        (await world.Slack.Line.Event(world.Workspace, said)).IsTaken.ShouldBeTrue();
        said["user"] = world.Workspace.BotUser;
        said.Remove(name);
        (await world.Slack.Line.Event(world.Workspace, said)).IsTaken.ShouldBeTrue();
        world.Product.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_others_read_along_only_the_person_sees_one_line()
    {
        await using var world = await SlackWorld.Start();
        (await world.Noor.TypesIn("C0EVERYBODY", $"<@{world.Workspace.BotUser}> help")).IsTaken.ShouldBeTrue();
        var line = await world.Noor.WaitFor(me => me.Shown is [var first, ..] ? first : null);
        (line.IsEphemeral, line.Channel, line.Blocks).ShouldBe((true, "C0EVERYBODY", null));
        world.Product.Heard[0].Envelope.IsPersonal.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("C0EVERYBODY")]
    public async Task A_command_is_answered_for_the_person_alone_wherever_it_is_typed(string? channel)
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => A.CardWith(A.Action()));

        var receipt = await world.Noor.Commands("report &lt;team&gt;", channel);

        receipt.Json!["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        (await receipt.Response!.Answered).Blocks!.Count.ShouldBe(2);
        world.Product.Heard[0].ShouldBeOfType<Interaction.Typed>().Text.ShouldBe("report <team>");
        world.Noor.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_without_words_asks_for_help()
    {
        await using var world = await SlackWorld.Start();
        (await world.Noor.Commands(" ")).IsTaken.ShouldBeTrue();
        world.Product.Heard[0].ShouldBeOfType<Interaction.Typed>().Text.ShouldBe("help");
    }

    [Fact]
    public async Task A_pressed_card_becomes_what_the_product_answers_at_the_address_of_the_press()
    {
        await using var world = await SlackWorld.Start();
        var post = await world.Asks();
        world.Product.Says(said => ScriptedProduct.Saying(((Interaction.Pressed)said).Inputs["q1"]));

        var receipt = await world.Noor.Presses(post, "Save", ("q1", "fine"));

        receipt.IsTaken.ShouldBeTrue();
        receipt.Body.ShouldBeEmpty();
        (await receipt.Response!.Answered).Text.ShouldBe("fine.");
        world.Noor.Posts.ShouldHaveSingleItem().Text.ShouldBe("fine.");
        world.Product.Heard[0].ShouldBeOfType<Interaction.Pressed>().Token.ShouldBe("token");
        world.Slack.Calls.ShouldNotContainKey("chat.update");
    }

    [Fact]
    public async Task When_that_address_is_used_up_the_card_is_changed_by_its_name()
    {
        await using var world = await SlackWorld.Start();
        var post = await world.Asks();
        world.Slack.Faults.Next(new FakeAnswer.Reply(404, """{"ok":false,"error":"used_url"}"""), "response_url");

        await world.Noor.Presses(post, "Save");

        await world.Noor.WaitFor(me => me.Posts.Single().Text == "Hello." ? me : null);
        world.Slack.Calls["chat.update"].ShouldBe(1);
    }

    [Fact]
    public async Task A_press_that_breaks_changes_nothing_and_says_so_beside_it()
    {
        await using var world = await SlackWorld.Start();
        var post = await world.Asks();
        world.Product.Says(_ => throw new InvalidOperationException());

        var receipt = await world.Noor.Presses(post, "Save");

        receipt.IsTaken.ShouldBeTrue();
        var beside = await receipt.Response!.Answered;
        (beside.IsEphemeral, beside.Text.Contains("Er ging iets mis", StringComparison.Ordinal)).ShouldBe((true, true));
        world.Noor.Posts.ShouldHaveSingleItem().Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_press_where_others_look_on_changes_nothing_there()
    {
        await using var world = await SlackWorld.Start();
        var post = await world.Asks();

        var receipt = await world.Noor.Sends(post, "scan.answer", "token", [], "C0EVERYBODY");

        (await receipt.Response!.Answered).IsEphemeral.ShouldBeTrue();
        world.Noor.Posts.ShouldHaveSingleItem().Versions.Count.ShouldBe(1);
        world.Product.Heard[0].Envelope.IsPersonal.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_buttons_at_once_are_refused_aloud()
    {
        await using var world = await SlackWorld.Start();
        var payload = $$"""{"type":"block_actions","team":{"id":"{{world.Workspace.Team}}"},"api_app_id":"{{world.Slack.Options.AppId}}","user":{"id":"{{world.Noor.Id}}"},"actions":[{"type":"button","action_id":"a"},{"type":"button","action_id":"b"}]}""";
        (await world.Posts("interactions", "payload=" + Uri.EscapeDataString(payload))).ShouldBe(HttpStatusCode.BadRequest);
        world.Product.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_handshake_is_answered_with_its_challenge()
    {
        await using var world = await SlackWorld.Start();
        var receipt = await world.Slack.Line.Post(new JsonObject { ["type"] = "url_verification", ["challenge"] = "c-3f9a" });
        receipt.Body.ShouldBe("c-3f9a");
    }

    [Fact]
    public async Task Another_app_s_request_and_one_of_a_workspace_that_is_not_connected_do_nothing()
    {
        await using var world = await SlackWorld.Start();
        var stranger = world.Slack.AddWorkspace("T0OTHER").AddPerson("Sam Stranger", "sam@elsewhere.example");

        (await stranger.Types("help")).IsTaken.ShouldBeTrue();
        var command = await stranger.Commands("help");
        command.Json!["text"]!.GetValue<string>().ShouldContain("not connected");
        var envelope = new JsonObject { ["type"] = "event_callback", ["api_app_id"] = "A0OTHER", ["team_id"] = world.Workspace.Team, ["event"] = new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["channel"] = "D1", ["user"] = world.Noor.Id, ["text"] = "x", ["ts"] = "1.1" } };
        (await world.Slack.Line.Post(envelope)).IsTaken.ShouldBeTrue();

        world.Product.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"team_id\":{},\"event\":[1]}")]
    [InlineData("{\"type\":\"block_actions\",\"actions\":{\"a\":1}}")]
    [InlineData("{\"type\":\"view_submission\",\"view\":{\"state\":{\"values\":[]}}}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}")]
    public async Task Whatever_is_signed_and_makes_no_sense_is_refused_or_passed_over(string json)
    {
        await using var world = await SlackWorld.Start();
        foreach (var (kind, body) in new[] { ("events", json), ("interactions", "payload=" + Uri.EscapeDataString(json)), ("interactions", json), ("commands", json), ("commands", "command=&team_id=%00") })
        {
            ((int)await world.Posts(kind, body)).ShouldBeOneOf(200, 400);
        }

        world.Product.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_longer_form_opens_as_a_modal_and_its_mistakes_stand_in_place()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => FormCards.Open(Language.English));
        (await world.Noor.Commands("new programme")).Body.ShouldBeEmpty();
        var modal = await world.Noor.WaitFor(me => me.Modal);
        modal["title"]!["text"]!.GetValue<string>().ShouldBe("New programme");

        world.Product.Says(_ => FormCards.WithErrors(Language.English));
        var wrong = await world.Noor.Submits(("name", "X"), ("kind", "online"));
        wrong.Json!["response_action"]!.GetValue<string>().ShouldBe("errors");
        wrong.Json["errors"]!["name"]!.GetValue<string>().ShouldBe("This name exists already. Choose another one.");

        world.Product.Says(_ => ScriptedProduct.Saying("Saved"));
        await world.Noor.Submits(("name", "X"), ("kind", "online"));
        world.Noor.Modal!["title"]!["text"]!.GetValue<string>().ShouldBe("Saved");
        world.Product.Heard.OfType<Interaction.Pressed>().Last().Inputs["name"].ShouldBe("X");
    }

    [Fact]
    public async Task A_form_whose_trigger_was_too_late_comes_as_a_message_for_the_person_alone()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => FormCards.Open(Language.English));
        world.Slack.Faults.Next(FakeAnswer.Error("expired_trigger_id"), "views.open");

        var receipt = await world.Noor.Commands("new programme");

        (await receipt.Response!.Answered).IsEphemeral.ShouldBeTrue();
        world.Noor.Modal.ShouldBeNull();
    }

    [Fact]
    public async Task A_shortcut_says_what_one_would_type_and_opens_a_modal()
    {
        await using var world = await SlackWorld.Start();
        (await world.Noor.UsesShortcut("who_sees_what")).Body.ShouldBeEmpty();
        (await world.Noor.WaitFor(me => me.Modal))["title"]!["text"]!.GetValue<string>().ShouldBe("Hello");
        world.Product.Heard[0].ShouldBeOfType<Interaction.Typed>().Text.ShouldBe("who sees what");
    }

    [Fact]
    public async Task A_button_on_a_modal_changes_it_also_when_it_was_changed_meanwhile()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(_ => ScriptedProduct.Question());
        await world.Noor.UsesShortcut("help");
        var modal = await world.Noor.WaitFor(me => me.Modal);
        world.Product.Says(_ => ScriptedProduct.Saying("Done"));
        world.Slack.Faults.Next(FakeAnswer.Error("hash_conflict"), "views.update");
        modal["blocks"]!.AsArray().Add(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "help", ["value"] = "t", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "More" } }) });

        (await world.Noor.PressesOn(modal, "More")).IsTaken.ShouldBeTrue();

        await world.Noor.WaitFor(me => me.Modal!["title"]!["text"]!.GetValue<string>() == "Done" ? me : null);
        world.Slack.Calls["views.update"].ShouldBe(2);
    }

    [Fact]
    public async Task The_home_is_published_when_it_is_looked_at_and_only_when_it_would_show_something_else()
    {
        await using var world = await SlackWorld.Start();
        var token = 0;
        Card Home(string words) => new(Language.English, words, [], [A.Action("help", "Help", $"t{++token}")], words);
        world.Product.Says(said => said is Interaction.Opened ? Home("Nothing waits") : null);

        for (var look = 0; look < 3; look++)
        {
            await world.Noor.Opens();
        }

        await world.Noor.WaitFor(me => me.Home);
        world.Product.Says(said => said is Interaction.Opened ? Home("Three questions wait") : null);
        await world.Noor.Opens();
        await world.Settles();

        world.Noor.HomesPublished.ShouldBe(2);
        world.Noor.Home!["blocks"]![0]!["text"]!["text"]!.GetValue<string>().ShouldBe("Three questions wait");
        world.Product.Heard.OfType<Interaction.Installation>().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_button_of_the_home_opens_its_answer_as_a_modal_and_the_home_follows()
    {
        await using var world = await SlackWorld.Start();
        var home = "Messages come";
        world.Product.Says(said => said is Interaction.Opened
            ? new Card(Language.English, home, [], [A.Action("stop", "Stop")], home)
            : said is Interaction.Pressed ? ScriptedProduct.Saying("Stopped") : null);
        await world.Noor.Opens();
        var page = await world.Noor.WaitFor(me => me.Home);
        home = "No messages come";

        await world.Noor.PressesOn(page, "Stop");

        (await world.Noor.WaitFor(me => me.Modal))["title"]!["text"]!.GetValue<string>().ShouldBe("Stopped");
        await world.Noor.WaitFor(me => me.HomesPublished == 2 ? me : null);
    }

    [Fact]
    public async Task The_first_opening_brings_the_welcome_once()
    {
        await using var world = await SlackWorld.Start();
        world.Product.Says(said => said is Interaction.Installation { IsAdded: true } ? ScriptedProduct.Saying("Welcome") : null);
        await world.Noor.Opens("messages");
        await world.Noor.Opens("messages");
        await world.Settles();
        world.Noor.Posts.ShouldHaveSingleItem().Text.ShouldBe("Welcome.");
        world.Noor.Home.ShouldBeNull();
    }
}
