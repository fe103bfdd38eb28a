namespace LdRoi.Measurement.Confidentiality;

/// <summary>Numbers of confidentiality that may be raised by whoever runs the product, and never lowered.</summary>
public static class ConfidentialityConstants
{
    /// <summary>Others that a shown number rests on. Usual in the market; convention.</summary>
    public const int LowestThreshold = 5;

    /// <summary>Different people who wrote a comment, before any is shown. Usual in the market; convention.</summary>
    public const int FewestWithComment = 10;

    /// <summary>Others that a distribution rests on. Convention.</summary>
    public const int FewestInDistribution = 10;

    /// <summary>From this score on, in POMP, somebody is favourable: 3.5 on a scale of 1 to 5, or an answer of 4.</summary>
    public const double FavourableFrom = 62.5;

    /// <summary>Up to this score, in POMP, somebody is unfavourable: 2.5 on a scale of 1 to 5, or an answer of 2.</summary>
    public const double UnfavourableUpTo = 37.5;
}
