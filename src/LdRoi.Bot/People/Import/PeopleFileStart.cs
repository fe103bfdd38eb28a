using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People.Import;

/// <summary>Looks at the first bytes of a file: its separator, and whether it is a text at all.</summary>
internal static class PeopleFileStart
{
    private const int Enough = 4096;

    /// <summary>What stands more often in the header. Null when the file names it itself in a first line <c>sep=;</c>.</summary>
    /// <exception cref="OperatorException">The file is a workbook or UTF-16.</exception>
    public static async Task<char?> Separator(Stream stream, CancellationToken cancellation)
    {
        var start = stream.Position;
        var buffer = new byte[Enough];
        var length = await stream.ReadAtLeastAsync(buffer, Enough, throwOnEndOfStream: false, cancellation);
        stream.Position = start;
        return Separator(buffer.AsSpan(0, length));
    }

    private static char? Separator(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw new OperatorException("The file is a workbook, not a CSV file. In Excel: Save as, 'CSV UTF-8'.");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0]))
        {
            throw new OperatorException("Line 1: the file is UTF-16 or UTF-32. Save it as UTF-8 (in Excel: Save as, 'CSV UTF-8') and import it again.");
        }

        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        text = text.TrimStart("\r\n"u8);
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var header = end < 0 ? text : text[..end];
        if (header.StartsWith("sep="u8))
        {
            return null;
        }

        return header.Count((byte)';') > header.Count((byte)',') ? ';' : ',';
    }
}
