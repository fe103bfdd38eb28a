using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LdRoi.Bot.People.Import;

/// <summary>For whoever watches a terminal: one bar for each phase, with the rows done of all rows and the time left.</summary>
internal static class ProgressBar
{
    /// <summary>The terminal on standard output; null when that is a file or a pipe, or a terminal that cannot move its cursor.</summary>
    public static IAnsiConsole? Terminal() =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true } ? AnsiConsole.Console : null;

    // Drawn at each report: a thread that draws by itself may still do so when the import has ended.
    public static Task<T> Show<T>(IAnsiConsole terminal, Func<IProgress<ImportProgress>, Task<T>> work) => terminal.Progress()
        .AutoRefresh(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new RowsColumn(), new RemainingTimeColumn())
        .StartAsync(context => work(new Bars(context)));

    private sealed class Bars(ProgressContext context) : IProgress<ImportProgress>
    {
        private ProgressTask? _bar;
        private ImportPhase _phase;

        public void Report(ImportProgress value)
        {
            if (_bar is null || _phase != value.Phase)
            {
                // The lines of the first phase were an upper bound: what was done is all there was.
                _bar?.MaxValue(Math.Max(1, _bar.Value)).StopTask();
                _bar = context.AddTask(value.Phase.ToString());
                _phase = value.Phase;
            }

            _bar.MaxValue = Math.Max(1, value.Total);
            _bar.Value = value.Done;
            context.Refresh();
        }
    }

    private sealed class RowsColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:N0} of {task.MaxValue:N0} rows"));
    }
}
