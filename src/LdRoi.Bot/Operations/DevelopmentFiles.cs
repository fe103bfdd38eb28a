using System.Globalization;

namespace LdRoi.Bot.Operations;

/// <summary>What Development keeps beside the database: the simulator's chats, and how far the clock was moved.</summary>
internal sealed class DevelopmentFiles(string folder)
{
    public string Transcript => Path.Combine(folder, "simulator", "transcript.jsonl");

    private string Clock => Path.Combine(folder, "simulator", "clock.txt");

    /// <summary>How far the clock was moved ahead of real time; zero when it was not, or the file cannot be read.</summary>
    public TimeSpan MovedAhead() =>
        File.Exists(Clock) && TimeSpan.TryParse(File.ReadAllText(Clock), CultureInfo.InvariantCulture, out var ahead) && ahead > TimeSpan.Zero
            ? ahead
            : TimeSpan.Zero;

    public void Remember(TimeSpan ahead)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Clock)!);

        // Put in place in one step: a torn file would set the clock back to real time.
        var next = Clock + ".next";
        File.WriteAllText(next, ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(next, Clock, overwrite: true);
    }

    public void Forget()
    {
        // Deleting throws when the folder is missing, not when the file is.
        Directory.CreateDirectory(Path.GetDirectoryName(Clock)!);
        File.Delete(Transcript);
        File.Delete(Clock);
    }
}
