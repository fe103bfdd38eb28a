namespace LdRoi.Bot.People.Import;

/// <summary>A pipe, written to disk so that it can be read again. It holds salaries: nobody else can read it, and it is gone with us.</summary>
internal static class SpooledFile
{
    public static async Task<Stream> Of(Stream pipe, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"ldroi-import-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var copy = new FileStream(path, options);
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // Nameless from now on: it does not survive us, however we end. Windows does that by itself.
                File.Delete(path);
            }

            // A terminal's read cannot be cancelled; whoever stops need not wait for it.
            await pipe.CopyToAsync(copy, cancellation).WaitAsync(cancellation);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
