namespace LdRoi.Measurement.Verweving;

/// <summary>Which standards one person reached.</summary>
/// <param name="Reaction">Level 1: answered sentence C or D.</param>
/// <param name="Learning">Level 2: the target.</param>
/// <param name="Use">Level 3: the target, and sentence C or D.</param>
/// <param name="Result">Level 4: the target.</param>
public readonly record struct LevelsReached(bool Reaction, bool Learning, bool Use, bool Result)
{
    internal double At(int level) => level switch { 0 => 1, 1 => Reaction ? 1 : 0, 2 => Learning ? 1 : 0, 3 => Use ? 1 : 0, _ => Result ? 1 : 0 };
}
