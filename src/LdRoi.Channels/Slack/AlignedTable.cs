using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>A table as lines of equal columns, for a font in which all characters are equally wide.</summary>
internal static class AlignedTable
{
    private const string Gap = "  ";

    public static string Of(CardBlock.Table table)
    {
        var rows = table.Rows.Prepend(table.Headers).Select(row => row.Select(VisibleText.OnOneLine).ToArray()).ToList();
        var widths = table.Headers.Select((_, column) => rows.Max(row => Width(row[column]))).ToArray();
        var lines = rows.Select(row => Line(row, widths)).ToList();
        lines.Insert(1, Line([.. widths.Select(width => new string('─', width))], widths));
        return string.Join('\n', lines);
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd();

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
