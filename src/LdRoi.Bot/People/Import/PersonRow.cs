using LdRoi.Channels.Cards;

namespace LdRoi.Bot.People.Import;

/// <summary>One person as the file describes them, checked as far as a row on its own can be.</summary>
public sealed record PersonRow(int LineNumber) : PeopleLine(LineNumber)
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required string Team { get; init; }

    public string? ParentTeam { get; init; }

    public string? ManagerEmail { get; init; }

    public Role Role { get; init; }

    public Language? Language { get; init; }

    /// <summary>An IANA zone that this system knows.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Two capitals.</summary>
    public string? Country { get; init; }

    /// <summary>A GUID in lower case with hyphens, as Teams reports it.</summary>
    public string? TeamsAadObjectId { get; init; }

    public string? SlackUserId { get; init; }

    public long? AnnualSalaryCents { get; init; }

    internal string EmailKey => Person.KeyOf(Email);

    internal string TeamKey => People.Team.KeyOf(Team);

    internal string? ParentTeamKey => ParentTeam is null ? null : People.Team.KeyOf(ParentTeam);

    internal string? ManagerEmailKey => ManagerEmail is null ? null : Person.KeyOf(ManagerEmail);

    internal PersonKeys Keys => new(EmailKey, TeamsAadObjectId, SlackUserId);

    /// <summary>The line only: a row holds a salary and must not reach a log by accident.</summary>
    public override string ToString() => $"Line {LineNumber}";
}
