namespace LdRoi.Measurement.Roi;

/// <summary>The categories of fully loaded costs; none may be left blank. After Phillips &amp; Phillips, Costs and ROI (2008).</summary>
public enum CostCategory
{
    /// <summary>Finding out what is needed; prorated.</summary>
    NeedsAnalysis = 1,

    /// <summary>Design and development; prorated.</summary>
    DesignAndDevelopment,

    /// <summary>Licences and what else is acquired; prorated.</summary>
    Licences,

    /// <summary>Trainers, facilitators, coaches.</summary>
    Delivery,

    /// <summary>Rooms, catering, materials, equipment.</summary>
    Facilities,

    /// <summary>Travel, stay, meals.</summary>
    Travel,

    /// <summary>Hours of those who take part, the minutes of chats and check-ins included, at the loaded hour.</summary>
    ParticipantTime,

    /// <summary>Hours of their managers: briefing, mirror questions, coaching.</summary>
    ManagerTime,

    /// <summary>Coordination and administration.</summary>
    Coordination,

    /// <summary>The share of the department's overhead.</summary>
    Overhead,

    /// <summary>Evaluation, this product included.</summary>
    Evaluation,
}
