using System.Globalization;
using LdRoi.Bot.Storage;
using Spectre.Console;

namespace LdRoi.Bot.People.Import;

/// <summary><c>import people FILE [--deactivate-missing] [--skip-bad-rows]</c>, as an operator sees it.</summary>
public static class ImportPeopleVerb
{
    public const int Imported = 0;
    public const int BadRowsInTheWay = 1;

    /// <summary>Imports the file and says what came of it.</summary>
    /// <param name="terminal">Where a bar shows how far the import is; null when nobody watches, which gets plain lines.</param>
    /// <returns>The exit code: 0 imported, 1 nothing written because of bad rows, otherwise <see cref="OperatorFile"/>'s.</returns>
    public static Task<int> Run(
        IServiceProvider services, string path, ImportOptions options, TextWriter output, TextWriter error, CancellationToken cancellation,
        IAnsiConsole? terminal = null) =>
        OperatorFile.Use(
            path, "CSV file", error,
            async file =>
            {
                await using var scope = services.CreateAsyncScope();
                var import = scope.ServiceProvider.GetRequiredService<ImportPeople>();
                var result = terminal is null
                    ? await import.Execute(file, options, new RowsWritten(output), cancellation)
                    : await ProgressBar.Show(terminal, progress => import.Execute(file, options, progress, cancellation));
                Tell(result, options, output, error);
                return result.Written ? Imported : BadRowsInTheWay;
            });

    private static void Tell(ImportResult result, ImportOptions options, TextWriter output, TextWriter error)
    {
        OperatorFile.List(result.BadRows, result.BadRowCount, error);
        OperatorFile.List(result.Warnings, result.WarningCount, output);
        output.WriteLine(result switch
        {
            { Written: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"Imported: {result.Added:N0} added, {result.Updated:N0} updated, {result.Unchanged:N0} unchanged, {result.Deactivated:N0} deactivated, {result.Skipped:N0} rows left out, {result.TeamsAdded:N0} teams added."),
            _ when options.SkipBadRows => "Nothing was written: no row of the file is good.",
            _ => "Nothing was written. Mend the rows above, or import the others with --skip-bad-rows.",
        });
    }
}
