using System.Text.Json;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

/// <summary>The cases of kat_privacy.json as atoms and rows.</summary>
internal sealed record KnownRows(int Threshold, Atom[] Atoms, ReleasedRow[] Rows, JsonElement Case)
{
    public static KnownRows Of(string id)
    {
        var known = ReferenceFile.Case("kat_privacy.json", id);
        var isProtected = known.GetProperty("protected").EnumerateArray().Select(name => name.GetString()!).ToHashSet();
        return new KnownRows(
            known.GetProperty("k").GetInt32(),
            [.. known.GetProperty("atoms").EnumerateObject().Select(Atom)],
            known.TryGetProperty("rows", out var rows)
                ? [.. rows.EnumerateObject().Select(row => new ReleasedRow(
                    row.Name, row.Value.EnumerateObject().ToDictionary(weight => weight.Name, weight => weight.Value.GetInt64()), null, isProtected.Contains(row.Name)))]
                : [.. known.GetProperty("groups").EnumerateObject().Select(row => ReleasedRow.Mean(row.Name, Names(row.Value), null, isProtected.Contains(row.Name)))],
            known);
    }

    public string[] Expected(string list) => [.. Names(Case.GetProperty("expected").GetProperty(list)).Order(StringComparer.Ordinal)];

    public ReleasedRow[] RowsNamed(string list) => [.. Rows.Where(row => Names(Case.GetProperty(list)).Contains(row.Id))];

    /// <summary>What a plain threshold betrays: sets of atoms with how many people.</summary>
    public (string Atoms, int People)[] Leaks() =>
        [.. Case.GetProperty("threshold_only_leaks").EnumerateArray().Select(leak => (string.Join(',', Names(leak[0]).Order(StringComparer.Ordinal)), leak[1].GetInt32()))];

    private static string[] Names(JsonElement list) => [.. list.EnumerateArray().Select(name => name.GetString()!)];

    private static Atom Atom(JsonProperty atom) => atom.Value.ValueKind == JsonValueKind.Number
        ? LdRoi.Measurement.Confidentiality.Audit.Atom.Of(atom.Name, atom.Value.GetInt32())
        : new Atom(atom.Name, [new PeopleBlock(atom.Value.GetProperty("people").GetString()!, atom.Value.GetProperty("n").GetInt32())]);
}
