using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Tests.Scan;

/// <summary>How items are dealt, on the questionnaire that ships with the product.</summary>
public sealed class ItemOrderTests
{
    private const int PerCard = 3;

    /// <summary>Six orders, and eight shifts bring every item of a block to every place of it.</summary>
    private const int WholeDeal = 6 * 8 * 7 * 10;

    private static readonly Instrument Shipped = InstrumentReader.Read(Instruments.Current, Instruments.Shipped());

    [Fact]
    public void Whoever_answers_everything_gets_every_item_once_in_every_place_of_the_dealing()
    {
        for (var sequence = 0; sequence < 200; sequence++)
        {
            ItemOrder.For(Shipped, sequence, ScanDesign.Rotation).Select(item => item.Id).ShouldBe(Shipped.Items.Select(item => item.Id), ignoreOrder: true);
        }
    }

    [Fact]
    public void Whoever_stops_after_four_cards_has_had_one_item_of_every_scale()
    {
        for (var sequence = 0; sequence < 60; sequence++)
        {
            var early = ItemOrder.For(Shipped, sequence, ScanDesign.Rotation).Take(4 * PerCard).Select(item => item.Id).ToHashSet();
            Shipped.Scales.ShouldAllBe(scale => scale.Items.Any(item => early.Contains(item.Id)));
        }
    }

    [Fact]
    public void The_items_behind_the_first_block_are_spread_evenly_over_the_days()
    {
        var days = Enumerable.Range(0, WholeDeal).SelectMany(sequence => ItemOrder.For(Shipped, sequence, ScanDesign.Rotation)
                .Select((item, place) => (item.Id, item.Block, Day: place / PerCard)))
            .Where(row => row.Block != "X").ToLookup(row => row.Id, row => row.Day);

        // Every item comes on every day after the first block, none more than half as often again as on an average day.
        foreach (var item in days)
        {
            var counts = item.GroupBy(day => day).ToDictionary(day => day.Key, day => day.Count());
            counts.Keys.Order().ShouldBe(Enumerable.Range(3, 8));
            counts.Values.Max().ShouldBeLessThanOrEqualTo(WholeDeal / 8 * 3 / 2, item.Key);
        }
    }

    [Fact]
    public void In_the_shorter_forms_every_pair_of_items_occurs_together_and_every_scale_keeps_half_of_its_items()
    {
        var forms = Enumerable.Range(0, 3).Select(form => ItemOrder.For(Shipped, form, ScanDesign.ThreeForms).Select(item => item.Id).ToHashSet()).ToList();

        forms.Select(form => form.Count).ShouldBe([26, 25, 25], ignoreOrder: true);
        foreach (var first in Shipped.Items)
        {
            Shipped.Items.ShouldAllBe(second => forms.Any(form => form.Contains(first.Id) && form.Contains(second.Id)));
        }

        Shipped.Scales.ShouldAllBe(scale => forms.All(form => 2 * scale.Items.Count(item => form.Contains(item.Id)) >= scale.Items.Count));
    }

    [Fact]
    public void Neighbours_in_the_dealing_get_different_orders_so_that_a_team_of_six_has_them_all() =>
        Enumerable.Range(0, 6).Select(sequence => string.Concat(ItemOrder.For(Shipped, sequence, ScanDesign.Rotation).Select(item => item.Block)))
            .Distinct().Count().ShouldBe(6);
}
