using System.Data.Common;
using System.Globalization;
using LdRoi.Bot.Storage;
using Spectre.Console;

namespace LdRoi.Bot.People.Import;

/// <summary><c>import people FILE [--deactivate-missing] [--skip-bad-rows]</c>, as an operator sees it.</summary>
public static class ImportPeopleVerb
{
    public const int Imported = 0;
    public const int BadRowsInTheWay = 1;
    public const int Unreadable = 2;

    /// <summary>What a shell gives for whoever pressed Ctrl-C.</summary>
    public const int Stopped = 130;

    private const int RowsShown = 50;
    private static readonly string[] StandardInput = ["-", "/dev/stdin"];

    /// <summary>Imports the file and says what came of it.</summary>
    /// <param name="terminal">Where a bar shows how far the import is; null when nobody watches, which gets plain lines.</param>
    /// <returns>The exit code: 0 imported, 1 nothing written because of bad rows, 2 the file or the database could not be read, 130 stopped.</returns>
    public static async Task<int> Run(
        IServiceProvider services, string path, ImportOptions options, TextWriter output, TextWriter error, CancellationToken cancellation,
        IAnsiConsole? terminal = null)
    {
        try
        {
            await using var file = Open(path);
            await using var scope = services.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<ImportPeople>();
            var result = terminal is null
                ? await import.Execute(file, options, new RowsWritten(output), cancellation)
                : await ProgressBar.Show(terminal, progress => import.Execute(file, options, progress, cancellation));
            Tell(result, options, output, error);
            return result.Written ? Imported : BadRowsInTheWay;
        }
        catch (Exception mendable) when (Explanation(mendable, path) is { } explanation)
        {
            await error.WriteLineAsync(explanation.AsMemory(), CancellationToken.None);
            return Unreadable;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. Nothing was written.");
            return Stopped;
        }
    }

    private static Stream Open(string path)
    {
        if (StandardInput.Contains(path))
        {
            return Console.OpenStandardInput();
        }

        if (Directory.Exists(path))
        {
            throw new OperatorException($"{path} is a folder. Name the CSV file in it.");
        }

        return new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.Read,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        });
    }

    /// <summary>One sentence for what an operator can mend; null for our own mistakes.</summary>
    private static string? Explanation(Exception exception, string path) => exception switch
    {
        OperatorException operatorException => operatorException.Message,
        FileNotFoundException or DirectoryNotFoundException => $"There is no file {path}.",
        UnauthorizedAccessException => $"This account may not read {path}.",
        ArgumentException { ParamName: "path" } => "The name of the file is empty or holds characters that no file name has.",
        IOException unreadable => $"{path} cannot be read: {unreadable.Message}",
        DbException database => $"The database did not take the import, and nothing was written: {database.Message}",
        InvalidOperationException { InnerException: DbException database } => $"The database did not take the import, and nothing was written: {database.Message}",
        _ => null,
    };

    private static void Tell(ImportResult result, ImportOptions options, TextWriter output, TextWriter error)
    {
        List(result.BadRows, result.BadRowCount, error);
        List(result.Warnings, result.WarningCount, output);
        output.WriteLine(result switch
        {
            { Written: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"Imported: {result.Added:N0} added, {result.Updated:N0} updated, {result.Unchanged:N0} unchanged, {result.Deactivated:N0} deactivated, {result.Skipped:N0} rows left out, {result.TeamsAdded:N0} teams added."),
            _ when options.SkipBadRows => "Nothing was written: no row of the file is good.",
            _ => "Nothing was written. Mend the rows above, or import the others with --skip-bad-rows.",
        });
    }

    private static void List<T>(IReadOnlyList<T> lines, int count, TextWriter writer)
    {
        foreach (var line in lines.Take(RowsShown))
        {
            writer.WriteLine(line);
        }

        if (count > RowsShown)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {count - RowsShown:N0} more, {count:N0} in all."));
        }
    }
}
