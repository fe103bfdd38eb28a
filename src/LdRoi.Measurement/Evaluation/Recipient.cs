namespace LdRoi.Measurement.Evaluation;

/// <summary>Who gets the results.</summary>
public enum Recipient
{
    /// <summary>Those who took part; rule GP12 asks for them.</summary>
    Participants = 1,

    /// <summary>Their managers.</summary>
    Managers,

    /// <summary>Who asked for the programme.</summary>
    Client,

    /// <summary>Finance.</summary>
    Finance,

    /// <summary>Learning and development.</summary>
    LearningProfessionals,

    /// <summary>The works council.</summary>
    WorksCouncil,
}
