using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>
/// A chart that Teams draws itself, outside the schema of Adaptive Cards: a client that does not know it shows our picture
/// instead. What it says also stands in words on the card, since a chart is silent for a screen reader.
/// </summary>
internal static class AdaptiveChart
{
    public static JsonObject Render(Chart chart, JsonObject otherwise) => new()
    {
        ["type"] = "Chart.HorizontalBar",
        ["title"] = VisibleText.OnOneLine(chart.Title),
        ["data"] = CardJson.Array(chart.Bars.Select(bar => new JsonObject
        {
            // One colour for all: by itself Teams gives each bar another, which would mean nothing.
            ["x"] = VisibleText.OnOneLine(bar.Name), ["y"] = Math.Round(bar.Score), ["color"] = "categoricalBlue",
        })),
        ["fallback"] = otherwise,
    };
}
