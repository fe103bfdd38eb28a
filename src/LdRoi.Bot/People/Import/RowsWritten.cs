using System.Globalization;

namespace LdRoi.Bot.People.Import;

/// <summary>For logs and pipes: a line every ten thousand rows written, at the moment itself.</summary>
internal sealed class RowsWritten(TextWriter output) : IProgress<ImportProgress>
{
    private const int Step = 10_000;
    private int _told;

    public void Report(ImportProgress value)
    {
        if (value.Phase == ImportPhase.Writing && value.Done / Step > _told)
        {
            _told = value.Done / Step;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_told * Step:N0} rows …"));
        }
    }
}
