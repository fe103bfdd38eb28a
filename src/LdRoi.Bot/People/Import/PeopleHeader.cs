using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People.Import;

/// <summary>The header row: which column stands where, and what about it deserves a warning.</summary>
internal sealed class PeopleHeader
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _warnings = [];

    /// <exception cref="OperatorException">A required column is missing, or one stands there twice.</exception>
    public PeopleHeader(IReadOnlyList<string> cells)
    {
        var names = cells.Select(cell => CleanText.Of(cell).ToLowerInvariant()).ToArray();
        var unknown = new List<string>();
        for (var place = 0; place < names.Length; place++)
        {
            if (!PeopleColumns.All.Contains(names[place]))
            {
                unknown.Add(names[place]);
            }
            else if (!_places.TryAdd(names[place], place))
            {
                throw new OperatorException($"The column {names[place]} stands in the header twice. Remove one of them.");
            }
        }

        Count = names.Length;
        var meant = unknown.Where(name => name.Length > 0).Distinct().ToDictionary(name => name, Meant);
        var missing = PeopleColumns.Required.Where(column => !_places.ContainsKey(column)).ToArray();
        if (missing.Length > 0)
        {
            var renames = meant.Where(found => missing.Contains(found.Value)).Select(found => $" Rename {CleanText.Quoted(found.Key)} to {found.Value}.");
            throw new OperatorException(
                $"The header row has no column {string.Join(" and no column ", missing)}. The first row must name the columns, separated by "
                + $"commas or semicolons; email, name and team are required.{string.Concat(renames)}");
        }

        _warnings.AddRange(meant.Select(found =>
            $"The column {CleanText.Quoted(found.Key)} is unknown and was left out.{(found.Value is null ? "" : $" Did you mean {found.Value}?")}"));
        if (names.Reverse().SkipWhile(name => name.Length == 0).Contains(""))
        {
            _warnings.Add("A column without a name was left out.");
        }
    }

    /// <summary>How many fields a row has.</summary>
    public int Count { get; }

    public IReadOnlyCollection<string> Columns => _places.Keys;

    public IReadOnlyList<string> Warnings => _warnings;

    public int? PlaceOf(string column) => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The known column that is not in the header and that the name resembles.</summary>
    private string? Meant(string name)
    {
        var open = PeopleColumns.All.Where(column => !_places.ContainsKey(column)).ToArray();
        var plain = Plain(name);
        return Array.Find(open, column => Plain(column) == plain) ?? Nearest.Of(name, open);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
