using System.Text.RegularExpressions;

namespace LdRoi.Bot.Scan.Import;

/// <param name="Id">Where its id stands.</param>
/// <param name="Construct">As it names it, known or not; null when it names none.</param>
/// <param name="Response">Null when it names none that is right.</param>
internal sealed record CheckedItem(JsonPlace Id, string? Construct, string Block, bool? IsReversed, CheckedResponse? Response);

/// <summary>Checks the items, one by one and their ids together.</summary>
internal static partial class CheckItems
{
    public const string CodeWords = "it begins with a letter and has at most 16 letters, digits and underscores.";

    private const int Most = 100;
    private const int LongestText = 300;
    private const int LongestFacet = 60;
    private const int LargestVersion = 9_999;

    /// <returns>By id, in the order of the file.</returns>
    public static IReadOnlyDictionary<string, CheckedItem> Execute(
        JsonPlace? place, IReadOnlyDictionary<string, CheckedResponse?> responses, Checking check)
    {
        var items = check.List(place, 1, Most).Where(one => check.Object(one, Vocabulary.Item) is not null)
            .Select(item => One(item, responses, check)).OfType<CheckedItem>().ToList();
        check.Distinct(items.Select(item => item.Id), "the id");
        return items.GroupBy(item => item.Id.Text!).ToDictionary(same => same.Key, same => same.First());
    }

    private static CheckedItem? One(JsonPlace item, IReadOnlyDictionary<string, CheckedResponse?> responses, Checking check)
    {
        check.Both(item["text"], LongestText);
        check.Both(item["facet"], LongestFacet);
        check.Words(item["referent"], LongestFacet);
        check.Number(item["version"], 1, LargestVersion);
        var isReversed = check.Flag(item["reverse"]);
        var block = check.OneOf(item["block"], Vocabulary.Blocks) ?? Vocabulary.Blocks[0];
        var response = check.OneOf(item["scale"], [.. responses.Keys]) is { } scale ? responses[scale] : null;
        if (response is { IsAnswerable: false })
        {
            check.Findings.Add(item["scale"]!, $"names the response scale '{item["scale"]!.Text}', which has no 'labels' to choose from.");
        }

        if (check.Code(item["id"], Code(), CodeWords) is not { } id)
        {
            return null;
        }

        if (Vocabulary.TakenItems.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            check.Findings.Add(item["id"]!, $"is '{id}', which a card uses itself. Choose another id.");
        }

        return new CheckedItem(item["id"]!, item["construct"]?.Text, block, isReversed, response);
    }

    /// <summary>What an item, a construct or a composite may be called.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_]{0,15}\z")]
    public static partial Regex Code();
}
