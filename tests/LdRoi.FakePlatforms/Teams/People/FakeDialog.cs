using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What the bot answered to a dialog that was opened or submitted, and what the client made of it.</summary>
public sealed record FakeDialog
{
    private FakeDialog(FakeChat chat, TeamsReceipt receipt)
    {
        Chat = chat;
        Receipt = receipt;
    }

    public FakeChat Chat { get; }

    public TeamsReceipt Receipt { get; }

    public string? Title { get; private init; }

    /// <summary>What stands in the dialog; null when it closed or never opened.</summary>
    public JsonObject? Card { get; private init; }

    /// <summary>What was said as it closed.</summary>
    public string? Notice { get; private init; }

    /// <summary>Why the client showed "something went wrong".</summary>
    public string? Wrong { get; private init; }

    /// <summary>Why the client did not send.</summary>
    public string? Refusal => Receipt.Refusal;

    internal static FakeDialog Of(FakeChat chat, TeamsReceipt receipt)
    {
        var dialog = new FakeDialog(chat, receipt);
        if (receipt.Refusal is not null)
        {
            return dialog;
        }

        if (receipt.Status != HttpStatusCode.OK)
        {
            return dialog with { Wrong = $"HTTP {(int?)receipt.Status}" };
        }

        // An empty reply closes the dialog, but one that was never open has nothing to close.
        var isSubmit = receipt.Activity!.Text("name") == "task/submit";
        return receipt.Body.Length == 0 && isSubmit ? dialog : dialog.Read(Json.Object(receipt.Body)?["task"] as JsonObject);
    }

    private FakeDialog Read(JsonObject? task) => (task?.Text("type"), task?["value"]) switch
    {
        ("message", JsonValue text) when text.TryGetValue(out string? notice) => this with { Notice = notice },
        ("continue", JsonObject value) => Opened(value),
        _ => this with { Wrong = "The body is no dialog response." },
    };

    // Here the card is an attachment; in the reply to an Action.Execute it is bare.
    private FakeDialog Opened(JsonObject value)
    {
        var attachment = value["card"] as JsonObject;
        var mistake = attachment?.Text("contentType") != ActivityRules.AdaptiveCardType
            ? "The dialog's card is no attachment of an Adaptive Card."
            : CardRules.Mistake(attachment["content"]) ?? Size(value, "height") ?? Size(value, "width");
        return mistake is null
            ? this with { Title = value.Text("title"), Card = attachment!["content"]!.AsObject() }
            : this with { Wrong = mistake };
    }

    private static string? Size(JsonObject value, string name) =>
        value[name] is null || value.Text(name) is "small" or "medium" or "large" || value[name]!.GetValueKind() == JsonValueKind.Number
            ? null
            : $"The dialog's {name} is wrong.";
}
