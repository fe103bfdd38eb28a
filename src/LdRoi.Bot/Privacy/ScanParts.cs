using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Privacy;

/// <summary>What a release has to know of the questionnaire.</summary>
/// <param name="Outcomes">The scales that describe a team, in reporting order; learning culture is their mean.</param>
/// <param name="Factors">The scales that may explain them, in reporting order; each is a driver.</param>
/// <param name="Opposites">Pairs of items that say the opposite of each other.</param>
/// <param name="AskedOf">The items that a person is asked, in order, by their place in the dealing.</param>
public sealed record ScanParts(
    IReadOnlyList<Scale> Outcomes, IReadOnlyList<Scale> Factors, IReadOnlyList<ContradictionPair> Opposites, Func<int, IReadOnlyList<string>> AskedOf)
{
    public IReadOnlyList<Scale> Scales { get; } = [.. Outcomes, .. Factors];
}
