using System.Text.Json;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Checks the constructs, and that each item belongs to exactly one of them.</summary>
internal static class CheckScales
{
    public const int LongestName = 60;

    private const int Most = 20;

    /// <summary>A report shows each of them with its change.</summary>
    private const int MostIndicators = 8;

    private const int MostItems = 100;
    private const int LongestDefinition = 300;

    /// <returns>Their codes.</returns>
    public static IReadOnlyCollection<string> Execute(
        JsonPlace? place, IReadOnlyDictionary<string, CheckedItem> items, IReadOnlyDictionary<string, CheckedResponse?> responses, Checking check)
    {
        var constructs = check.List(place, 1, Most).Where(one => check.Object(one, Vocabulary.Construct) is not null).ToList();
        var codes = constructs.Select(construct => One(construct, check)).OfType<JsonPlace>().ToList();
        check.Distinct(codes, "the code");
        Indicators(place, constructs, check);
        var owners = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var construct in constructs)
        {
            Members(construct, items, owners, check);
        }

        foreach (var (id, item) in items.Where(item => !owners.ContainsKey(item.Key) && item.Value.Construct is not null))
        {
            var isKnown = codes.Any(code => code.Text == item.Construct);
            check.Findings.Add(
                item.Id, isKnown ? $"item '{id}' names the construct '{item.Construct}', which does not list it among its items."
                    : $"item '{id}' names the construct '{item.Construct}', which is not there.");
        }

        return [.. codes.Select(code => code.Text!).Distinct()];
    }

    private static JsonPlace? One(JsonPlace construct, Checking check)
    {
        check.OneOf(construct["block"], Vocabulary.Roles);
        check.Both(construct["name"], LongestName);
        check.Both(construct["definition"], LongestDefinition);
        check.Both(construct["referentText"], LongestName);
        check.Words(construct["referent"], LongestName);
        check.Flag(construct["sensitive"]);
        if (check.Code(construct["code"], CheckItems.Code(), CheckItems.CodeWords) is not { } code)
        {
            return null;
        }

        if (Vocabulary.TakenScales.Contains(code, StringComparer.OrdinalIgnoreCase))
        {
            check.Findings.Add(construct["code"]!, $"is '{code}', which stands for the mean of all indicators. Choose another code.");
        }

        return construct["code"];
    }

    private static void Indicators(JsonPlace? place, List<JsonPlace> constructs, Checking check)
    {
        var indicators = constructs.Count(construct => construct["block"]?.Text == Vocabulary.Indicator);
        if (constructs.Count > 0 && constructs.All(construct => Vocabulary.Roles.Contains(construct["block"]?.Text)) && indicators is 0 or > MostIndicators)
        {
            check.Findings.Add(place!, $"{indicators} of the constructs are indicators; 1 to {MostIndicators} are possible. Indicators are what a report shows first.");
        }
    }

    /// <summary>Its items: each of them known, of this construct, in no other one, and answered on the same range.</summary>
    private static void Members(
        JsonPlace construct, IReadOnlyDictionary<string, CheckedItem> items, Dictionary<string, JsonPlace> owners, Checking check)
    {
        var code = construct["code"]?.Text;
        CheckedResponse? range = null;
        foreach (var member in check.List(construct["items"], 1, MostItems).Where(one => check.Is(one, JsonValueKind.String)))
        {
            var id = member.Text!;
            if (!items.TryGetValue(id, out var item))
            {
                check.Findings.Add(member, $"names item '{id}', which is not among the items of the file.");
            }
            else if (!owners.TryAdd(id, member))
            {
                check.Findings.Add(member, $"lists item '{id}', which is listed on line {owners[id].Line} already. An item counts in one construct.");
            }
            else if (item.Construct is not null && item.Construct != code)
            {
                check.Findings.Add(member, $"lists item '{id}', which names the construct '{item.Construct}' on line {item.Id.Line}.");
            }
            else if (item.Response is { } response)
            {
                range ??= response;
                if ((response.Minimum, response.Maximum) != (range.Minimum, range.Maximum))
                {
                    check.Findings.Add(
                        member, $"lists item '{id}', which is answered from {response.Minimum} to {response.Maximum}, and the items before it from {range.Minimum} to {range.Maximum}. The items of a construct share one range.");
                }
            }
        }
    }
}
