using System.Globalization;
using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests;

/// <summary>A simulated scan: 223 people in 24 teams, two waves, 25 items; scored through the module under test.</summary>
internal sealed class SyntheticScan
{
    /// <summary>The composite "learning culture".</summary>
    public const string Culture = "LC";

    private static readonly string[] _indicators = ["SL", "ID", "CV"];
    private static readonly Lazy<SyntheticScan> _scan = new(() => new SyntheticScan());

    private readonly Dictionary<string, Scale> _scales;
    private readonly List<Row> _rows;

    private SyntheticScan()
    {
        _scales = ReadScales();
        _rows = ReadRows();
    }

    public static SyntheticScan Instance => _scan.Value;

    /// <summary>Everybody's score on a scale in a wave, by person; people without a score are absent.</summary>
    public IReadOnlyDictionary<string, double> Scores(string scale, int wave) =>
        _rows.Where(row => row.Wave == wave)
            .Select(row => (row.Person, Score: Score(scale, row)))
            .Where(scored => scored.Score.HasValue)
            .ToDictionary(scored => scored.Person, scored => scored.Score.Value!.Value);

    public IReadOnlyDictionary<string, double> TeamScores(string scale, int wave, string team)
    {
        var members = _rows.Where(row => row.Wave == wave && row.Team == team).Select(row => row.Person).ToHashSet();
        return Scores(scale, wave).Where(scored => members.Contains(scored.Key)).ToDictionary();
    }

    public IReadOnlyList<IReadOnlyCollection<double>> ByTeam(string scale, int wave) =>
        [.. _rows.Select(row => row.Team).Distinct().Select(team => (IReadOnlyCollection<double>)[.. TeamScores(scale, wave, team).Values])];

    private Measured<double> Score(string scale, Row row) =>
        scale == Culture
            ? CompositeScoring.Score([.. _indicators.Select(indicator => ScaleScoring.Score(_scales[indicator], row.Answers))])
            : ScaleScoring.Score(_scales[scale], row.Answers);

    private static Dictionary<string, Scale> ReadScales()
    {
        var instrument = ReferenceFile.Json("synthetic-instrument.json");
        var reversed = instrument.GetProperty("items").EnumerateArray()
            .ToDictionary(item => item.GetProperty("id").GetString()!, item => item.GetProperty("reverse").GetBoolean());
        var range = instrument.GetProperty("responseScales").GetProperty("agree5");
        return instrument.GetProperty("constructs").EnumerateArray()
            .Select(construct => new Scale(
                construct.GetProperty("code").GetString()!,
                range.GetProperty("min").GetInt32(),
                range.GetProperty("max").GetInt32(),
                [.. construct.GetProperty("items").EnumerateArray().Select(id => new ScaleItem(id.GetString()!, reversed[id.GetString()!]))]))
            .ToDictionary(scale => scale.Code);
    }

    private static List<Row> ReadRows()
    {
        var lines = ReferenceFile.Lines("synthetic_scan.csv").Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        var header = lines[0].Select((name, column) => (name, column)).ToDictionary(cell => cell.name, cell => cell.column);
        return
        [
            .. lines.Skip(1).Select(cells => new Row(
                cells[header["person_id"]],
                cells[header["team_id"]],
                int.Parse(cells[header["wave"]], CultureInfo.InvariantCulture),
                header.Where(cell => char.IsDigit(cell.Key[^1]) && cells[cell.Value].Length > 0)
                    .ToDictionary(cell => cell.Key, cell => int.Parse(cells[cell.Value], CultureInfo.InvariantCulture)))),
        ];
    }

    private sealed record Row(string Person, string Team, int Wave, IReadOnlyDictionary<string, int> Answers);
}
