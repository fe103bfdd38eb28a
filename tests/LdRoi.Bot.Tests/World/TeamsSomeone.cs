using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Bot.Tests.World;

/// <summary>Somebody in Teams, on the desktop.</summary>
internal sealed class TeamsSomeone(FakeTeams teams, FakeMember member, string name) : Someone(name)
{
    private (FakeMessage Of, FakeDialog Dialog)? _dialog;

    public override string Id => member.AadObjectId!;

    public override IReadOnlyList<SeenCard> Cards => SeenIn(member.PersonalChat);

    public override Task<SeenCard> Types(string text) => Types(text, member.PersonalChat);

    public override async Task<SeenCard> TypesInAGroup(string text)
    {
        var line = await Ask($"@{teams.Options.BotName} {text}", teams.GroupChat(member));
        line.CardOn(member).ShouldBeNull("in a group a line is enough");
        return new SeenCard(line.Id, new Card(Languages.FromTag(member.Locale) ?? Language.English, line.Text!, [], [], line.Text!), line.SentAt);
    }

    public override async Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs)
    {
        var message = member.PersonalChat.Messages.Single(seen => seen.Id == card);
        var reply = await member.Executes(message, Action(verb, token, inputs));
        reply.Wrong.ShouldBeNull();
        return Seen(message, reply.Card.ShouldNotBeNull());
    }

    public override async Task<SeenCard> OpensDialog(string verb, params (string Input, string Value)[] inputs)
    {
        var card = With(verb);
        var of = member.PersonalChat.Messages.Single(seen => seen.Id == card.Id);
        return InDialog(of, await member.OpensDialog(of, card.Button(verb).Title, inputs.ToDictionary(input => input.Input, input => input.Value)));
    }

    public override async Task<SeenCard> SubmitsDialog(string title, params (string Input, string Value)[] inputs)
    {
        var (of, open) = _dialog ?? throw new ShouldAssertException("No dialog is open.");
        var before = of.History.Count;
        var dialog = await member.Submits(open, title, inputs.ToDictionary(input => input.Input, input => input.Value));
        dialog.Refusal.ShouldBeNull();
        if (dialog.Card is not null)
        {
            return InDialog(of, dialog);
        }

        _dialog = null;
        dialog.Notice.ShouldNotBeNullOrEmpty();
        await member.PersonalChat.WaitFor(seen => seen.Id == of.Id && seen.History.Count > before);
        return Seen(of, of.CardOn(member)!);
    }

    private SeenCard InDialog(FakeMessage of, FakeDialog dialog)
    {
        dialog.Wrong.ShouldBeNull();
        _dialog = (of, dialog);
        return new SeenCard(of.Id, AdaptiveCardReader.ReadDialog(dialog.Title!, dialog.Card!), of.SentAt);
    }

    public override async Task<SeenCard> SendsInAGroup(string card, string verb, string? token, params (string Input, string Value)[] inputs)
    {
        var invoke = member.Activity("invoke", teams.GroupChat(member));
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = card;
        invoke["value"] = new JsonObject { ["action"] = Action(verb, token, inputs), ["trigger"] = "manual" };
        var receipt = await member.Sends(invoke);
        receipt.Status.ShouldBe(HttpStatusCode.OK);
        return new SeenCard(card, AdaptiveCardReader.Read(JsonNode.Parse(receipt.Body)!["value"]!.AsObject()), teams.Now);
    }

    private static JsonObject Action(string verb, string? token, (string Input, string Value)[] inputs)
    {
        var data = new JsonObject();
        foreach (var (input, value) in inputs)
        {
            data[input] = value;
        }

        data["t"] = token;
        return new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
    }

    private async Task<SeenCard> Types(string text, FakeChat chat)
    {
        var reply = await Ask(text, chat);
        return Seen(reply, reply.CardOn(member).ShouldNotBeNull(reply.Text));
    }

    private async Task<FakeMessage> Ask(string text, FakeChat chat)
    {
        var before = chat.Messages.Select(message => message.Id).ToHashSet();
        (await member.Types(text, chat)).Status.ShouldBe(HttpStatusCode.OK);
        return await chat.WaitFor(message => !before.Contains(message.Id));
    }

    private IReadOnlyList<SeenCard> SeenIn(FakeChat chat) =>
        [.. chat.Messages.Select(message => (message, Card: message.CardOn(member))).Where(seen => seen.Card is not null).Select(seen => Seen(seen.message, seen.Card!))];

    private static SeenCard Seen(FakeMessage message, JsonObject card) => new(message.Id, AdaptiveCardReader.Read(card), message.SentAt);
}
