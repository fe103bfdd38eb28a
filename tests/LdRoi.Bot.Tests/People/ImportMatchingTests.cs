using LdRoi.Bot.People.Import;

namespace LdRoi.Bot.Tests.People;

/// <summary>Who a row is about: the platforms' ids first, then the e-mail address.</summary>
public sealed class ImportMatchingTests : IDisposable
{
    private const string Header = "email,name,team,teams_aad_object_id,slack_user_id\n";
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";

    private readonly ImportWorld _world = new();

    [Theory]
    [InlineData(One + ",")]
    [InlineData(",U111")]
    public async Task A_new_address_keeps_the_person_when_the_id_says_so(string ids)
    {
        await _world.Import($"{Header}anna@example.com,Anna Bakker,Sales,{ids}\n");
        var before = _world.Person("anna@example.com").Id;

        var result = await _world.Import($"{Header}anna.jansen@example.com,Anna Jansen,Sales,{ids}\n");

        result.Updated.ShouldBe(1);
        _world.People().ShouldHaveSingleItem().Id.ShouldBe(before);
        _world.Person("anna.jansen@example.com").Name.ShouldBe("Anna Jansen");
    }

    [Fact]
    public async Task Without_an_id_a_new_address_is_a_new_person()
    {
        await _world.Import("email,name,team\nanna@example.com,Anna,Sales\n");

        (await _world.Import("email,name,team\nanna.jansen@example.com,Anna,Sales\n")).Added.ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_may_swap_addresses()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nbram@example.com,Bram,Sales,{Two},\n");
        var (anna, bram) = (_world.Person("anna@example.com").Id, _world.Person("bram@example.com").Id);

        var result = await _world.Import($"{Header}bram@example.com,Anna,Sales,{One},\nanna@example.com,Bram,Sales,{Two},\n");

        result.Updated.ShouldBe(2);
        _world.Person("bram@example.com").Id.ShouldBe(anna);
        _world.Person("anna@example.com").Id.ShouldBe(bram);
    }

    [Fact]
    public async Task An_address_that_became_free_in_the_same_file_may_go_to_somebody_new()
    {
        await _world.Import($"{Header}jan@example.com,Jan Bakker,Sales,{One},\n");
        var oldJan = _world.Person("jan@example.com").Id;

        var result = await _world.Import($"{Header}jan@example.com,Jan Visser,Sales,{Two},\njan.bakker@example.com,Jan Bakker,Sales,{One},\n");

        (result.Added, result.Updated).ShouldBe((1, 1));
        _world.Person("jan.bakker@example.com").Id.ShouldBe(oldJan);
        _world.Person("jan@example.com").Name.ShouldBe("Jan Visser");
    }

    [Fact]
    public async Task An_address_that_somebody_else_still_has_is_refused()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nbram@example.com,Bram,Sales,,\n");

        var result = await _world.Import($"{Header}bram@example.com,Anna,Sales,{One},\n");

        var bad = result.BadRows.ShouldHaveSingleItem();
        (bad.LineNumber, bad.Column).ShouldBe((2, "email"));
        _world.Person("anna@example.com").Name.ShouldBe("Anna");
    }

    [Fact]
    public async Task An_address_of_somebody_who_left_may_be_taken_over()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nbram@example.com,Bram,Sales,,\n");
        _world.Change("bram@example.com", bram => bram.LeftAt = ImportWorld.Now);
        var anna = _world.Person("anna@example.com").Id;

        var result = await _world.Import($"{Header}bram@example.com,Anna,Sales,{One},\n");

        result.Written.ShouldBeTrue();
        _world.Person("bram@example.com").Id.ShouldBe(anna);
        _world.People().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Ids_of_two_different_people_in_one_row_are_refused()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nbram@example.com,Bram,Sales,,U222\n");

        var result = await _world.Import($"{Header}cas@example.com,Cas,Sales,{One},U222\n");

        result.BadRows.Single().Reason.ShouldBe("teams_aad_object_id belongs to 'anna@example.com' and slack_user_id to 'bram@example.com'. Nobody is both.");
    }

    [Fact]
    public async Task Two_rows_about_one_person_are_refused()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},U111\n");

        var result = await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nanna.jansen@example.com,Anna,Sales,,U111\n");

        result.BadRows.Single().ToString().ShouldBe("Line 3: By the platforms' ids this is the same person as on line 2.");
    }

    [Fact]
    public async Task A_known_address_with_a_new_account_is_the_same_person_and_a_warning()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\n");

        var result = await _world.Import($"{Header}anna@example.com,Anna,Sales,{Two},\n");

        result.Updated.ShouldBe(1);
        result.Warnings.Single().ShouldStartWith("Line 2: 'anna@example.com' had another teams_aad_object_id until now");
    }

    [Fact]
    public async Task When_a_swap_is_half_bad_neither_half_is_written()
    {
        await _world.Import($"{Header}anna@example.com,Anna,Sales,{One},\nbram@example.com,Bram,Sales,{Two},\n");

        var result = await _world.Import(
            $"{Header}bram@example.com,Anna,Sales,{One},\nanna@example.com,,Sales,{Two},\n", new ImportOptions(SkipBadRows: true));

        result.Written.ShouldBeFalse();
        result.BadRows.Select(bad => bad.LineNumber).ShouldBe([2, 3]);
        _world.Person("anna@example.com").Name.ShouldBe("Anna");
    }

    public void Dispose() => _world.Dispose();
}
