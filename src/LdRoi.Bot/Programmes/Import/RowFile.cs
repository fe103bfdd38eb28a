using System.Text;
using CsvHelper;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Programmes.Import;

/// <summary>One row of a file, by column; absent columns read as empty.</summary>
internal sealed record FileRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>What came of an import.</summary>
/// <param name="IsWritten">False when bad rows stood in the way: then nothing of the file was written.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that changed what was there.</param>
/// <param name="Unchanged">Rows that were there already, as after the same file came twice.</param>
/// <param name="BadRows">One sentence each, with the line.</param>
public sealed record RowImport(bool IsWritten, int Added, int Changed, int Unchanged, IReadOnlyList<string> BadRows);

/// <summary>A small CSV file with a header row: UTF-8, commas or semicolons. What one row has wrong is told with its line.</summary>
internal static class RowFile
{
    private const int Largest = 20 * 1024 * 1024;
    private const int LongestRow = 64 * 1024;

    /// <exception cref="OperatorException">The file is not UTF-8, is empty, lacks a column, or cannot be read from some line on.</exception>
    public static async Task<IReadOnlyList<FileRow>> Read(Stream file, IReadOnlyList<string> required, IReadOnlyList<string> optional, CancellationToken cancellation)
    {
        var text = await Text(file, cancellation);
        var header = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var separator = header.Count(';') > header.Count(',') ? ';' : ',';
        CsvMalformedRecord? malformed = null;
        using var csv = CsvReader.Create(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            new CsvReaderOptions
            {
                Separator = separator, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LongestRow, IncludeValuesInExceptions = false,
                OnMalformedRecord = bad => malformed = bad,
            });
        try
        {
            if (!await csv.ReadAsync(cancellation))
            {
                throw new OperatorException("The file is empty. Its first row must name the columns.");
            }

            var names = Cells(csv).Select(name => name.ToLowerInvariant()).ToList();
            if (required.Where(column => !names.Contains(column)).ToList() is { Count: > 0 } missing)
            {
                throw new OperatorException(
                    $"The header row has no column {string.Join(" and no column ", missing)}. It must name: {string.Join(", ", required)}{(optional.Count > 0 ? $"; and may name: {string.Join(", ", optional)}" : "")}.");
            }

            var rows = new List<FileRow>();
            while (await csv.ReadAsync(cancellation))
            {
                if (malformed is not null)
                {
                    throw NeverClosed(csv.LineNumber);
                }

                var cells = names.Zip(Cells(csv)).DistinctBy(cell => cell.First).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
                if (cells.Values.Any(cell => cell.Length > 0))
                {
                    rows.Add(new FileRow((int)csv.LineNumber, cells));
                }
            }

            return rows;
        }
        catch (CsvFormatException unreadable)
        {
            throw NeverClosed(unreadable.LineNumber);
        }
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(place => CleanText.Of(csv.GetString(place)))];

    private static OperatorException NeverClosed(long line) =>
        new($"Line {line}: from here on the file cannot be read; probably a quotation mark is opened and never closed, or stands inside a field.");

    private static async Task<string> Text(Stream file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).WaitAsync(cancellation);
        if (bytes.Length > Largest)
        {
            throw new OperatorException("The file is larger than 20 MB. Nothing was read.");
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new OperatorException("The file is not UTF-8 text. Save it as UTF-8 (in Excel: Save as, 'CSV UTF-8') and import it again.");
        }
    }
}
