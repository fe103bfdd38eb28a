using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The buttons. They stand in an ActionSet, because some old clients ignore a fallback anywhere else; the fallback serves
/// clients that submit instead of execute, and names its verb in the data, where such clients leave it.
/// </summary>
internal static class AdaptiveActions
{
    public static JsonObject Render(IReadOnlyList<CardAction> actions) => Set(actions.Select(action => action.OpensDialog ? Fetch(action) : Execute(action)));

    /// <summary>In a dialog buttons submit; nothing else works there.</summary>
    /// <param name="of">The message whose card the dialog belongs to: a submit does not say it otherwise.</param>
    public static JsonObject RenderInDialog(IReadOnlyList<CardAction> actions, string? of) => Set(actions.Select(action =>
        Shared("Action.Submit", action).With("data", Submitted(action).With("of", of))));

    private static JsonObject Set(IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = CardJson.Array(actions) };

    // Only a submit can open a dialog.
    private static JsonObject Fetch(CardAction action) => Shared("Action.Submit", action).With(
        "data", Submitted(action).With("msteams", new JsonObject { ["type"] = AdaptiveAction.TaskFetch }));

    private static JsonObject Execute(CardAction action) =>
        Shared("Action.Execute", action)
            .With("verb", action.Verb)
            .With("data", new JsonObject { ["t"] = action.Token.Reveal() })
            .With("fallback", Shared("Action.Submit", action)
                .With("data", Submitted(action)));

    private static JsonObject Submitted(CardAction action) => new() { ["verb"] = action.Verb, ["t"] = action.Token.Reveal() };

    private static JsonObject Shared(string type, CardAction action) =>
        new JsonObject { ["type"] = type, ["title"] = AdaptiveText.Unlinked(action.Title) }
            .With("style", action.Style switch
            {
                ActionStyle.Primary => "positive",
                ActionStyle.Danger => "destructive",
                _ => null,
            })
            .With("associatedInputs", action.SendsInputs ? null : "none");
}
