using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class DialogTests
{
    private const string Open = """
        {"type":"AdaptiveCard","version":"1.5","body":[],"actions":[
          {"type":"Action.Submit","title":"Why","data":{"msteams":{"type":"task/fetch"},"verb":"comment.open","t":"token"}}]}
        """;

    private const string Form = """
        {"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"why","label":"Why","isRequired":true,"isMultiline":true}],
         "actions":[{"type":"Action.Submit","title":"Send","data":{"verb":"comment.save","t":"token"}}]}
        """;

    [Fact]
    public async Task A_dialog_opens_takes_text_and_closes_with_a_notice()
    {
        await using var world = await TeamsWithBot.Start();
        var (message, dialog) = await Opened(world, Continue(Form));
        dialog.Title.ShouldBe("Your reason");
        dialog.Card.ShouldNotBeNull();
        $"{world.Bot.Heard[^1]["name"]} {world.Bot.Heard[^1]["value"]!["data"]!["verb"]}".ShouldBe("task/fetch comment.open");

        (await world.Noor.Submits(dialog, "Send")).Refusal.ShouldNotBeNull();
        world.Bot.Answers = _ => Task.FromResult((200, """{"task":{"type":"message","value":"Saved."}}"""));
        var closed = await world.Noor.Submits(dialog, "Send", new Dictionary<string, string> { ["why"] = "because" });

        closed.Notice.ShouldBe("Saved.");
        closed.Card.ShouldBeNull();
        $"{world.Bot.Heard[^1]["name"]} {world.Bot.Heard[^1]["value"]!["data"]!.ToJsonString()}"
            .ShouldBe("""task/submit {"verb":"comment.save","t":"token","why":"because"}""");
        world.Chat.Messages.ShouldBe([message]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"task":{"type":"continue","value":{"title":"x","card":{"type":"AdaptiveCard","version":"1.5","body":[]}}}}""")]
    [InlineData("""{"task":{"type":"continue","value":{"height":"huge","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}}}}""")]
    public async Task A_reply_that_is_no_dialog_opens_none(string body)
    {
        await using var world = await TeamsWithBot.Start();
        var (_, dialog) = await Opened(world, body);

        dialog.Wrong.ShouldNotBeNull();
        dialog.Card.ShouldBeNull();
    }

    [Fact]
    public async Task An_empty_reply_closes_an_open_dialog_without_a_word()
    {
        await using var world = await TeamsWithBot.Start();
        var (_, dialog) = await Opened(world, Continue(Form));
        world.Bot.Answers = _ => Task.FromResult((200, ""));
        var closed = await world.Noor.Submits(dialog, "Send", new Dictionary<string, string> { ["why"] = "because" });

        closed.Wrong.ShouldBeNull();
        closed.Card.ShouldBeNull();
    }

    [Fact]
    public async Task Only_a_submit_with_task_fetch_opens_a_dialog()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Question());

        await Should.ThrowAsync<InvalidOperationException>(() => world.Noor.OpensDialog(message, "Save"));
    }

    private static async Task<(FakeMessage Message, FakeDialog Dialog)> Opened(TeamsWithBot world, string reply)
    {
        var message = await world.Shows(JsonNode.Parse(Open)!.AsObject());
        world.Bot.Answers = _ => Task.FromResult((200, reply));
        return (message, await world.Noor.OpensDialog(message, "Why"));
    }

    private static string Continue(string card) =>
        """{"task":{"type":"continue","value":{"title":"Your reason","height":"medium","width":400,"card":"""
        + """{"contentType":"application/vnd.microsoft.card.adaptive","content":"""
        + card + "}}}}";
}
