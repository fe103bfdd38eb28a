using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.People.Import;

/// <summary>Reads the cells of one row and collects what is wrong with them.</summary>
internal sealed partial class RowReview(int line, Func<string, string> cell, ZoneNames zones)
{
    private readonly List<(string Column, string Reason)> _complaints = [];

    public IEnumerable<PeopleLine> Read()
    {
        var email = Email(PeopleColumns.Email) ?? Missing(PeopleColumns.Email);
        var team = Text(PeopleColumns.Team, 100) ?? Missing(PeopleColumns.Team);
        var row = new PersonRow(line)
        {
            Email = email ?? "",
            Name = Text(PeopleColumns.Name, 200) ?? Missing(PeopleColumns.Name) ?? "",
            Team = team ?? "",
            ParentTeam = Text(PeopleColumns.ParentTeam, 100),
            ManagerEmail = Email(PeopleColumns.ManagerEmail),
            Role = RoleOf(cell(PeopleColumns.Role)),
            Language = LanguageOf(cell(PeopleColumns.Language)),
            TimeZone = Zone(cell(PeopleColumns.TimeZone)),
            Country = CountryOf(cell(PeopleColumns.Country)),
            TeamsAadObjectId = TeamsId(cell(PeopleColumns.TeamsAadObjectId)),
            SlackUserId = SlackId(cell(PeopleColumns.SlackUserId)),
            AnnualSalaryCents = Salary(cell(PeopleColumns.AnnualSalary)),
        };
        if (email is not null && row.ManagerEmailKey == row.EmailKey)
        {
            Complain(PeopleColumns.ManagerEmail, $"manager_email {CleanText.Quoted(email)} is the person's own address. Leave it empty for whoever has no manager.");
        }

        if (team is not null && row.ParentTeamKey == row.TeamKey)
        {
            Complain(PeopleColumns.ParentTeam, $"parent_team {CleanText.Quoted(team)} is the team itself. Leave it empty for a team at the top.");
        }

        var about = new PersonKeys(email is null ? null : row.EmailKey, row.TeamsAadObjectId, row.SlackUserId);
        return _complaints.Count == 0
            ? [row]
            : _complaints.Select(complaint => new BadRow(line, complaint.Column, complaint.Reason) { About = about });
    }

    private void Complain(string column, string reason) => _complaints.Add((column, reason));

    private string? Missing(string column)
    {
        if (!_complaints.Any(complaint => complaint.Column == column))
        {
            Complain(column, $"{column} is empty.");
        }

        return null;
    }

    private string? Text(string column, int longest)
    {
        var text = cell(column);
        if (text.Length > longest)
        {
            Complain(column, $"{column} is longer than {longest} characters: {CleanText.Quoted(text)}.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private string? Email(string column)
    {
        var text = Text(column, EmailAddress.Longest);
        if (text is not null && !EmailAddress.Is(text))
        {
            Complain(column, $"{column} {CleanText.Quoted(text)} is not an e-mail address such as anna@example.com.");
            return null;
        }

        return text;
    }

    private Role RoleOf(string text)
    {
        switch (text.ToLowerInvariant())
        {
            case "":
                return Role.Employee;
            case "ld":
                return Role.LearningProfessional;
            case "administrator":
                return Role.Administrator;
            default:
                Complain(PeopleColumns.Role, $"role {CleanText.Quoted(text)} is unknown. Use ld or administrator, or leave it empty. Who manages a team follows from manager_email.");
                return Role.Employee;
        }
    }

    private Language? LanguageOf(string text)
    {
        if (text.Length > 0 && !LanguageTag().IsMatch(text))
        {
            Complain(PeopleColumns.Language, $"language {CleanText.Quoted(text)} is unknown. Use nl or en, or leave it empty.");
            return null;
        }

        return Languages.FromTag(text);
    }

    private string? Zone(string text)
    {
        if (text.Length > 0 && !zones.Contains(text))
        {
            var meant = zones.Nearest(text) is { } nearest ? $" Did you mean {nearest}?" : " An example is Europe/Amsterdam.";
            Complain(PeopleColumns.TimeZone, $"time_zone {CleanText.Quoted(text)} is not an IANA zone.{meant}");
        }

        return text.Length == 0 ? null : text;
    }

    private string? CountryOf(string text)
    {
        if (text.Length > 0 && !(text.Length == 2 && text.All(char.IsAsciiLetter)))
        {
            Complain(PeopleColumns.Country, $"country {CleanText.Quoted(text)} is not a code of two letters such as NL.");
        }

        return text.Length == 0 ? null : text.ToUpperInvariant();
    }

    private string? TeamsId(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Guid.TryParse(text, out var id))
        {
            Complain(PeopleColumns.TeamsAadObjectId, $"teams_aad_object_id {CleanText.Quoted(text)} is not an object id such as 6f9619ff-8b86-d011-b42d-00c04fc964ff.");
            return null;
        }

        return id.ToString("D");
    }

    private string? SlackId(string text)
    {
        if (text.Length > 0 && !SlackMember().IsMatch(text))
        {
            Complain(PeopleColumns.SlackUserId, $"slack_user_id {CleanText.Quoted(text)} is not a member id such as U012AB3CD.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private long? Salary(string text)
    {
        var cents = SalaryText.Cents(text);
        if (text.Length > 0 && cents is null)
        {
            Complain(
                PeopleColumns.AnnualSalary,
                text[0] is '-' or '−' ? "annual_salary_eur is below zero." : $"annual_salary_eur is not a number in the form we read. {SalaryText.Form}");
        }

        return cents;
    }

    [GeneratedRegex(@"\A(?:nl|en)(?:[-_][A-Za-z]{2})?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    // Slack's member ids begin with U, in an enterprise organisation sometimes with W.
    [GeneratedRegex(@"\A[UW][A-Z0-9]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlackMember();
}
