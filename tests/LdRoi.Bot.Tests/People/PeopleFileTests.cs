using System.Text;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.People;

public sealed class PeopleFileTests
{
    private const string Three = "email,name,team\nanna@example.com,Anna,Sales\nbram@example.com,Bram,Sales\ncas@example.com,Cas,Sales\n";

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task Commas_and_semicolons_both_separate(char separator)
    {
        var rows = await Rows(Three.Replace(',', separator));

        rows.Select(row => row.Name).ShouldBe(["Anna", "Bram", "Cas"]);
    }

    [Fact]
    public async Task A_semicolon_file_may_have_commas_in_its_fields()
    {
        var rows = await Rows("email;name;team\nanna@example.com;Jansen, Anna, MSc, PhD;Sales, North\n");

        rows.Single().Name.ShouldBe("Jansen, Anna, MSc, PhD");
        rows.Single().Team.ShouldBe("Sales, North");
    }

    [Fact]
    public async Task A_first_line_that_names_the_separator_is_taken_at_its_word()
    {
        var rows = await Rows("sep=;\r\nemail;name;team\r\nanna@example.com;Anna;Sales\r\n");

        rows.Single().LineNumber.ShouldBe(3);
    }

    [Fact]
    public async Task A_byte_order_mark_is_not_part_of_the_first_column()
    {
        var rows = await Rows([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Three)]);

        rows.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_numbers_count_blank_lines_and_line_breaks_inside_quotes(string lineBreak)
    {
        string[] lines =
        [
            "email,name,team", "", "anna@example.com,\"Anna", "of the", "North\",Sales", ",,", "bram@example.com,Bram,Sales", "", "cas@example.com,Cas,Sales",
        ];

        var rows = await Rows(string.Join(lineBreak, lines));

        rows.Select(row => (row.LineNumber, row.Name)).ShouldBe([(3, "Anna of the North"), (7, "Bram"), (9, "Cas")]);
    }

    [Fact]
    public async Task Columns_stand_in_any_order_and_in_any_case()
    {
        var rows = await Rows("Team , EMAIL,Country,name\nSales,anna@example.com,nl,Anna\n");

        rows.Single().ShouldSatisfyAllConditions(row => row.Team.ShouldBe("Sales"), row => row.Country.ShouldBe("NL"), row => row.Name.ShouldBe("Anna"));
    }

    [Theory]
    [InlineData("email,name,team,shoe size", "'shoe size' is unknown and was left out.")]
    [InlineData("email,name,team,timezone", "'timezone' is unknown and was left out. Did you mean time_zone?")]
    [InlineData("email,name,team,Manager E-mail", "'manager e-mail' is unknown and was left out. Did you mean manager_email?")]
    [InlineData("email,name,team,langage", "Did you mean language?")]
    [InlineData("email,name,team,,role", "A column without a name was left out.")]
    public async Task An_unknown_column_is_a_warning_that_names_what_was_probably_meant(string header, string warning)
    {
        using var stream = Bytes(header + "\n");
        using var file = await PeopleFile.Open(stream, CancellationToken.None);

        file.Warnings.Single().ShouldContain(warning);
    }

    [Fact]
    public async Task A_separator_at_the_end_of_each_line_is_no_reason_to_warn()
    {
        using var stream = Bytes("email;name;team;\nanna@example.com;Anna;Sales;\n");
        using var file = await PeopleFile.Open(stream, CancellationToken.None);

        file.Warnings.ShouldBeEmpty();
        (await file.Read(CancellationToken.None).ToListAsync()).Single().ShouldBeOfType<PersonRow>();
    }

