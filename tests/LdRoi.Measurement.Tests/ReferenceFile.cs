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

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public static double Number(this JsonElement element, string property) => element.GetProperty(property).GetDouble();

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Reference", name);
}
