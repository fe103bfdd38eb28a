using System.Globalization;
using System.Text.Json;

namespace LdRoi.Measurement.Tests;

/// <summary>Known answers that are copied beside the tests.</summary>
internal static class ReferenceFile
{
    public static string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    public static JsonElement Json(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    public static JsonElement Case(string name, string id) =>
        Json(name).EnumerateArray().Single(known => known.GetProperty("id").GetString() == id);

    /// <summary>The rows of a csv file by column name; an empty cell is null.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Table(string name)
    {
        var rows = Lines(name).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        return [.. rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second.Length > 0 ? cell.Second : null))];
    }

    /// <summary>A cell that must hold a number.</summary>
    public static double Number(this IReadOnlyDictionary<string, string?> row, string column) => double.Parse(row[column]!, CultureInfo.InvariantCulture);

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static double Number(this JsonElement element, string property) => element.GetProperty(property).GetDouble();

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Reference", name);
}
