using System.Data.Common;
using System.Globalization;

namespace LdRoi.Bot.Storage;

/// <summary>A file that an operator names to a verb: opened, used, and what goes wrong said in one sentence.</summary>
public static class OperatorFile
{
    public const int Unreadable = 2;

    /// <summary>What a shell gives for whoever pressed Ctrl-C.</summary>
    public const int Stopped = 130;

    private const int Shown = 50;
    private static readonly string[] StandardInput = ["-", "/dev/stdin"];

    /// <param name="kind">As an operator calls it, for example "CSV file".</param>
    /// <param name="use">Gives the exit code.</param>
    /// <returns>That code, or 2 when the file or the database could not be read, or 130 when it was stopped.</returns>
    public static async Task<int> Use(string path, string kind, TextWriter error, Func<Stream, Task<int>> use)
    {
        try
        {
            await using var file = Open(path, kind);
            return await use(file);
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

    /// <summary>The first lines of many, and how many there are.</summary>
    public static void List<T>(IReadOnlyList<T> lines, int count, TextWriter writer)
    {
        foreach (var line in lines.Take(Shown))
        {
            writer.WriteLine(line);
        }

        if (count > Shown)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {count - Shown:N0} more, {count:N0} in all."));
        }
    }

    private static Stream Open(string path, string kind)
    {
        if (StandardInput.Contains(path))
        {
            return Console.OpenStandardInput();
        }

        if (Directory.Exists(path))
        {
            throw new OperatorException($"{path} is a folder. Name the {kind} in it.");
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
        FileNotFoundException or DirectoryNotFoundException => $"There is no file {Path.GetFullPath(path)}.",
        UnauthorizedAccessException => $"This account may not read {path}.",
        ArgumentException { ParamName: "path" } => "The name of the file is empty or holds characters that no file name has.",
        IOException unreadable => $"{path} cannot be read: {unreadable.Message}",
        DbException database => $"The database did not take the import, and nothing was written: {database.Message}",
        InvalidOperationException { InnerException: DbException database } => $"The database did not take the import, and nothing was written: {database.Message}",
        _ => null,
    };
}
