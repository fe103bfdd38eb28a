using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.People;

public sealed class ImportPeopleTests : IDisposable
{
    private const string Header =
        "email,name,team,parent_team,manager_email,role,language,time_zone,country,teams_aad_object_id,slack_user_id,annual_salary_eur\n";

    private const string FileA = Header
        + "Anna@example.com,Anna,Sales,Company,,ld,nl,Europe/Amsterdam,NL,6f9619ff-8b86-d011-b42d-00c04fc964ff,U012AB3CD,55000\n"
        + "bram@example.com,Bram,Sales,Company,anna@example.com,,en,,,,,\n";

    private const string FileB = Header
        + "anna@EXAMPLE.com,Anna B.,Marketing,Company,bram@example.com,,en,Europe/Dublin,IE,7f9619ff-8b86-d011-b42d-00c04fc964ff,U999,60000.25\n"
        + "bram@example.com,Bram,Marketing,,,administrator,,,BE,,,\n";

    private readonly ImportWorld _world = new();

    [Fact]
    public async Task A_good_file_is_written_whole()
    {
        var result = await _world.Import(FileA);

        result.ShouldSatisfyAllConditions(
            () => result.Written.ShouldBeTrue(),
            () => result.Added.ShouldBe(2),
            () => result.TeamsAdded.ShouldBe(2),
            () => result.BadRows.ShouldBeEmpty(),
            () => result.Warnings.ShouldBeEmpty());
        var anna = _world.Person("anna@example.com");
        anna.ShouldSatisfyAllConditions(
            () => anna.Email.ShouldBe("Anna@example.com"),
            () => anna.Name.ShouldBe("Anna"),
            () => anna.TeamId.ShouldBe(_world.Team("Sales").Id),
            () => anna.Role.ShouldBe(Role.LearningProfessional),
            () => anna.Language.ShouldBe(Language.Dutch),
            () => anna.TimeZone.ShouldBe("Europe/Amsterdam"),
            () => anna.Country.ShouldBe("NL"),
            () => anna.TeamsAadObjectId.ShouldBe("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
            () => anna.SlackUserId.ShouldBe("U012AB3CD"),
            () => anna.AnnualSalaryCents.ShouldBe(5_500_000));
        _world.Person("bram@example.com").ManagerEmailKey.ShouldBe("anna@example.com");
        _world.ParentOf("Sales").ShouldBe("Company");
        _world.ManagerOf("Sales").ShouldBe("Anna@example.com");
    }

    [Fact]
    public async Task One_bad_row_keeps_the_whole_file_out()
    {
        await _world.Import(FileA);

        var result = await _world.Import(FileB + "oops,Oops,New team,,,,,,,,,\n");

        result.Written.ShouldBeFalse();
        (result.Added + result.Updated + result.Unchanged + result.Skipped + result.TeamsAdded).ShouldBe(0);
        _world.Person("anna@example.com").Name.ShouldBe("Anna");
        _world.Teams().Select(team => team.Name).ShouldBe(["Company", "Sales"]);
    }

    [Fact]
    public async Task Bad_rows_are_left_out_when_that_is_asked_for()
    {
        var result = await _world.Import(FileA + "oops,,New team,,,,,,,,,\n", new ImportOptions(SkipBadRows: true));

        result.ShouldSatisfyAllConditions(
            () => result.Written.ShouldBeTrue(),
            () => result.Added.ShouldBe(2),
            () => result.Skipped.ShouldBe(1),
            () => result.BadRows.Select(bad => bad.LineNumber).ShouldBe([4, 4]));
        _world.Teams().Select(team => team.Name).ShouldBe(["Company", "Sales"]);
    }

    [Fact]
    public async Task A_then_B_then_A_ends_as_A()
    {
        await _world.Import(FileA);
        var first = State();
        await _world.Import(FileB);
        State().ShouldNotBe(first);

        var again = await _world.Import(FileA);

        State().ShouldBe(first);
        again.Updated.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await _world.Import(FileA);
        var versions = _world.People().Select(person => person.Version).ToArray();

        var again = await _world.Import(FileA);

        again.ShouldSatisfyAllConditions(
            () => again.Unchanged.ShouldBe(2), () => again.Updated.ShouldBe(0), () => again.Added.ShouldBe(0), () => again.TeamsAdded.ShouldBe(0));
        _world.People().Select(person => person.Version).ShouldBe(versions);
    }

    [Fact]
    public async Task An_empty_cell_clears_what_was_stored_except_the_language()
    {
        await _world.Import(FileA);

        await _world.Import(Header + "anna@example.com,Anna,Sales,,,,,,,,,\n");

        var anna = _world.Person("anna@example.com");
        anna.ShouldSatisfyAllConditions(
            () => anna.Role.ShouldBe(Role.Employee),
            () => anna.Language.ShouldBe(Language.Dutch),
            () => anna.TimeZone.ShouldBeNull(),
            () => anna.Country.ShouldBeNull(),
            () => anna.TeamsAadObjectId.ShouldBeNull(),
            () => anna.SlackUserId.ShouldBeNull(),
            () => anna.AnnualSalaryCents.ShouldBeNull());
        _world.ParentOf("Sales").ShouldBeNull();
    }

    [Fact]
    public async Task What_the_file_has_no_column_for_stays_as_it_is()
    {
        await _world.Import(FileA);

        await _world.Import("email,name,team\nanna@example.com,Anna Jansen,Sales\n");

        var anna = _world.Person("anna@example.com");
        anna.ShouldSatisfyAllConditions(
            () => anna.Name.ShouldBe("Anna Jansen"),
            () => anna.Role.ShouldBe(Role.LearningProfessional),
            () => anna.SlackUserId.ShouldBe("U012AB3CD"),
            () => anna.AnnualSalaryCents.ShouldBe(5_500_000));
        _world.ParentOf("Sales").ShouldBe("Company");
        _world.ManagerOf("Sales").ShouldBe("anna@example.com");
    }

    [Fact]
    public async Task Names_lose_what_hides_or_reorders_them_and_nothing_else()
    {
        await _world.Import("email,name,team\nanna@example.com,\u202EAn\u200Bna\u2066  d\u00ADe \u0007Zoe\u0308\uFEFF,Sa\u200Dles\nbram@example.com,Bram,Sales\n");

        _world.Person("anna@example.com").Name.ShouldBe("Anna de Zo\u00EB");
        _world.Teams().Single().Name.ShouldBe("Sales");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("+31 6 12345678")]
    [InlineData("-Anna")]
    [InlineData("'); DROP TABLE people;--")]
    [InlineData("<!channel> *Anna* `x` <https://evil.example|ok>")]
    [InlineData("安娜 👩🏽 O’Brien")]
    public async Task Whatever_a_name_looks_like_it_is_a_name(string name)
    {
        await _world.Import($"email,name,team\nanna@example.com,\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",Sales\n");

        _world.Person("anna@example.com").Name.ShouldBe(name);
    }

    [Fact]
    public async Task A_salary_is_in_no_message_and_in_no_row_as_text()
    {
        var result = await _world.Import(
            FileA.Replace("55000", "55000.505", StringComparison.Ordinal) + "anna@example.com,Anna,Sales,Elsewhere,,,,,,,,48213.77\n");

        string.Concat(result.BadRows.Select(bad => bad.ToString()).Concat(result.Warnings)).ShouldNotMatch("505|48213");
        new PersonRow(7) { Email = "a@b.nl", Name = "A", Team = "T", AnnualSalaryCents = 48_213_77 }.ToString().ShouldBe("Line 7");
    }

    [Fact]
    public async Task Configured_administrators_stay_administrators_whatever_the_file_says()
    {
        _world.Organisation.Administrators.Add("BRAM@example.com");

        var result = await _world.Import(FileA);

        _world.Person("bram@example.com").Role.ShouldBe(Role.Administrator);
        result.Warnings.Single().ShouldStartWith("Line 3: 'bram@example.com' stays an administrator");
    }

    [Fact]
    public async Task A_configured_administrator_needs_no_role_column()
    {
        _world.Organisation.Administrators.Add("anna@example.com");

        var result = await _world.Import("email,name,team\nanna@example.com,Anna,Sales\n");

        _world.Person("anna@example.com").Role.ShouldBe(Role.Administrator);
        result.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_whom_nobody_knows_is_a_warning_with_the_first_line()
    {
        var result = await _world.Import(
            "email,name,team,manager_email\nanna@example.com,Anna,Sales,who@example.com\nbram@example.com,Bram,Sales,who@example.com\n");

        result.Written.ShouldBeTrue();
        result.Warnings.ShouldContain("Line 2: manager_email 'who@example.com' is not in the file and not known here yet (2 rows name this address).");
        _world.Team("Sales").ManagerId.ShouldBeNull();
    }

    [Fact]
    public async Task A_manager_who_is_known_from_an_earlier_file_is_no_reason_to_warn()
    {
        await _world.Import("email,name,team\nboss@example.com,Boss,Board\n");

        var result = await _world.Import("email,name,team,manager_email\nanna@example.com,Anna,Sales,boss@example.com\n");

        result.Warnings.ShouldBeEmpty();
        _world.ManagerOf("Sales").ShouldBe("boss@example.com");
    }

    [Fact]
    public async Task A_header_alone_imports_nobody_and_says_so() =>
        (await Should.ThrowAsync<OperatorException>(() => _world.Import(Header))).Message.ShouldBe("The file has a header row and nobody below it.");

    [Fact]
    public async Task A_stream_that_cannot_go_back_is_imported_as_well()
    {
        await using var stream = new OneWay(Encoding.UTF8.GetBytes(FileA));

        (await _world.Import(stream)).Added.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_person_chose_in_the_chat_survives_a_file_that_is_silent_about_it()
    {
        await _world.Import("email,name,team,language\nanna@example.com,Anna,Sales,nl\n");
        _world.Change("anna@example.com", anna =>
        {
            anna.Language = Language.English;
            anna.StoppedAt = ImportWorld.Now;
        });

        await _world.Import("email,name,team,language\nanna@example.com,Anna,Sales,\n");

        _world.Person("anna@example.com").Language.ShouldBe(Language.English);
        _world.Person("anna@example.com").StoppedAt.ShouldBe(ImportWorld.Now);
    }

    public void Dispose() => _world.Dispose();

    private string State()
    {
        var people = _world.People().Select(p =>
            $"{p.Id} {p.Email} {p.EmailKey} {p.Name} {p.TeamId} {p.ManagerEmailKey} {p.Role} {p.Language} {p.TimeZone} {p.Country} {p.TeamsAadObjectId} {p.SlackUserId} {p.AnnualSalaryCents} {p.LeftAt}");
        var teams = _world.Teams().Where(team => team.Name is "Sales" or "Company").Select(team => $"{team.Id} {team.Name} {team.ParentId} {team.ManagerId}");
        return string.Join('\n', people.Concat(teams));
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
