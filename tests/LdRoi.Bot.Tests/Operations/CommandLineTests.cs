using LdRoi.Bot.Operations;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>The verbs an operator types. The console is one for the whole process, so these run one by one.</summary>
[Collection(nameof(CommandLineTests))]
[CollectionDefinition(nameof(CommandLineTests), DisableParallelization = true)]
public sealed class CommandLineTests
{
    private static readonly string[] Verbs = ["migrate", "demo", "import"];

    [Fact]
    public async Task A_word_that_is_no_verb_is_named_and_ends_with_2()
    {
        var (code, _, error) = await Run("migrat");
        code.ShouldBe(2);
        error.ShouldContain("'migrat' is not a verb");
        error.ShouldContain("--help");
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var (code, output, _) = await Run("--help");
        code.ShouldBe(0);
        Verbs.ShouldAllBe(verb => output.Contains(verb, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--deactivate-missing", "import", "people", "--help")]
    [InlineData("--skip-bad-rows", "import", "people", "--help")]
    [InlineData("--list", "import", "instrument", "--help")]
    [InlineData("--reset", "demo", "--help")]
    [InlineData("--leave", "demo", "--help")]
    [InlineData("schema", "migrate", "--help")]
    public async Task Every_verb_explains_itself(string says, params string[] words)
    {
        var (code, output, _) = await Run(words);
        code.ShouldBe(0);
        output.ShouldContain(says);
    }

    [Fact]
    public async Task Demo_without_saying_what_is_refused_with_the_two_ways()
    {
        var (code, _, error) = await Run("demo");
        code.ShouldBe(2);
        error.ShouldContain("demo --reset");
        error.ShouldContain("demo --leave");
    }

    [Theory]
    [InlineData("import", "instrument")]
    [InlineData("import", "instrument", "questionnaire.json", "--list")]
    public async Task Importing_a_questionnaire_names_a_file_or_lists_and_not_both(params string[] words)
    {
        var (code, _, error) = await Run(words);
        code.ShouldBe(2);
        error.ShouldContain("'import instrument FILE'");
        error.ShouldContain("'import instrument --list'");
    }

    [Theory]
    [InlineData("--deactivate-missing", "import", "people", "people.csv", "--deactivate-mising")]
    [InlineData("--deactivate-missing", "import", "people", "--deactivate-mising", "people.csv")]
    [InlineData("--skip-bad-rows", "import", "costs", "costs.csv", "--skip-bad-row=true")]
    [InlineData("--reset", "demo", "--rest")]
    [InlineData("--yes", "erase", "someone@example.org", "--yess")]
    [InlineData("people", "import", "peple", "people.csv")]
    public async Task What_a_verb_does_not_know_is_named_with_what_was_meant_and_nothing_happens(string meant, params string[] words)
    {
        var (code, output, error) = await Run(words);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain($"Is '{meant}' meant?");
        error.ShouldContain("Nothing was done");
    }

    [Fact]
    public async Task What_is_near_to_nothing_is_named_all_the_same()
    {
        var (code, _, error) = await Run("migrate", "--everything");
        code.ShouldBe(2);
        error.ShouldContain("'migrate' does not know '--everything'. Nothing was done");
    }

    [Fact]
    public async Task Behind_two_dashes_a_file_may_be_called_anything()
    {
        var (code, _, error) = await Run("import", "instrument", "--", "--no-such-file.json");
        code.ShouldNotBe(0);
        error.ShouldNotContain("does not know");
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await CommandLine.Run(words), said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
