using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Tests.Architecture;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Scan.Import;

/// <summary>Which items are reversed is read from the file: the reference data were made with another questionnaire than the one that ships.</summary>
public sealed class KeyingTests
{
    private static readonly string Reference = Path.Combine(Sources.Root, "tests", "LdRoi.Measurement.Tests", "Reference");

    [Fact]
    public void A_questionnaire_with_other_reversed_items_gives_the_reference_means_of_every_team()
    {
        var findings = new Findings();
        var instrument = CheckInstrument.Execute(Encoding.UTF8.GetBytes(Completed().ToJsonString()), findings).ShouldNotBeNull(string.Join('\n', findings.All));
        instrument.Items.Count.ShouldBe(25);
        instrument.Scales.SelectMany(scale => scale.Items).Where(item => item.ReverseKeyed).Select(item => item.Id).ShouldBe(["CV2", "CV4", "GM2"]);

        var scale = instrument.Scales.Single(one => one.Code == "CV");
        var rows = File.ReadLines(Path.Combine(Reference, "synthetic_scan.csv")).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToList();
        int Column(string name) => Array.IndexOf(rows[0], name);
        var means = rows.Skip(1).Where(row => row[Column("wave")] == "1").GroupBy(row => row[Column("team_id")]).ToDictionary(
            team => team.Key,
            team => team.Select(row => ScaleScoring.Score(scale, scale.Items.Select(item => item.Id).Where(id => row[Column(id)].Length > 0)
                .ToDictionary(id => id, id => int.Parse(row[Column(id)], CultureInfo.InvariantCulture))).Value).OfType<double>().Average());

        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Reference, "reference_synthetic.json")))!["team_wave1_CV"]!.AsArray();
        expected.Count.ShouldBe(24);
        foreach (var team in expected)
        {
            means[(string)team!["team"]!].ShouldBe((double)team["mean"]!, 1e-6);
        }
    }

    /// <summary>The definition of the test data, with the texts that nobody needed there.</summary>
    private static JsonObject Completed()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Reference, "synthetic-instrument.json")))!.AsObject();
        file.Remove("note");
        (file["id"], file["instrument"], file["licence"], file["languages"]) = ("synthetic", "Test data", "none", new JsonArray("nl", "en"));
        file["responseScales"]!["agree5"]!["labels"] = new JsonObject
        {
            ["nl"] = new JsonArray("1", "2", "3", "4", "5"), ["en"] = new JsonArray("1", "2", "3", "4", "5"),
        };
        foreach (var construct in file["constructs"]!.AsArray())
        {
            construct!["block"] = (string)construct["code"]! is "SL" or "ID" or "CV" ? "indicator" : "personal";
            construct["name"] = Both((string)construct["code"]!);
        }

        foreach (var item in file["items"]!.AsArray())
        {
            item!["text"] = Both((string)item["id"]!);
        }

        file["scoring"]!["composites"]![0]!["name"] = Both("LC");
        return file;
    }

    private static JsonObject Both(string text) => new() { ["nl"] = text, ["en"] = text };
}
