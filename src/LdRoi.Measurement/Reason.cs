namespace LdRoi.Measurement;

/// <summary>Why a measure has no value, or why part of it was left out. The spelling for exports is <see cref="ReasonCodes.Code"/>.</summary>
/// <remarks>
/// When several reasons apply, a confidentiality reason wins and is the only one given: a second one could betray the answers.
/// None of them is a text for readers; a withheld number reads the same whatever the reason.
/// </remarks>
#pragma warning disable CA1708 // NOne is the code N_ONE and None is no reason at all; C# tells them apart, and so do the codes.
public enum Reason
{
    /// <summary>Nothing is missing.</summary>
    None = 0,

    /// <summary>Nobody has a value.</summary>
    NZero,

    /// <summary>One value where a spread is needed: the mean exists, its interval does not.</summary>
    NOne,

    /// <summary>Fewer values than the gate of this measure asks for.</summary>
    NBelowMin,

    /// <summary>Fewer than half of the scale's items were answered, or a composite lacks one of its scales.</summary>
    HalfRule,

    /// <summary>A spread of zero where it is a divisor or the width of an interval.</summary>
    ZeroVariance,

    /// <summary>Too few people could be matched over two waves; everybody was compared instead.</summary>
    NotLinked,

    /// <summary>Withheld: the number would rest on too few people.</summary>
    PrivacyMinN,

    /// <summary>Withheld: too few people would follow from it by subtraction.</summary>
    PrivacyRemainder,

    /// <summary>No spread, or a mean next to the end of the scale: everybody's answer would be known, so there is a band at most.</summary>
    Unanimous,

    /// <summary>Two waves differ by so few people that their difference would be about them.</summary>
    NotComparable,
}
#pragma warning restore CA1708
