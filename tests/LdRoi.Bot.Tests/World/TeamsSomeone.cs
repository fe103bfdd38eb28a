using System.Net;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Bot.Tests.World;

/// <summary>Somebody in Teams, on the desktop.</summary>
internal sealed class TeamsSomeone(FakeTeams teams, FakeMember member, string name) : Someone(name)
{
    public override string Id => member.AadObjectId!;

    public override IReadOnlyList<SeenCard> Cards => SeenIn(member.PersonalChat);

    public override Task<SeenCard> Types(string text) => Types(text, member.PersonalChat);

    public override Task<SeenCard> TypesInAGroup(string text) => Types($"@{teams.Options.BotName} {text}", teams.GroupChat(member));

    public override async Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs)
    {
        var message = member.PersonalChat.Messages.Single(seen => seen.Id == card);
        var reply = await member.Executes(message, Action(verb, token, inputs));
        reply.Wrong.ShouldBeNull();
        return Seen(message, reply.Card.ShouldNotBeNull());
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
        var before = chat.Messages.Select(message => message.Id).ToHashSet();
        (await member.Types(text, chat)).Status.ShouldBe(HttpStatusCode.OK);
        var reply = await chat.WaitFor(message => !before.Contains(message.Id));
        return Seen(reply, reply.CardOn(member).ShouldNotBeNull(reply.Text));
    }

    private IReadOnlyList<SeenCard> SeenIn(FakeChat chat) =>
        [.. chat.Messages.Select(message => (message, Card: message.CardOn(member))).Where(seen => seen.Card is not null).Select(seen => Seen(seen.message, seen.Card!))];

    private static SeenCard Seen(FakeMessage message, JsonObject card) => new(message.Id, AdaptiveCardReader.Read(card), message.SentAt);
}
