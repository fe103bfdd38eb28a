using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The buttons. They stand in an ActionSet, because some old clients ignore a fallback anywhere else; the fallback serves
/// clients that submit instead of execute, and names its verb in the data, where such clients leave it.
/// </summary>
internal static class AdaptiveActions
{
    public static JsonObject Render(IReadOnlyList<CardAction> actions) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = CardJson.Array(actions.Select(Execute)),
    };

    private static JsonObject Execute(CardAction action) =>
        Shared("Action.Execute", action)
            .With("verb", action.Verb)
            .With("data", new JsonObject { ["t"] = action.Token.Reveal() })
            .With("fallback", Shared("Action.Submit", action)
                .With("data", new JsonObject { ["verb"] = action.Verb, ["t"] = action.Token.Reveal() }));

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
