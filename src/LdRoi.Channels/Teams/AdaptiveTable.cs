using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>A table with its headers as the first row; the first column, which names the rows, is twice as wide.</summary>
internal static class AdaptiveTable
{
    public static JsonObject Render(CardBlock.Table table) => new()
    {
        ["type"] = "Table",
        // Microsoft's schema page says firstRowAsHeader; its renderers and typed SDKs read this spelling.
        ["firstRowAsHeaders"] = true,
        ["columns"] = CardJson.Array(table.Headers.Select((_, at) => new JsonObject { ["width"] = at == 0 ? 2 : 1 })),
        ["rows"] = CardJson.Array(table.Rows.Prepend(table.Headers).Select(Row)),
    };

    private static JsonObject Row(IReadOnlyList<string> cells) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = CardJson.Array(cells.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = Items(cell) })),
    };

    private static JsonArray Items(string cell) => cell.Length == 0 ? [] : [AdaptiveText.Paragraph(cell)];
}
