using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.People;

/// <summary>Each mistake somebody can make in a row: which line, which column, and a sentence that helps.</summary>
public sealed class BadRowTests
{
    private const string Header =
        "email,name,team,parent_team,manager_email,role,language,time_zone,country,teams_aad_object_id,slack_user_id,annual_salary_eur\n";

    private const string Good = "good@example.com,Good,Sales,,,,,,,,,\n";

    [Theory]
    [InlineData("anna,Anna,Sales,,,,,,,,,", "email", "email 'anna' is not an e-mail address such as anna@example.com.")]
    [InlineData("anna@,Anna,Sales,,,,,,,,,", "email", "email 'anna@' is not an e-mail address")]
    [InlineData("anna@example,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData("anna@@example.com,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData("anna..b@example.com,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData("anna b@example.com,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData("Anna <anna@example.com>,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData("anna@exämple.com,Anna,Sales,,,,,,,,,", "email", "is not an e-mail address")]
    [InlineData(",Anna,Sales,,,,,,,,,", "email", "email is empty.")]
    [InlineData("anna@example.com,,Sales,,,,,,,,,", "name", "name is empty.")]
    [InlineData("anna@example.com,\u200B\u202E,Sales,,,,,,,,,", "name", "name is empty.")]
    [InlineData("anna@example.com,Anna, ,,,,,,,,,", "team", "team is empty.")]
    [InlineData("anna@example.com,Anna,Sales,sales,,,,,,,,", "parent_team", "parent_team 'Sales' is the team itself.")]
    [InlineData("anna@example.com,Anna,Sales,,bram,,,,,,,", "manager_email", "manager_email 'bram' is not an e-mail address")]
    [InlineData("anna@example.com,Anna,Sales,,ANNA@example.com,,,,,,,", "manager_email", "is the person's own address.")]
    [InlineData("anna@example.com,Anna,Sales,,,boss,,,,,,", "role", "role 'boss' is unknown. Use ld or administrator")]
    [InlineData("anna@example.com,Anna,Sales,,,manager,,,,,,", "role", "Who manages a team follows from manager_email.")]
    [InlineData("anna@example.com,Anna,Sales,,,,de,,,,,", "language", "language 'de' is unknown. Use nl or en")]
    [InlineData("anna@example.com,Anna,Sales,,,,nlx,,,,,", "language", "language 'nlx' is unknown.")]
    [InlineData("anna@example.com,Anna,Sales,,,,,Amsterdam,,,,", "time_zone", "time_zone 'Amsterdam' is not an IANA zone. Did you mean Europe/Amsterdam?")]
    [InlineData("anna@example.com,Anna,Sales,,,,,europe/amsterdam,,,,", "time_zone", "Did you mean Europe/Amsterdam?")]
    [InlineData("anna@example.com,Anna,Sales,,,,,Europe/Amstredam,,,,", "time_zone", "Did you mean Europe/Amsterdam?")]
    [InlineData("anna@example.com,Anna,Sales,,,,,New York,,,,", "time_zone", "Did you mean America/New_York?")]
    [InlineData("anna@example.com,Anna,Sales,,,,,GMT Standard Time,,,,", "time_zone", "Did you mean Europe/London?")]
    [InlineData("anna@example.com,Anna,Sales,,,,,../../../etc/localtime,,,,", "time_zone", "is not an IANA zone. An example is Europe/Amsterdam.")]
    [InlineData("anna@example.com,Anna,Sales,,,,,posix/Europe/Amsterdam,,,,", "time_zone", "is not an IANA zone.")]
    [InlineData("anna@example.com,Anna,Sales,,,,,,NLD,,,", "country", "country 'NLD' is not a code of two letters such as NL.")]
    [InlineData("anna@example.com,Anna,Sales,,,,,,31,,,", "country", "country '31' is not a code of two letters")]
    [InlineData("anna@example.com,Anna,Sales,,,,,,,anna,,", "teams_aad_object_id", "teams_aad_object_id 'anna' is not an object id")]
    [InlineData("anna@example.com,Anna,Sales,,,,,,,,@anna,", "slack_user_id", "slack_user_id '@anna' is not a member id")]
    public async Task Names_line_column_and_reason(string row, string column, string reason)
    {
        using var world = new ImportWorld();

        var result = await world.Import($"{Header}{Good}\n{row}\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        bad.LineNumber.ShouldBe(4);
        bad.Column.ShouldBe(column);
        bad.ToString().ShouldStartWith("Line 4: ");
        bad.Reason.ShouldContain(reason);
        result.Written.ShouldBeFalse();
        world.People().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-55123")]
    [InlineData("55.123")]
    [InlineData("\"55123,50\"")]
    [InlineData("\"55.123,50\"")]
    [InlineData("€ 55123")]
    [InlineData("55123.505")]
    [InlineData("5.5123e4")]
    [InlineData("55123551235512355123")]
    [InlineData("NaN")]
    [InlineData("٥٥١٢٣")]
    public async Task A_salary_in_another_form_is_refused_without_repeating_it(string salary)
    {
        using var world = new ImportWorld();

        var result = await world.Import($"{Header}anna@example.com,Anna,Sales,,,,,,,,,{salary}\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        bad.Column.ShouldBe("annual_salary_eur");
        bad.Reason.ShouldNotContain("123");
        bad.Reason.ShouldNotContain("NaN");
        bad.Reason.ShouldMatch("below zero|Write it as 55000 or 55000.50");
    }

    [Theory]
    [InlineData("55000", 5_500_000)]
    [InlineData("55000.5", 5_500_050)]
    [InlineData("55000.50", 5_500_050)]
    [InlineData("0", 0)]
    [InlineData("", null)]
    public async Task A_salary_is_kept_to_the_cent(string salary, int? cents)
    {
        using var world = new ImportWorld();

        await world.Import($"{Header}anna@example.com,Anna,Sales,,,,,,,,,{salary}\n");

        world.Person("anna@example.com").AnnualSalaryCents.ShouldBe(cents);
    }

    [Theory]
    [InlineData("name", 200)]
    [InlineData("team", 100)]
    [InlineData("parent_team", 100)]
    public async Task A_field_may_be_so_long_and_no_longer(string column, int longest)
    {
        (await With(new string('x', longest))).BadRows.ShouldBeEmpty();
        (await With(new string('x', longest + 1))).BadRows.Single().Reason.ShouldStartWith($"{column} is longer than {longest} characters: 'xxx");

        async Task<ImportResult> With(string text)
        {
            using var world = new ImportWorld();
            var cells = new Dictionary<string, string> { ["name"] = "Anna", ["team"] = "Sales", ["parent_team"] = "", [column] = text };
            return await world.Import($"email,name,team,parent_team\nanna@example.com,{cells["name"]},{cells["team"]},{cells["parent_team"]}\n");
        }
    }

    [Theory]
    [InlineData("anna@example.com,Anna,Sales,,,,,,,,,", "email", "email 'anna@example.com' stands on line 2 already.")]
    [InlineData("ANNA@Example.com,Anna,Sales,,,,,,,,,", "email", "email 'anna@example.com' stands on line 2 already.")]
    [InlineData("bram@example.com,Bram,Sales,,,,,,,6F9619FF-8B86-D011-B42D-00C04FC964FF,,", "teams_aad_object_id", "teams_aad_object_id '6f9619ff-8b86-d011-b42d-00c04fc964ff' stands on line 2 already.")]
    [InlineData("bram@example.com,Bram,Sales,,,,,,,,U012AB3CD,", "slack_user_id", "slack_user_id 'U012AB3CD' stands on line 2 already.")]
    public async Task A_key_that_stands_twice_is_reported_with_both_lines(string row, string column, string reason)
    {
        using var world = new ImportWorld();

        var result = await world.Import(
            $"{Header}anna@example.com,Anna,Sales,,,,,,,{{6f9619ff-8b86-d011-b42d-00c04fc964ff}},U012AB3CD,\n{Good}{row}\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        bad.LineNumber.ShouldBe(4);
        bad.Column.ShouldBe(column);
        bad.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once()
    {
        using var world = new ImportWorld();

        var result = await world.Import($"{Header}anna,,Sales,,,boss,,,,,,\n");

        result.BadRows.Select(bad => bad.Column).ShouldBe(["email", "name", "role"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_quoted_in_a_reason_stays_on_its_line()
    {
        using var world = new ImportWorld();

        var result = await world.Import($"{Header}anna@example.com,Anna,Sales,,,\"ld\nLine 9: all is well\u001B[2J\u202E\",,,,,,\n");

        result.BadRows.Single().Reason.ShouldStartWith("role 'ld Line 9: all is well[2J' is unknown.");
    }

    [Theory]
    [InlineData("ld", Role.LearningProfessional)]
    [InlineData("LD", Role.LearningProfessional)]
    [InlineData("Administrator", Role.Administrator)]
    [InlineData("", Role.Employee)]
    public async Task Roles_are_read_in_any_case(string text, Role role)
    {
        using var world = new ImportWorld();

        await world.Import($"{Header}anna@example.com,Anna,Sales,,,{text},,,,,,\n");

        world.Person("anna@example.com").Role.ShouldBe(role);
    }

    [Theory]
    [InlineData("nl", Language.Dutch)]
    [InlineData("NL-be", Language.Dutch)]
    [InlineData("en_GB", Language.English)]
    [InlineData("", null)]
    public async Task Languages_are_read_as_tags(string text, Language? language)
    {
        using var world = new ImportWorld();

        await world.Import($"{Header}anna@example.com,Anna,Sales,,,,{text},,,,,\n");

        world.Person("anna@example.com").Language.ShouldBe(language);
    }

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("America/Buenos_Aires")]
    [InlineData("Etc/GMT-1")]
    [InlineData("UTC")]
    public async Task Zones_of_the_IANA_list_are_kept_as_written(string zone)
    {
        using var world = new ImportWorld();

        await world.Import($"{Header}anna@example.com,Anna,Sales,,,,,{zone},,,,\n");

        world.Person("anna@example.com").TimeZone.ShouldBe(zone);
    }
}
