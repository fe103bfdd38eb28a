namespace LdRoi.Measurement.Evaluation;

/// <summary>Whom it comes from.</summary>
public enum CollectionSource
{
    /// <summary>The programme's own books.</summary>
    Programme = 1,

    /// <summary>Those who take part.</summary>
    Participants,

    /// <summary>Their managers.</summary>
    Managers,

    /// <summary>Records of the organisation.</summary>
    Records,

    /// <summary>Finance.</summary>
    Finance,
}
