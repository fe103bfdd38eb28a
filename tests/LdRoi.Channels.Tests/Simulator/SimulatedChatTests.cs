using System.Net;
using System.Text.Json;
using static LdRoi.Channels.Tests.Simulator.SimulatorCards;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class SimulatedChatTests
{
    [Fact]
    public async Task Typed_words_and_their_answer_stand_in_the_chat()
    {
        await using var host = await SimulatorHost.Start();
        using var response = await host.Post("/simulator/people/noor/messages", "{\"text\":\"report <b>team</b>\"}");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var heard = host.Conversation.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Typed>();
        heard.ShouldBe(new Interaction.Typed(new Envelope(ChannelKind.Simulator, "simulator", "noor", "noor"), "report <b>team</b>"));
        var messages = await Messages(host, "teams");
        messages.Select(message => message.GetProperty("from").GetString()).ShouldBe(["person", "bot"]);
        messages[0].GetProperty("text").GetString().ShouldBe("report <b>team</b>");
        messages[0].GetProperty("html").ValueKind.ShouldBe(JsonValueKind.Null);
        messages[1].GetProperty("html").GetString()!.ShouldContain("Hello");
        messages[1].GetProperty("announcement").GetString().ShouldBe("Hello in one sentence.");
    }

    [Fact]
    public async Task A_press_replaces_the_card_it_stood_on()
    {
        await using var host = await SimulatorHost.Start();
        await host.Channel.Send(Noor, Full("Vraag"), default);
        host.Conversation.Script = _ => Titled("Saved");
        using var response = await host.Post(
            "/simulator/people/noor/presses?look=text",
            "{\"message\":\"m1\",\"verb\":\"scan.answer\",\"token\":\"secret\",\"inputs\":{\"q1\":\"2\",\"q2\":\"a,b\"},\"personal\":false}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await SimulatorHost.Json(response);
        answer.GetProperty("id").GetString().ShouldBe("m1");
        answer.GetProperty("revision").GetInt32().ShouldBe(2);
        answer.GetProperty("text").GetString()!.ShouldStartWith("Saved");
        host.Channel.Chat("noor").ShouldHaveSingleItem().Card!.Title.ShouldBe("Saved");
        var heard = host.Conversation.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>();
        heard.Verb.ShouldBe("scan.answer");
        heard.Token.ShouldBe("secret");
        heard.Inputs.ShouldBe(new Dictionary<string, string> { ["q1"] = "2", ["q2"] = "a,b" }, ignoreOrder: true);
        heard.Envelope.IsPersonal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("m99")]
    [InlineData("m1")]
    [InlineData("")]
    public async Task A_press_on_a_card_that_is_not_there_is_answered_at_the_end(string message)
    {
        await using var host = await SimulatorHost.Start();
        await host.Channel.Send(AddressOf("liam"), Titled("Somebody else's"), default);
        using var response = await host.Post("/simulator/people/noor/presses", $"{{\"message\":\"{message}\",\"verb\":\"a\"}}");

        (await SimulatorHost.Json(response)).GetProperty("id").GetString().ShouldBe("m2");
        host.Conversation.Heard.ShouldHaveSingleItem().ShouldBeOfType<Interaction.Pressed>().Token.ShouldBeNull();
        host.Channel.Chat("liam").ShouldHaveSingleItem().Card!.Title.ShouldBe("Somebody else's");
    }

    [Fact]
    public async Task A_product_that_breaks_is_said_without_details_and_the_chat_goes_on()
    {
        await using var host = await SimulatorHost.Start();
        host.Conversation.Script = _ => throw new InvalidOperationException("the password is swordfish");
        using var broken = await host.Post("/simulator/people/noor/messages", "{\"text\":\"hi\"}");

        await BadInputTests.ShouldBeProblem(broken, HttpStatusCode.InternalServerError);
        (await broken.Content.ReadAsStringAsync()).ShouldNotContain("swordfish");

        host.Conversation.Script = _ => Titled("Back");
        using var mended = await host.Post("/simulator/people/noor/messages", "{\"text\":\"hi again\"}");
        mended.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Messages(host, "text")).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("teams", true, false)]
    [InlineData("slack", true, false)]
    [InlineData("text", true, true)]
    [InlineData("json-teams", false, true)]
    [InlineData("json-slack", false, true)]
    public async Task Each_look_brings_what_it_shows(string look, bool hasMarkup, bool hasText)
    {
        await using var host = await SimulatorHost.Start();
        await host.Channel.Send(Noor, Titled("Hello"), default);

        var message = (await Messages(host, look)).ShouldHaveSingleItem();
        (message.GetProperty("html").ValueKind == JsonValueKind.String).ShouldBe(hasMarkup);
        (message.GetProperty("text").ValueKind == JsonValueKind.String).ShouldBe(hasText);
        (message.GetProperty("html").GetString() ?? message.GetProperty("text").GetString())!.ShouldContain("Hello");
    }

    [Fact]
    public async Task A_long_chat_comes_a_hundred_at_a_time()
    {
        await using var host = await SimulatorHost.Start();
        for (var i = 0; i < 120; i++)
        {
            await host.Channel.Send(Noor, Titled("Card"), default);
        }

        var latest = await host.Get("/simulator/people/noor/chat");
        latest.GetProperty("hasEarlier").GetBoolean().ShouldBeTrue();
        latest.GetProperty("messages")[0].GetProperty("id").GetString().ShouldBe("m21");
        var earlier = await host.Get("/simulator/people/noor/chat?before=m21");
        earlier.GetProperty("hasEarlier").GetBoolean().ShouldBeFalse();
        earlier.GetProperty("messages").GetArrayLength().ShouldBe(20);
    }

    [Fact]
    public async Task The_organisation_says_for_whom_something_waits_until_it_was_seen()
    {
        await using var host = await SimulatorHost.Start();
        await host.Channel.Send(Noor, Titled("Hello"), default);

        var organisation = await host.Get("/simulator/organisation");
        organisation.GetProperty("name").GetString().ShouldBe("Windmill");
        organisation.GetProperty("isDemo").GetBoolean().ShouldBeTrue();
        organisation.GetProperty("timeZone").GetString().ShouldBe("Europe/Amsterdam");
        organisation.GetProperty("now").GetDateTimeOffset().ShouldBe(host.Stage.Now);
        Unread(organisation).ShouldBe([1, 0]);

        using var seen = await host.Post("/simulator/people/noor/seen", "{\"message\":\"m1\"}");
        seen.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Unread(await host.Get("/simulator/organisation")).ShouldBe([0, 0]);
    }

    private static IEnumerable<int> Unread(JsonElement organisation) =>
        organisation.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("unread").GetInt32());

    private static async Task<IReadOnlyList<JsonElement>> Messages(SimulatorHost host, string look) =>
        [.. (await host.Get($"/simulator/people/noor/chat?look={look}")).GetProperty("messages").EnumerateArray()];
}
