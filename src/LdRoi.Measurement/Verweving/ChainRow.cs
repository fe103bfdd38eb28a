namespace LdRoi.Measurement.Verweving;

/// <summary>One person in one programme, by level. Each level in a unit of its own.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="Usefulness">Level 1: how useful it was found.</param>
/// <param name="Learning">Level 2: what was learned.</param>
/// <param name="Use">Level 3: how much is used at work.</param>
/// <param name="Result">Level 4: the result.</param>
public readonly record struct ChainRow(int Team, double Usefulness, double Learning, double Use, double Result)
{
    internal bool IsFinite => double.IsFinite(Usefulness) && double.IsFinite(Learning) && double.IsFinite(Use) && double.IsFinite(Result);
}
