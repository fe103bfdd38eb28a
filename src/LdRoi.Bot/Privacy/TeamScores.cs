namespace LdRoi.Bot.Privacy;

/// <summary>The scores behind one figure, by person.</summary>
internal sealed class TeamScores
{
    private readonly Dictionary<RespondentId, double> _scores;
    private HashSet<RespondentId>? _people;

    public TeamScores(IEnumerable<KeyValuePair<RespondentId, double>> scores) => _scores = scores.ToDictionary();

    public IReadOnlyDictionary<RespondentId, double> ByPerson => _scores;

    public IReadOnlyCollection<double> Values => _scores.Values;

    /// <summary>Only where there is an earlier scan to compare with.</summary>
    public IReadOnlySet<RespondentId> People => _people ??= [.. _scores.Keys];

    public int Count => _scores.Count;
}
