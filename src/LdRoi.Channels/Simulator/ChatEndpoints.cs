using LdRoi.Channels.Cards;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LdRoi.Channels.Simulator;

/// <summary>One person's chat: reading it, typing and pressing in it.</summary>
internal static class ChatEndpoints
{
    private const int LinesAtOnce = 100;
    private const string Tenant = "simulator";
    private const string LookRule = "Give \"look\" as teams, slack, text, json-teams or json-slack.";

    /// <summary>The last lines, or those before the line named by <paramref name="before"/>.</summary>
    public static IResult Show(string id, string? look, string? before, [FromServices] SimulatorChannel channel)
    {
        if (Looks.Parse(look) is not { } chosen)
        {
            return Problem.BadRequest(LookRule);
        }

        var end = before is null ? int.MaxValue : ChatLine.NumberOf(before);
        var lines = channel.Chat(id).TakeWhile(line => line.Number < end).ToList();
        return TypedResults.Json(
            new ShownChat(lines.Count > LinesAtOnce, [.. lines.TakeLast(LinesAtOnce).Select(line => ShownLine.Of(line, chosen))]),
            SimulatorJson.Options);
    }

    public static Task<IResult> Type(
        string id, HttpRequest request, [FromServices] SimulatorChannel channel, [FromServices] AskConversation ask) =>
        PostedBody.Take<Posted.Words>(request, Posted.ReadWords, async words =>
        {
            channel.Type(id, words.Text);
            return await ask.Execute(
                new Interaction.Typed(From(id, words.IsPersonal), words.Text),
                card =>
                {
                    channel.Reply(id, card);
                    return TypedResults.StatusCode(StatusCodes.Status202Accepted);
                });
        });

    public static Task<IResult> Press(
        string id, string? look, HttpRequest request, [FromServices] SimulatorChannel channel, [FromServices] AskConversation ask) =>
        PostedBody.Take<Posted.Press>(request, Posted.ReadPress, async press =>
        {
            if (Looks.Parse(look) is not { } chosen)
            {
                return Problem.BadRequest(LookRule);
            }

            return await ask.Execute(
                new Interaction.Pressed(From(id, press.IsPersonal), press.Verb, press.Token, press.Inputs),
                card => TypedResults.Json(ShownLine.Of(Put(channel, id, press.Line, card), chosen), SimulatorJson.Options));
        });

    public static Task<IResult> See(string id, HttpRequest request, [FromServices] SimulatorChannel channel) =>
        PostedBody.Take<Posted.Sight>(request, Posted.ReadSight, sight =>
        {
            channel.See(id, sight.Line);
            return Task.FromResult<IResult>(TypedResults.NoContent());
        });

    private static Envelope From(string id, bool isPersonal) => new(ChannelKind.Simulator, Tenant, id, id) { IsPersonal = isPersonal };

    // A press on a card that is gone still counts, as it does on the real platforms: the answer then stands at the end.
    private static ChatLine Put(SimulatorChannel channel, string person, string line, Card card) =>
        channel.Replace(person, line, card) ?? channel.Reply(person, card);

    private sealed record ShownChat(bool HasEarlier, IReadOnlyList<ShownLine> Messages);
}
