using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What Teams and its clients ask of an Adaptive Card before they show it.</summary>
public static class CardRules
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "TextBlock", "RichTextBlock", "TextRun", "Image", "ImageSet", "Media", "Container", "ColumnSet", "Column", "FactSet", "Table",
        "TableRow", "TableCell", "ActionSet", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet",
        "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility", "AdaptiveCard",
        "Chart.Donut", "Chart.Pie", "Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked",
        "Chart.Line", "Chart.Gauge",
    };

    /// <summary>What is wrong with the card, or null.</summary>
    public static string? Mistake(JsonNode? content)
    {
        if (content is not JsonObject card || card.Text("type") != "AdaptiveCard")
        {
            return "The content is no AdaptiveCard.";
        }

        if (!Version.TryParse(card.Text("version"), out var version))
        {
            return "The card has no version.";
        }

        if (version > TeamsLimits.HighestCard)
        {
            return $"Version {version} is above {TeamsLimits.HighestCard}; clients reject it.";
        }

        if (card["body"] is not (null or JsonArray) || card["actions"] is not (null or JsonArray))
        {
            return "The card's body or actions are no list.";
        }

        return InElements([.. CardWalk.Elements(card)]) ?? InRefresh(card);
    }

    private static string? InElements(IReadOnlyList<JsonObject> elements)
    {
        if (elements.FirstOrDefault(IsUnknown) is { } unknown)
        {
            return $"The card has an element of type {unknown.Text("type") ?? "(none)"}, which no client knows, without a fallback.";
        }

        var inputs = elements.Where(CardWalk.IsInput).ToList();
        if (inputs.Any(input => string.IsNullOrEmpty(input.Text("id"))))
        {
            return "An input has no id.";
        }

        if (inputs.GroupBy(input => input.Text("id")).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"Two inputs have the id {twice.Key}.";
        }

        return elements.Any(element => element.Text("type") == "Action.Execute" && element["data"] is not (null or JsonObject or JsonValue))
            ? "The data of an action is a list."
            : null;
    }

    private static bool IsUnknown(JsonObject element) => !Types.Contains(element.Text("type") ?? "") && element["fallback"] is null;

    private static string? InRefresh(JsonObject card)
    {
        if (card["refresh"] is not JsonObject refresh)
        {
            return card["refresh"] is null ? null : "refresh is no object.";
        }

        return (refresh["action"] as JsonObject)?.Text("type") != "Action.Execute"
            ? "The action of refresh is no Action.Execute."
            : (refresh["userIds"] as JsonArray)?.Count > TeamsLimits.RefreshUsers
                ? $"refresh names more than {TeamsLimits.RefreshUsers} users."
                : null;
    }
}
