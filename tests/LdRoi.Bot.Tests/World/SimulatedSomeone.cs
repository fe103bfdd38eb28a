using System.Net;
using System.Text.Json;
using LdRoi.Channels.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.World;

/// <summary>Somebody in the simulator.</summary>
internal sealed class SimulatedSomeone(BotWorld world, string id, string name) : Someone(name)
{
    public override string Id => id;

    public override IReadOnlyList<SeenCard> Cards =>
    [
        .. world.Services.GetRequiredService<SimulatorChannel>().Chat(id)
            .Where(line => line.From == Speaker.Bot).Select(line => new SeenCard(line.Id, line.Card!, line.SentAt)),
    ];

    public override Task<SeenCard> Types(string text) => Types(text, personal: true);

    public override Task<SeenCard> TypesInAGroup(string text) => Types(text, personal: false);

    public override Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs) =>
        Sends(card, verb, token, inputs, personal: true);

    /// <summary>The simulator shows a dialog in the card's own place.</summary>
    public override Task<SeenCard> OpensDialog(string verb, params (string Input, string Value)[] inputs)
    {
        With(verb).Button(verb).OpensDialog.ShouldBeTrue();
        return Presses(verb, inputs);
    }

    public override Task<SeenCard> SubmitsDialog(string title, params (string Input, string Value)[] inputs) => PressesNamed(title, inputs);

    public override Task<SeenCard> SendsInAGroup(string card, string verb, string? token, params (string Input, string Value)[] inputs) =>
        Sends(card, verb, token, inputs, personal: false);

    private async Task<SeenCard> Types(string text, bool personal)
    {
        using var response = await world.Post($"/simulator/people/{id}/messages", JsonSerializer.Serialize(new { text, personal }));
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return LastCard;
    }

    private async Task<SeenCard> Sends(string card, string verb, string? token, (string Input, string Value)[] inputs, bool personal)
    {
        using var response = await world.Post($"/simulator/people/{id}/presses", JsonSerializer.Serialize(new
        {
            message = card, verb, token, inputs = inputs.ToDictionary(input => input.Input, input => input.Value), personal,
        }));
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        using var shown = JsonDocument.Parse(body);
        var back = shown.RootElement.GetProperty("id").GetString();
        return Cards.Single(seen => seen.Id == back);
    }
}
