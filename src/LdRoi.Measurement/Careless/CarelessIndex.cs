namespace LdRoi.Measurement.Careless;

/// <summary>A sign of careless answering. None of them says anything about a person: each has honest reasons too.</summary>
public enum CarelessIndex
{
    /// <summary>The same answer many times in a row: <see cref="Careless.Longstring"/>.</summary>
    Longstring,

    /// <summary>Hardly any differences between answers: <see cref="IntraIndividualVariability"/>.</summary>
    Variability,

    /// <summary>Halves of the scales that do not go together: <see cref="EvenOddConsistency"/>.</summary>
    EvenOdd,

    /// <summary>A combination of answers unlike everybody else's: <see cref="MahalanobisDistance"/>.</summary>
    Distance,

    /// <summary>Opposites that were answered alike: <see cref="ContradictionPairs"/>.</summary>
    Contradictions,

    /// <summary>Faster than one can read: <see cref="AnswerSpeed"/>.</summary>
    Speed,
}
