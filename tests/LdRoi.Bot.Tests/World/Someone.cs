using System.Net;
using System.Text.Json;
using LdRoi.Channels.Simulator;

namespace LdRoi.Bot.Tests.World;

/// <summary>One person at the keyboard: what they type and press, and what their chat shows.</summary>
public sealed class Someone(BotWorld world, string id, string name)
{
    /// <summary>The external user id in the simulator.</summary>
    public string Id => id;

    public string Name => name;

    /// <summary>The cards in the chat as they are now, oldest first.</summary>
    public IReadOnlyList<SeenCard> Cards =>
        [.. world.Chat(id).Where(line => line.From == Speaker.Bot).Select(line => new SeenCard(line))];

    public SeenCard LastCard => Cards.Count > 0 ? Cards[^1] : throw new ShouldAssertException($"{name} has no card.");

    /// <summary>The last card that asks questions of a scan.</summary>
    public SeenCard ScanCard =>
        Cards.LastOrDefault(card => card.Offers("scan.answer")) ?? throw new ShouldAssertException($"{name} has no open scan card.");

    /// <summary>Types a line; the reply is the last card.</summary>
    public async Task<SeenCard> Types(string text)
    {
        using var response = await world.Post($"/simulator/people/{id}/messages", JsonSerializer.Serialize(new { text }));
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return LastCard;
    }

    /// <summary>Presses a button on the last card that has it; the card it became.</summary>
    public Task<SeenCard> Presses(string verb, params (string Input, string Value)[] inputs) =>
        Presses(Cards.LastOrDefault(card => card.Offers(verb)) ?? throw new ShouldAssertException($"{name} sees no button {verb}."), verb, inputs);

    public Task<SeenCard> Presses(SeenCard card, string verb, params (string Input, string Value)[] inputs) =>
        Sends(card.Id, verb, card.Button(verb).Token.Reveal(), inputs);

    /// <summary>Presses the button with these words on the last card.</summary>
    public Task<SeenCard> PressesNamed(string title, params (string Input, string Value)[] inputs)
    {
        var button = LastCard.ButtonNamed(title);
        return Sends(LastCard.Id, button.Verb, button.Token.Reveal(), inputs);
    }

    /// <summary>Sends a press as it stands, with whatever token; the card that came back.</summary>
    public async Task<SeenCard> Sends(string line, string verb, string? token, params (string Input, string Value)[] inputs)
    {
        using var response = await SendsRaw(line, verb, token, inputs);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        using var shown = JsonDocument.Parse(body);
        var back = shown.RootElement.GetProperty("id").GetString();
        return Cards.Single(card => card.Id == back);
    }

    public Task<HttpResponseMessage> SendsRaw(string line, string verb, string? token, params (string Input, string Value)[] inputs) =>
        world.Post($"/simulator/people/{id}/presses", JsonSerializer.Serialize(new
        {
            message = line, verb, token, inputs = inputs.ToDictionary(input => input.Input, input => input.Value),
        }));
}
