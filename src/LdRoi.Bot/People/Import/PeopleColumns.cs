namespace LdRoi.Bot.People.Import;

/// <summary>The columns of <c>people.csv</c>. The order in a file is free.</summary>
public static class PeopleColumns
{
    public const string Email = "email";
    public const string Name = "name";
    public const string Team = "team";
    public const string ParentTeam = "parent_team";
    public const string ManagerEmail = "manager_email";
    public const string Role = "role";
    public const string Language = "language";
    public const string TimeZone = "time_zone";
    public const string Country = "country";
    public const string TeamsAadObjectId = "teams_aad_object_id";
    public const string SlackUserId = "slack_user_id";
    public const string AnnualSalary = "annual_salary_eur";

    public static IReadOnlyList<string> Required { get; } = [Email, Name, Team];

    public static IReadOnlyList<string> All { get; } =
    [
        Email, Name, Team, ParentTeam, ManagerEmail, Role, Language, TimeZone, Country, TeamsAadObjectId, SlackUserId, AnnualSalary,
    ];
}
