namespace LdRoi.Channels.Simulator;

/// <summary>What the product lets the simulator show: the people one can be, and the clock.</summary>
public interface ISimulatorStage
{
    Task<SimulatedOrganisation> Organisation(CancellationToken cancellation);

    DateTimeOffset Now { get; }

    /// <summary>
    /// Moves the whole service's clock forward through every due time in between, and returns when all that would have
    /// happened by then has happened.
    /// </summary>
    Task Advance(TimeSpan by, CancellationToken cancellation);
}

/// <param name="IsDemo">The people and answers are made up, and the page says so.</param>
/// <param name="TimeZone">IANA zone in which the clock is shown.</param>
public sealed record SimulatedOrganisation(string Name, bool IsDemo, string TimeZone, IReadOnlyList<SimulatedPerson> People);

/// <param name="Id">The external user id in interactions and addresses.</param>
/// <param name="Team">The heading the person stands under; empty for people outside the organisation.</param>
/// <param name="Role">A word or two in English, for example "manager" or "L&amp;D"; empty for an employee.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="TimeZone">IANA zone.</param>
public sealed record SimulatedPerson(string Id, string Name, string Team, string Role, string Language, string TimeZone);
