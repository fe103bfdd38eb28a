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

    /// <summary>In the order of the instrument.</summary>
    public IReadOnlyDictionary<string, Scale> Scales => _scales;

    /// <summary>The rows of a wave, in the order of the file.</summary>
    public IReadOnlyList<Row> Wave(int wave) => [.. _rows.Where(row => row.Wave == wave)];

    /// <summary>A person's score on a scale or on <see cref="Culture"/>, POMP; null when there is none.</summary>
    public double? ScoreOf(Row row, string scale) => Score(scale, row).Value;

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
        var table = ReferenceFile.Table("synthetic_scan.csv");
        var items = table[0].Keys.Where(column => char.IsDigit(column[^1])).ToList();
        return
        [
            .. table.Select(row => new Row(
                row["person_id"]!,
                row["team_id"]!,
                row["treated"] == "1",
                int.Parse(row["wave"]!, CultureInfo.InvariantCulture),
                items.Where(item => row[item] is not null).ToDictionary(item => item, item => int.Parse(row[item]!, CultureInfo.InvariantCulture)))),
        ];
    }

    /// <summary>One person in one wave. A missing answer is an absent key; answers are raw, before reversal.</summary>
    public sealed record Row(string Person, string Team, bool Treated, int Wave, IReadOnlyDictionary<string, int> Answers);
}
