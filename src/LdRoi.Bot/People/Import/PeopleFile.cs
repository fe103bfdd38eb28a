using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People.Import;

/// <summary>
/// Reads <c>people.csv</c> row by row: UTF-8, commas or semicolons, a header row. What makes the whole file unreadable is
/// an <see cref="OperatorException"/>; what is wrong with one row is a <see cref="BadRow"/>.
/// </summary>
public sealed class PeopleFile : IDisposable
{
    /// <summary>Twelve fields need less than 2 kB; more is an opened quotation mark that swallows the file.</summary>
    private const int LongestRow = 64 * 1024;

    private readonly CsvReader _csv;
    private readonly ZoneNames _zones = new();
    private PeopleHeader _header = null!;
    private CsvMalformedRecord? _malformed;

    private PeopleFile(Stream stream, char? separator) => _csv = CsvReader.Create(
        stream,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = malformed => _malformed = malformed,
        },
        leaveOpen: true);

    /// <summary>The known columns that the file has. What it has no column for, it says nothing about.</summary>
    public IReadOnlyCollection<string> Columns => _header.Columns;

    /// <summary>What about the header is odd but no reason to stop, such as an unknown column.</summary>
    public IReadOnlyList<string> Warnings => _header.Warnings;

    /// <summary>Reads the header. The stream must be able to seek, and stays open.</summary>
    /// <exception cref="OperatorException">The file is empty, not UTF-8, or lacks a required column.</exception>
    public static async Task<PeopleFile> Open(Stream stream, CancellationToken cancellation)
    {
        var file = new PeopleFile(stream, await PeopleFileStart.Separator(stream, cancellation));
        try
        {
            if (!await file.Next(cancellation))
            {
                throw new OperatorException("The file is empty. Its first row must name the columns: email, name, team and any of the others.");
            }

            file.Verify();
            file._header = new PeopleHeader([.. file.Cells()]);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All rows in the order of the file. Reads on from where it is: once per opened file.</summary>
    /// <exception cref="OperatorException">From some line on the file cannot be read.</exception>
    public async IAsyncEnumerable<PeopleLine> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await Next(cancellation))
        {
            Verify();
            foreach (var line in Row([.. Cells()]))
            {
                yield return line;
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private async Task<bool> Next(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _malformed = null;
        try
        {
            return await _csv.ReadAsync(cancellation);
        }
        catch (CsvFormatException unreadable)
        {
            throw NeverClosed(unreadable.LineNumber);
        }
    }

    /// <summary>Refuses what would make nonsense of the rows after it as well.</summary>
    private void Verify()
    {
        var raw = _csv.RawRecord;
        if (!Utf8.IsValid(raw))
        {
            // The position of the first bad byte: what comes before it decodes.
            var good = raw.Length;
            for (var at = 0; at < raw.Length;)
            {
                if (Rune.DecodeFromUtf8(raw[at..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
                {
                    good = at;
                    break;
                }

                at += consumed;
            }

            throw NotUtf8(_csv.LineNumber + raw[..good].Count((byte)'\n'));
        }

        if (raw.Contains((byte)0))
        {
            throw NotUtf8(_csv.LineNumber + raw[..raw.IndexOf((byte)0)].Count((byte)'\n'));
        }

        if (_malformed?.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            throw NeverClosed(_csv.LineNumber);
        }
    }

    private IEnumerable<string> Cells()
    {
        for (var place = 0; place < _csv.FieldCount; place++)
        {
            yield return CleanText.Of(_csv.GetString(place));
        }
    }

    private IEnumerable<PeopleLine> Row(string[] cells)
    {
        var line = (int)_csv.LineNumber;
        if (cells.All(cell => cell.Length == 0))
        {
            return [];
        }

        if (_malformed is not null)
        {
            return [new BadRow(line, "", "A quotation mark stands inside a field. Put the whole field in quotation marks and double those inside it.")];
        }

        if (cells.Length < _header.Count || cells.Skip(_header.Count).Any(cell => cell.Length > 0))
        {
            return [new BadRow(line, "", $"The row has {cells.Length} fields, the header has {_header.Count}. A field that holds the separator must stand in quotation marks.")];
        }

        return new RowReview(line, column => _header.PlaceOf(column) is { } place ? cells[place] : "", _zones).Read();
    }

    private static OperatorException NotUtf8(long line) =>
        new($"Line {line}: the file is not UTF-8 text. Save it as UTF-8 (in Excel: Save as, 'CSV UTF-8') and import it again.");

    private static OperatorException NeverClosed(long line) =>
        new($"Line {line}: a row begins here that does not end; probably a quotation mark is opened and never closed. Mend that line first.");
}
