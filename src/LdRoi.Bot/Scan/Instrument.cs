using LdRoi.Channels.Cards;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Scan;

/// <summary>A questionnaire as the product uses it: read from its definition, never from code.</summary>
/// <param name="Name">As its makers call it, in every language.</param>
/// <param name="Licence">Who allows its use, and on what terms.</param>
/// <param name="Scales">Every scale with the keying of its items, as the measurement module wants it.</param>
/// <param name="Items">In the order of the definition.</param>
/// <param name="BlockOrders">The orders in which item blocks are dealt, for example <c>XABC</c>.</param>
/// <param name="Forms">The blocks of each shorter form, for example <c>XAB</c>; none where the questionnaire has no shorter forms.</param>
/// <param name="Opposites">Pairs of items that nobody agrees with both of.</param>
public sealed record Instrument(
    string Version, string Name, string Licence, IReadOnlyList<Scale> Scales, IReadOnlyList<Item> Items, IReadOnlyDictionary<string, ScaleName> Names,
    IReadOnlyList<string> BlockOrders, IReadOnlyList<string> Forms, IReadOnlyList<ContradictionPair> Opposites)
{
    /// <summary>What people may write about when they have had all items; null when the questionnaire has no such question.</summary>
    public OpenQuestion? OpenQuestion { get; init; }

    /// <summary>The outcomes of the scan, in reporting order.</summary>
    public IEnumerable<Scale> Indicators => Scales.Where(scale => Names[scale.Code].IsIndicator);

    /// <summary>What may explain them, in reporting order.</summary>
    public IEnumerable<Scale> Factors => Scales.Where(scale => !Names[scale.Code].IsIndicator);

    /// <summary>In which ways its items can be asked.</summary>
    public IEnumerable<ScanDesign> Designs => Enum.GetValues<ScanDesign>().Where(design => design != ScanDesign.ThreeForms || Forms.Count > 0);

    public Item ItemOf(string id) => Items.First(item => item.Id == id);
}

/// <summary>A scale's name in both languages, and whether it is an indicator or a factor.</summary>
public sealed record ScaleName(string Dutch, string English, bool IsIndicator)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}

/// <summary>A question that is answered in one's own words, or not at all.</summary>
public sealed record OpenQuestion(string Dutch, string English)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}

/// <summary>One statement, with the options it is answered on.</summary>
/// <param name="Block">The block in which it is dealt: X first, then A, B, C.</param>
/// <param name="Minimum">Lowest code of the response scale; the labels follow upwards from it.</param>
public sealed record Item(
    string Id, string Block, string Dutch, string English, int Minimum, IReadOnlyList<string> DutchLabels,
    IReadOnlyList<string> EnglishLabels, string DutchMissing, string EnglishMissing)
{
    public int Maximum => Minimum + DutchLabels.Count - 1;

    public string In(Language language) => language == Language.Dutch ? Dutch : English;

    public IReadOnlyList<string> LabelsIn(Language language) => language == Language.Dutch ? DutchLabels : EnglishLabels;

    public string MissingIn(Language language) => language == Language.Dutch ? DutchMissing : EnglishMissing;
}
