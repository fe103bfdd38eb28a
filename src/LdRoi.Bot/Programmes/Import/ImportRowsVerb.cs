using System.Globalization;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Programmes.Import;

/// <summary><c>import participants FILE</c>, <c>import costs FILE</c> and <c>import measures FILE</c>, as an operator sees them.</summary>
public static class ImportRowsVerb
{
    public const int Imported = 0;
    public const int BadRowsInTheWay = 1;

    /// <summary>Imports the file in one transaction and says what came of it.</summary>
    /// <param name="import">Reads the stream; the second argument says whether good rows are written although others are bad.</param>
    /// <returns>The exit code: 0 imported, 1 nothing written because of bad rows, otherwise <see cref="OperatorFile"/>'s.</returns>
    public static Task<int> Run<TImport>(
        IServiceProvider services, string path, bool skipBadRows, Func<TImport, Stream, bool, Task<RowImport>> import, TextWriter output, TextWriter error,
        CancellationToken cancellation)
        where TImport : notnull =>
        OperatorFile.Use(
            path, "CSV file", error,
            async file =>
            {
                var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, cancellation).WaitAsync(cancellation);
                var result = await services.GetRequiredService<Transactions>().Run(
                    scope =>
                    {
                        bytes.Position = 0;
                        return import(scope.GetRequiredService<TImport>(), bytes, skipBadRows);
                    },
                    cancellation);
                OperatorFile.List(result.BadRows, result.BadRows.Count, error);
                await output.WriteLineAsync(result.IsWritten
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"Imported: {result.Added:N0} added, {result.Changed:N0} changed, {result.Unchanged:N0} there already, {result.BadRows.Count:N0} rows left out.")
                    : "Nothing was written. Mend the rows above, or import the others with --skip-bad-rows.");
                return result.IsWritten ? Imported : BadRowsInTheWay;
            });
}
