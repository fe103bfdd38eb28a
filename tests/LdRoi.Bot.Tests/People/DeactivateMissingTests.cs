using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.People;

public sealed class DeactivateMissingTests : IDisposable
{
    private const string Header = "email,name,team\n";
    private const string Anna = "anna@example.com,Anna,Sales\n";
    private const string Bram = "bram@example.com,Bram,Sales\n";
    private const string Cas = "cas@example.com,Cas,Sales\n";

    private static readonly ImportOptions Deactivate = new(DeactivateMissing: true);
    private static readonly ImportOptions DeactivateAndSkip = new(DeactivateMissing: true, SkipBadRows: true);

    private readonly ImportWorld _world = new();

    [Fact]
    public async Task Those_who_are_not_in_the_file_have_left()
    {
        await _world.Import(Header + Anna + Bram);

        var result = await _world.Import(Header + Anna + Cas, Deactivate);

        (result.Deactivated, result.Added, result.Unchanged).ShouldBe((1, 1, 1));
        _world.Person("bram@example.com").LeftAt.ShouldBe(ImportWorld.Now);
        _world.Person("anna@example.com").LeftAt.ShouldBeNull();
        _world.Person("cas@example.com").LeftAt.ShouldBeNull();
    }

    [Fact]
    public async Task Without_asking_nobody_leaves()
    {
        await _world.Import(Header + Anna + Bram);

        (await _world.Import(Header + Anna)).Deactivated.ShouldBe(0);

        _world.Person("bram@example.com").LeftAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_had_left_and_is_in_the_file_again_is_back()
    {
        await _world.Import(Header + Anna + Bram);
        var bram = _world.Person("bram@example.com").Id;
        await _world.Import(Header + Anna, Deactivate);

        var result = await _world.Import(Header + Anna + Bram);

        (result.Updated, result.Added).ShouldBe((1, 0));
        _world.Person("bram@example.com").LeftAt.ShouldBeNull();
        _world.Person("bram@example.com").Id.ShouldBe(bram);
    }

    [Fact]
    public async Task Who_has_left_already_is_not_counted_again()
    {
        await _world.Import(Header + Anna + Bram);
        await _world.Import(Header + Anna, Deactivate);

        (await _world.Import(Header + Anna, Deactivate)).Deactivated.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Header)]
    public async Task An_empty_file_deactivates_nobody(string file)
    {
        await _world.Import(Header + Anna);

        await Should.ThrowAsync<OperatorException>(() => _world.Import(file, Deactivate));

        _world.Person("anna@example.com").LeftAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_without_one_good_row_deactivates_nobody()
    {
        await _world.Import(Header + Anna);

        var result = await _world.Import(Header + "oops,Oops,Sales\n", DeactivateAndSkip);

        result.Written.ShouldBeFalse();
        _world.Person("anna@example.com").LeftAt.ShouldBeNull();
    }

    [Fact]
    public async Task Who_stands_in_a_bad_row_is_in_the_file()
    {
        await _world.Import(Header + Anna + Bram + Cas);

        var result = await _world.Import("email,name,team,role\nanna@example.com,Anna,Sales,\nbram@example.com,Bram,Sales,boss\n", DeactivateAndSkip);

        (result.Deactivated, result.Skipped).ShouldBe((1, 1));
        _world.Person("bram@example.com").LeftAt.ShouldBeNull();
        _world.Person("cas@example.com").LeftAt.ShouldBe(ImportWorld.Now);
    }

    [Fact]
    public async Task When_a_bad_row_may_be_about_anybody_nobody_is_deactivated()
    {
        await _world.Import(Header + Anna + Bram);

        var result = await _world.Import(Header + Anna + "bram@,Bram,Sales\n", DeactivateAndSkip);

        result.Deactivated.ShouldBe(0);
        result.Warnings.ShouldContain("Nobody was deactivated: a row that was left out does not say whom it is about.");
        _world.Person("bram@example.com").LeftAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_configured_administrator_is_not_locked_out()
    {
        _world.Organisation.Administrators.Add("bram@example.com");
        await _world.Import(Header + Anna + Bram);

        var result = await _world.Import(Header + Anna, Deactivate);

        result.Deactivated.ShouldBe(0);
        result.Warnings.Single().ShouldStartWith("'bram@example.com' is not in the file and stays");
    }

    [Fact]
    public async Task A_manager_who_left_no_longer_leads()
    {
        const string Columns = "email,name,team,manager_email\n";
        await _world.Import(Columns + "anna@example.com,Anna,Sales,bram@example.com\nbram@example.com,Bram,Board,\n");
        _world.ManagerOf("Sales").ShouldBe("bram@example.com");

        var result = await _world.Import(Columns + "anna@example.com,Anna,Sales,bram@example.com\n", Deactivate);

        _world.Team("Sales").ManagerId.ShouldBeNull();
        result.Warnings.ShouldContain("Team 'Sales' has no manager for now: most of its people name 'bram@example.com', who is not here.");
    }

    public void Dispose() => _world.Dispose();
}
