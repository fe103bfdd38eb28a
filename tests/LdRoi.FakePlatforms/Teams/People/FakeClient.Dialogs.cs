using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

public abstract partial class FakeClient
{
    /// <summary>Presses a button that opens a dialog. What is filled in on the card goes along, as with any submit.</summary>
    public async Task<FakeDialog> OpensDialog(FakeMessage message, string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var action = CardForm.Button(Shown(message), title);
        if (!CardForm.OpensDialog(action))
        {
            throw new InvalidOperationException($"{title} opens no dialog: that takes an Action.Submit with data.msteams.type task/fetch.");
        }

        return CardForm.Mistake(this, Shown(message), action, inputs) is { } mistake
            ? FakeDialog.Of(message.Chat, new TeamsReceipt(null, Refusal: mistake))
            : FakeDialog.Of(message.Chat, await Fetch("task/fetch", message.Chat, CardForm.Data(this, Shown(message), action, inputs), message.Id));
    }

    /// <summary>Fills in the dialog and presses its button; the reply is the next step, or the end.</summary>
    public async Task<FakeDialog> Submits(FakeDialog dialog, string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        var card = dialog.Card ?? throw new InvalidOperationException("No dialog is open.");
        var action = CardForm.Button(card, title);
        if (action.Text("type") != "Action.Submit")
        {
            throw new InvalidOperationException("Buttons of a dialog submit; nothing else works there.");
        }

        return CardForm.Mistake(this, card, action, inputs) is { } mistake
            ? FakeDialog.Of(dialog.Chat, new TeamsReceipt(null, Refusal: mistake))
            : FakeDialog.Of(dialog.Chat, await Fetch("task/submit", dialog.Chat, CardForm.Data(this, card, action, inputs)));
    }

    // A submit does not say which message the dialog was opened from (botframework-sdk 6473).
    private Task<TeamsReceipt> Fetch(string name, FakeChat chat, JsonNode? data, string? replyToId = null)
    {
        var invoke = Event("invoke", chat);
        invoke["name"] = name;
        invoke.With("replyToId", replyToId);
        invoke["value"] = new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };
        return Act(chat, invoke);
    }
}
