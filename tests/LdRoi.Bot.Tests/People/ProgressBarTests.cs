using LdRoi.Bot.People.Import;
using Spectre.Console;

namespace LdRoi.Bot.Tests.People;

public sealed class ProgressBarTests
{
    [Fact]
    public async Task A_terminal_sees_each_phase_with_its_rows()
    {
        using var screen = new StringWriter();

        var result = await ProgressBar.Show(Terminal(screen), progress =>
        {
            progress.Report(new(ImportPhase.Checking, 900, 1_000));
            progress.Report(new(ImportPhase.Matching, 900, 900));
            progress.Report(new(ImportPhase.Writing, 450, 900));
            return Task.FromResult("done");
        });

        result.ShouldBe("done");
        screen.ToString().ShouldContain("Checking");
        screen.ToString().ShouldContain("Matching");
        screen.ToString().ShouldContain("450 of 900 rows");
    }

    [Fact]
    public async Task What_stops_the_import_comes_through_the_bar()
    {
        using var screen = new StringWriter();

        await Should.ThrowAsync<OperationCanceledException>(
            () => ProgressBar.Show<int>(Terminal(screen), _ => throw new OperationCanceledException()));
    }

    private static IAnsiConsole Terminal(TextWriter screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(screen),
        EnvironmentVariables = new Dictionary<string, string>(),
    });
}
