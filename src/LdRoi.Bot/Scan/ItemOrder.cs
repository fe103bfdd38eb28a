namespace LdRoi.Bot.Scan;

/// <summary>
/// In which order a person gets the items: block X first, then the others in one of the dealt orders, each block shifted
/// by one place per person. Whoever stops early leaves gaps that are spread evenly over the items.
/// </summary>
public static class ItemOrder
{
    /// <param name="sequence">The person's place in the dealing, from 0.</param>
    public static IReadOnlyList<Item> For(Instrument instrument, int sequence, ScanDesign design) => design switch
    {
        ScanDesign.Whole => instrument.Items,
        ScanDesign.ThreeForms => Dealt(instrument, sequence, instrument.Forms),
        _ => Dealt(instrument, sequence, instrument.BlockOrders),
    };

    private static IReadOnlyList<Item> Dealt(Instrument instrument, int sequence, IReadOnlyList<string> orders)
    {
        var shift = sequence / orders.Count;
        return [.. orders[sequence % orders.Count].SelectMany(block => Shifted(instrument, block, shift))];
    }

    private static IEnumerable<Item> Shifted(Instrument instrument, char block, int shift)
    {
        var items = instrument.Items.Where(item => item.Block[0] == block).ToList();
        return items.Select((_, place) => items[(place + shift) % items.Count]);
    }
}
