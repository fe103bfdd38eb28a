using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

public abstract partial class FakeClient
{
    private readonly Dictionary<FakeMessage, DateTimeOffset> _refreshed = [];

    /// <summary>The card as this client shows it.</summary>
    public JsonObject? CardOf(FakeMessage message) => message.CardOn(this);

    /// <summary>Fills in and presses the button with this title. A card in the reply takes the old one's place, here only.</summary>
    /// <exception cref="InvalidOperationException">No such button or input is there to press or fill in.</exception>
    public async Task<InvokeReply> Presses(FakeMessage message, string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var card = Shown(message);
        var action = CardForm.Button(card, title);
        switch (action.Text("type"))
        {
            case "Action.Execute":
                return CardForm.Mistake(this, card, action, inputs) is { } mistake
                    ? InvokeReply.Of(new TeamsReceipt(null, Refusal: mistake))
                    : await Invoke(message, Executed(action, CardForm.Data(this, card, action, inputs)), "manual");
            case "Action.Submit":
                return InvokeReply.Submitted(await Submit(message, card, action, inputs));
            default:
                throw new InvalidOperationException($"{title} is no button that sends anything.");
        }
    }

    /// <summary>The same on an old client, which submits the action's fallback as a message.</summary>
    public Task<TeamsReceipt> Submits(FakeMessage message, string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var card = Shown(message);
        var action = CardForm.Button(card, title);
        if (action.Text("type") != "Action.Submit")
        {
            action = action["fallback"] as JsonObject is { } fallback && fallback.Text("type") == "Action.Submit"
                ? fallback
                : throw new InvalidOperationException($"An old client does not show {title}: it has no fallback that submits.");
        }

        return Submit(message, card, action, inputs);
    }

    /// <summary>Sends this action on the message whatever its card offers, as a client with an older copy of it or a forger would.</summary>
    public Task<InvokeReply> Executes(FakeMessage message, JsonObject action) => Invoke(message, action, "manual");

    /// <summary>Opens the chat: cards that name this person in <c>refresh.userIds</c> ask for their present state.</summary>
    public async Task<IReadOnlyList<InvokeReply>> Opens(FakeChat? chat = null)
    {
        var replies = new List<InvokeReply>();
        foreach (var message in (chat ?? Member.PersonalChat).Messages)
        {
            if (RefreshOf(message) is { } action && IsRefreshDue(message))
            {
                replies.Add(await Invoke(message, Executed(action, action["data"]?.DeepClone()), "automatic"));
            }
        }

        return replies;
    }

    private JsonObject? RefreshOf(FakeMessage message) =>
        CardOf(message)?["refresh"] is JsonObject refresh
        && refresh["userIds"] is JsonArray userIds
        && userIds.Any(id => id is JsonValue value && value.TryGetValue(out string? text) && text == Member.Id)
            ? refresh["action"] as JsonObject
            : null;

    private bool IsRefreshDue(FakeMessage message)
    {
        var isDue = !_refreshed.TryGetValue(message, out var last) || Teams.Now - last >= TeamsLimits.BetweenRefreshes;
        if (isDue)
        {
            _refreshed[message] = Teams.Now;
        }

        return isDue;
    }

    private async Task<InvokeReply> Invoke(FakeMessage message, JsonObject action, string trigger)
    {
        var invoke = Event("invoke", message.Chat, message.ConversationId);
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = message.Id;
        invoke["value"] = new JsonObject { ["action"] = action, ["trigger"] = trigger };
        var reply = InvokeReply.Of(await Act(message.Chat, invoke));
        if (reply.Card is { } card)
        {
            message.Chat.Replace(message, this, card);
        }

        return reply;
    }

    private async Task<TeamsReceipt> Submit(
        FakeMessage message, JsonObject card, JsonObject action, IReadOnlyDictionary<string, string>? inputs)
    {
        if (CardForm.OpensDialog(action))
        {
            throw new InvalidOperationException($"{action.Text("title")} opens a dialog.");
        }

        if (CardForm.Mistake(this, card, action, inputs) is { } mistake)
        {
            return new TeamsReceipt(null, Refusal: mistake);
        }

        var activity = Event("message", message.Chat, message.ConversationId);
        activity["replyToId"] = message.Id;
        activity["value"] = CardForm.Data(this, card, action, inputs);
        return await Act(message.Chat, activity);
    }

    private JsonObject Shown(FakeMessage message) => message.IsDeleted
        ? throw new InvalidOperationException("The message was deleted.")
        : CardOf(message) ?? throw new InvalidOperationException("The message has no card.");

    private static JsonObject Executed(JsonObject action, JsonNode? data) => new JsonObject { ["type"] = "Action.Execute" }
        .With("id", action.Text("id"))
        .With("title", action.Text("title"))
        .With("verb", action.Text("verb"))
        .With("data", data);
}
