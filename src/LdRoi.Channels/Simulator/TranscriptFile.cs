using System.Text.Json;

namespace LdRoi.Channels.Simulator;

/// <summary>
/// The transcript on disk: JSON lines, only ever appended to. A line counts once its line feed is written, so a process
/// that is killed in the middle of one loses that line and nothing else. Not thread-safe by itself.
/// </summary>
internal sealed class TranscriptFile(string path) : IDisposable
{
    private const byte LineFeed = (byte)'\n';

    private FileStream? _stream;

    /// <summary>Everything readable in the file, oldest first. A line that cannot be read is passed over.</summary>
    public IReadOnlyList<TranscriptRecord> Load()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var bytes = File.ReadAllBytes(path);
        var records = new List<TranscriptRecord>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf(LineFeed);
            if (length < 0)
            {
                break;
            }

            if (Parse(bytes.AsSpan(start, length)) is { } record)
            {
                records.Add(record);
            }

            start += length + 1;
        }

        return records;
    }

    public void Append(TranscriptRecord record)
    {
        _stream ??= Open();
        _stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(record, SimulatorJson.Options), LineFeed]);
        _stream.Flush();
    }

    public void Clear()
    {
        _stream?.Dispose();
        _stream = null;
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    public void Dispose() => _stream?.Dispose();

    private static TranscriptRecord? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<TranscriptRecord>(line, SimulatorJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or Cards.CardLimitException)
        {
            // Written by another version: its cards may be of a shape that is no longer known.
            return null;
        }
    }

    private FileStream Open()
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            // Chats are nobody else's business on a machine with several users.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var stream = new FileStream(path, options);
        CutTornLine(stream);
        return stream;
    }

    // What follows the last line feed would swallow the next line.
    private static void CutTornLine(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == LineFeed)
            {
                break;
            }

            stream.SetLength(end - 1);
        }

        stream.Position = stream.Length;
    }
}
