namespace LdRoi.Measurement.Roi;

/// <summary>How the effect of the programme was separated, and what came of it: a share of the change, or the effect itself.</summary>
public sealed record Isolation
{
    private Isolation(IsolationTechnique technique, decimal? share, decimal? effect) => (Technique, Share, Effect) = (technique, share, effect);

    /// <summary>By which technique.</summary>
    public IsolationTechnique Technique { get; }

    /// <summary>Share of the change that is due to the programme, 0–1; null when the effect itself was measured.</summary>
    public decimal? Share { get; }

    /// <summary>The change that is due to the programme, in the unit of the measure, in place of the change seen; null when a share was estimated.</summary>
    public decimal? Effect { get; }

    /// <summary>Of the technique.</summary>
    public CredibilityTier Tier => Technique.Tier();

    /// <summary>Somebody says which share is due to the programme.</summary>
    /// <param name="share">0–1.</param>
    /// <param name="by">Who; participants unless said otherwise, as the least credible.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0–1, or a technique that is no estimate.</exception>
    public static Isolation ByEstimate(decimal share, IsolationTechnique by = IsolationTechnique.ParticipantEstimate)
    {
        if (share is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(share), share, "A share is 0–1.");
        if (!by.IsEstimate()) throw new ArgumentOutOfRangeException(nameof(by), by, "Not an estimate.");
        return new Isolation(by, share, null);
    }

    /// <summary>A comparison measured the effect.</summary>
    /// <param name="effect">In the unit of the measure; below 0 when the others improved more.</param>
    /// <param name="by">A technique of tier A or B.</param>
    /// <exception cref="ArgumentOutOfRangeException">A technique that is an estimate.</exception>
    public static Isolation ByEffect(decimal effect, IsolationTechnique by)
    {
        if (by.IsEstimate()) throw new ArgumentOutOfRangeException(nameof(by), by, "An estimate is a share.");
        return new Isolation(by, null, effect);
    }

    internal decimal ChangeOf(decimal gross) => Effect ?? gross * Share!.Value;
}
