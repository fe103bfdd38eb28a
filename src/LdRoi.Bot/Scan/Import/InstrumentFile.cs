using System.Text;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Scan.Import;

/// <summary>The bytes of an instrument file, once it is known to be text of a sensible size.</summary>
internal static class InstrumentFile
{
    /// <summary>The questionnaire that ships with the product takes 37 KB, with much beside its questions.</summary>
    public const int Largest = 1024 * 1024;

    /// <exception cref="OperatorException">The file is empty, too large, or not UTF-8.</exception>
    public static async Task<byte[]> Read(Stream file, CancellationToken cancellation)
    {
        var buffer = new byte[Largest + 1];

        // A terminal's read cannot be cancelled; whoever stops need not wait for it.
        var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).AsTask().WaitAsync(cancellation);
        if (length > Largest)
        {
            throw new OperatorException("The file is larger than 1 MB; no questionnaire is. Nothing was read.");
        }

        var bytes = buffer.AsSpan(0, length);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0]))
        {
            throw NotUtf8(1);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new OperatorException("Line 1: the file is empty.");
        }

        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8(LineOfFirstBadByte(bytes));
        }

        return bytes.ToArray();
    }

    private static int LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var letter, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += letter.Value == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }

        return line;
    }

    private static OperatorException NotUtf8(int line) => new($"Line {line}: the file is not UTF-8 text. Save it as UTF-8 and import it again.");
}