    [Theory]
    [InlineData("name,role\n", "no column email and no column team")]
    [InlineData("e-mail,name,team\n", "Rename 'e-mail' to email.")]
    [InlineData("email\tname\tteam\n", "separated by commas or semicolons")]
    [InlineData("anna@example.com,Anna,Sales\n", "The first row must name the columns")]
    [InlineData("email,name,team,Email\n", "email stands in the header twice")]
    [InlineData("", "The file is empty")]
    [InlineData("\n\n\r\n", "The file is empty")]
    [InlineData("email,name,team\nanna@example.com,\"Anna,Sales\nbram@example.com,Bram,Sales\n", "Line 2: a row begins here that does not end")]
    [InlineData("PK\u0003\u0004 and so on", "is a workbook")]
    [InlineData("email,name,team\nanna@example.com,An\0na,Sales\n", "Line 2: the file is not UTF-8")]
    public async Task What_makes_the_whole_file_unreadable_is_one_clear_error(string file, string message) =>
        (await Unreadable(Encoding.UTF8.GetBytes(file))).ShouldContain(message);

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_take_a_large_file_into_memory()
    {
        var file = new StringBuilder("email,name,team\nanna@example.com,\"Anna,Sales\n");
        for (var row = 0; row < 10_000; row++)
        {
            file.Append("somebody@example.com,Somebody,Sales\n");
        }

        (await Unreadable(Encoding.UTF8.GetBytes(file.ToString()))).ShouldStartWith("Line 2: a row begins here that does not end");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_named_with_their_line_and_the_mend()
    {
        var message = await Unreadable(Encoding.Latin1.GetBytes("email,name,team\nanna@example.com,Anna,Sales\nrene@example.com,\"Ren\né\",Sales\n"));

        message.ShouldStartWith("Line 4: the file is not UTF-8 text. Save it as UTF-8");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Other_Unicode_encodings_are_refused_as_well(string encoding)
    {
        var other = Encoding.GetEncoding(encoding);

        (await Unreadable([.. other.GetPreamble(), .. other.GetBytes(Three)])).ShouldContain("Save it as UTF-8");
    }

    [Fact]
    public async Task UTF16_without_a_mark_is_refused_as_well() =>
        (await Unreadable(Encoding.Unicode.GetBytes(Three))).ShouldContain("UTF-8");

    [Theory]
    [InlineData("anna@example.com,Anna", "The row has 2 fields, the header has 3.")]
    [InlineData("anna@example.com,Jansen, Anna,Sales", "The row has 4 fields, the header has 3.")]
    [InlineData("anna@example.com,Anna \"An\" Jansen,Sales", "A quotation mark stands inside a field.")]
    [InlineData("anna@example.com,\"Anna\" Jansen,Sales", "A quotation mark stands inside a field.")]
    public async Task A_row_whose_fields_cannot_be_told_apart_is_bad_and_the_next_one_is_not(string row, string reason)
    {
        using var stream = Bytes($"email,name,team\n{row}\nbram@example.com,Bram,Sales\n");
        using var file = await PeopleFile.Open(stream, CancellationToken.None);

        var lines = await file.Read(CancellationToken.None).ToListAsync();

        lines[0].ShouldBeOfType<BadRow>().ToString().ShouldStartWith($"Line 2: {reason}");
        lines[1].ShouldBeOfType<PersonRow>().LineNumber.ShouldBe(3);
    }

    [Fact]
    public async Task Doubled_quotation_marks_are_one_in_the_name()
    {
        var rows = await Rows("email,name,team\nanna@example.com,\"Anna \"\"An\"\" Jansen\",Sales\n");

        rows.Single().Name.ShouldBe("Anna \"An\" Jansen");
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Task<IReadOnlyList<PersonRow>> Rows(string text) => Rows(Encoding.UTF8.GetBytes(text));

    private static async Task<IReadOnlyList<PersonRow>> Rows(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = await PeopleFile.Open(stream, CancellationToken.None);
        return [.. (await file.Read(CancellationToken.None).ToListAsync()).Select(line => line.ShouldBeOfType<PersonRow>())];
    }

    private static async Task<string> Unreadable(byte[] bytes)
    {
        using var world = new ImportWorld();
        return (await Should.ThrowAsync<OperatorException>(() => world.Import(bytes))).Message;
    }
}
