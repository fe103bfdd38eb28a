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

    /// <summary>Fewer items than the measure needs: two for alpha, three for a one-factor omega.</summary>
    KTooFew,

    /// <summary>Fewer than two groups, or no more people than groups, where groups are compared with each other.</summary>
    OneGroup,

    /// <summary>An estimate below 0 of what cannot be below 0; the raw number is kept beside it.</summary>
    NegativeEstimate,

    /// <summary>Groups differ no more than chance makes them differ: every group gets the overall mean.</summary>
    NoBetweenVariance,

    /// <summary>More disagreement than random answers would give: the value is 0, the raw number is kept beside it.</summary>
    ClippedAtZero,

    /// <summary>An iteration did not arrive.</summary>
    NotConverged,

    /// <summary>A factor model with a residual variance of 0 or less.</summary>
    Heywood,

    /// <summary>A matrix without an inverse: something is an exact combination of the rest.</summary>
    Singular,

    /// <summary>As many unknowns as observations, or more; or more drivers than are weighed together.</summary>
    TooManyPredictors,

    /// <summary>A note: predictors repeat each other (a variance inflation factor above 5; above 10 the weights warn).</summary>
    Collinear,

    /// <summary>The predictors explain nothing beyond chance (adjusted R² of 0 or less): values, no ranking.</summary>
    NoSignal,

    /// <summary>Enough people to describe, too few to put in order (fewer than 100).</summary>
    NoRanking,

    /// <summary>Ranked, but the first place is not certain enough (less than .90).</summary>
    NotDecisive,

    /// <summary>A note: LMG and Johnson's weights do not agree.</summary>
    UnstableMethods,

    /// <summary>A note: a weight above 0 stands for a negative coefficient, or its sign is not that of the correlation.</summary>
    SuppressionSign,

    /// <summary>Fewer than six points before the start.</summary>
    PrePeriodShort,

    /// <summary>Another influence was declared in the period, so the line before says nothing of the line after.</summary>
    TrendNotValid,

    /// <summary>Fewer than 4 degrees of freedom from the groups: an estimate and its error, no p-value and no interval.</summary>
    FewClusters,

    /// <summary>A gain of somebody who had the highest score before.</summary>
    Ceiling,

    /// <summary>Fewer points than a curve needs.</summary>
    FewPoints,

    /// <summary>A straight line describes the points as well as the curve, with fewer unknowns.</summary>
    LineFitsBetter,

    /// <summary>The curve does not level off within a year.</summary>
    NoAsymptote,

    /// <summary>Always sent or never sent: nothing to compare.</summary>
    NoRandomVariation,

    /// <summary>A probability of sending outside .1 to .9.</summary>
    NoPositivity,

    /// <summary>A number given is not a number, or is infinite.</summary>
    NotFinite,

    /// <summary>Withheld: too few people wrote a comment.</summary>
    PrivacyComments,

    /// <summary>The costs are 0 or less, or nobody entered any: nothing to divide by.</summary>
    CostsMissing,

    /// <summary>A cost category is blank: it needs an amount, or a 0 with its reason.</summary>
    CostsIncomplete,

    /// <summary>A note: a cost category stands at 0 without a reason.</summary>
    CostsNotFullyLoaded,

    /// <summary>Benefits of 0 or less where they are a divisor.</summary>
    NoBenefit,

    /// <summary>No method separates the effect of the programme from everything else.</summary>
    NotIsolated,

    /// <summary>The shares of all influences do not add up to 100 %, within half a percentage point: counted as 0.</summary>
    SharesNot100,

    /// <summary>An estimate without a basis, or with a confidence that is none: counted as 0.</summary>
    UnsupportedEstimate,

    /// <summary>An estimate far above all others: counted as 0.</summary>
    ExtremeEstimate,

    /// <summary>Revenue offered as a benefit: only the contribution margin is one.</summary>
    RevenueNotProfit,

    /// <summary>A note: converted to money by a value without owner, date or source; its tier is one step lower.</summary>
    NoStandardValue,

    /// <summary>The programme would not break even if all of the change were due to it.</summary>
    BreakEvenUnreachable,

    /// <summary>A note: a level below has no answers.</summary>
    LowerLevelMissing,

    /// <summary>A note: no target was set before the start.</summary>
    NoTargetSet,

    /// <summary>Another measure puts the same benefit into money, and counts in its place.</summary>
    SameBenefit,
}
#pragma warning restore CA1708
