using System.Text.Json;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Checks in which orders and which shorter forms the items are dealt. A file that says nothing gets what its blocks allow.</summary>
internal static class CheckDelivery
{
    private const int MostWords = 500;
    private const int MostItems = 100;

    public static void Execute(JsonPlace? place, IReadOnlyDictionary<string, CheckedItem> items, IReadOnlyCollection<string> scales, Checking check)
    {
        if (check.Object(place, Vocabulary.Delivery) is not { } delivery)
        {
            return;
        }

        check.Number(delivery["defaultPerMessage"], 1, 5);
        check.Number(delivery["waveWorkingDays"], 1, 60);
        check.OneOf(delivery["defaultDesign"], delivery["threeForms"] is null ? ["rotation", "whole"] : ["rotation", "threeForms", "whole"]);
        var blocks = items.Values.Select(item => item.Block).Where(block => block != Vocabulary.Blocks[0]).Distinct().Order(StringComparer.Ordinal).ToList();
        if (check.Object(delivery["rotation"], Vocabulary.Rotation) is { } rotation)
        {
            Notes(rotation, check);
            Orders(rotation["orders"], string.Concat(blocks), check);
        }

        if (check.Object(delivery["threeForms"], Vocabulary.ThreeForms) is { } threeForms)
        {
            Notes(threeForms, check);
            Forms(threeForms["forms"], blocks, items, scales, check);
        }

        if (check.Object(delivery["whole"], Vocabulary.Whole) is { } whole)
        {
            Notes(whole, check);
            check.OneOf(whole["items"], ["file order"]);
        }
    }

    private static void Notes(JsonPlace place, Checking check)
    {
        check.Words(place["what"], MostWords);
        check.Words(place["assignment"], MostWords);
    }

    private static void Orders(JsonPlace? place, string blocks, Checking check)
    {
        var orders = check.List(place, 1, 6).Where(order => check.Is(order, JsonValueKind.String)).ToList();
        foreach (var order in orders.Where(order => string.Concat(order.Text!.Order()) != blocks))
        {
            check.Findings.Add(order, blocks.Length == 0
                ? "orders blocks, and all items are in block X. Leave 'rotation' out."
                : $"has to hold each of the blocks {string.Join(", ", blocks.Select(block => block))} once, as they occur among the items; X comes first by itself.");
        }

        check.Distinct(orders, "the order");
    }

    private static void Forms(
        JsonPlace? place, List<string> blocks, IReadOnlyDictionary<string, CheckedItem> items, IReadOnlyCollection<string> scales, Checking check)
    {
        if (place is null || !check.Is(place, JsonValueKind.Object))
        {
            return;
        }

        string[] expected = ["AB", "AC", "BC"];
        if (!place.Members.Select(member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(expected) || blocks.Count != 3)
        {
            check.Findings.Add(place, "has to hold the forms 'AB', 'AC' and 'BC', of items in the blocks A, B and C. Leave 'threeForms' out when the items are not dealt like that.");
            return;
        }

        foreach (var form in place.Members)
        {
            var listed = check.List(form.Value, 1, MostItems).Where(id => check.OneOf(id, [.. items.Keys]) is not null).Select(id => id.Text!).ToHashSet();
            var meant = items.Where(item => item.Value.Block == "X" || form.Name.Contains(item.Value.Block, StringComparison.Ordinal)).Select(item => item.Key).ToHashSet();
            if (!listed.SetEquals(meant))
            {
                var (more, less) = (meant.Except(listed).ToList(), listed.Except(meant).ToList());
                check.Findings.Add(form.Value, $"has to list the items of the blocks X, {form.Name[0]} and {form.Name[1]}."
                    + (more.Count > 0 ? $" Missing: {string.Join(", ", more)}." : "") + (less.Count > 0 ? $" Of another block: {string.Join(", ", less)}." : ""));
            }

            // A score takes at least half of a construct's items.
            foreach (var scale in scales)
            {
                var own = items.Where(item => item.Value.Construct == scale).Select(item => item.Key).ToList();
                if (2 * own.Count(meant.Contains) < own.Count)
                {
                    check.Findings.Add(form.Value, $"leaves {own.Count(meant.Contains)} of the {own.Count} items of '{scale}'; nobody could get a score on fewer than half of them.");
                }
            }
        }
    }
}
