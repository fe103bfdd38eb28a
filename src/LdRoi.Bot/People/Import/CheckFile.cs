using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People.Import;

/// <summary>Reads the file once and finds everything in it that contradicts itself.</summary>
internal static class CheckFile
{
    /// <exception cref="OperatorException">The file cannot be read, or nobody is in it.</exception>
    public static async Task<ImportPlan> Execute(Stream stream, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var total = await LinesBelow(stream, cancellation);
        using var file = await PeopleFile.Open(stream, cancellation);
        var plan = new ImportPlan(file.Columns);
        foreach (var warning in file.Warnings)
        {
            plan.Warn(WarningPart.Header, () => warning);
        }

        await foreach (var line in file.Read(cancellation))
        {
            plan.Count(line.LineNumber);
            if (plan.Lines % ImportPeople.ChunkSize == 0)
            {
                progress?.Report(new(ImportPhase.Checking, plan.Lines, total));
            }

            foreach (var bad in Problems(line, plan))
            {
                plan.Refuse(bad);
            }
        }

        return plan.GoodLines + plan.BadLines > 0
            ? plan
            : throw new OperatorException("The file has a header row and nobody below it.");
    }

    /// <summary>How many lines stand below the first one: a quick look ahead, for the progress only.</summary>
    private static async Task<int> LinesBelow(Stream stream, CancellationToken cancellation)
    {
        var start = stream.Position;
        var buffer = new byte[1 << 16];
        var ends = 0;
        var last = (byte)'\n';
        for (int length; (length = await stream.ReadAsync(buffer, cancellation)) > 0; last = buffer[length - 1])
        {
            ends += buffer.AsSpan(0, length).Count((byte)'\n');
        }

        stream.Position = start;
        return Math.Max(0, ends + (last == '\n' ? 0 : 1) - 1);
    }

    private static IEnumerable<BadRow> Problems(PeopleLine line, ImportPlan plan)
    {
        switch (line)
        {
            case BadRow bad:
                return [bad, .. plan.Seen.Add(bad.LineNumber, bad.About)];
            case PersonRow row:
                Remember(row, plan);
                return plan.Seen.Add(row.LineNumber, row.Keys) is { Count: > 0 } repeated ? repeated
                    : plan.Teams.Add(row) is { } conflict ? [conflict]
                    : [];
            default:
                throw new InvalidOperationException("There is no other kind of line.");
        }
    }

    private static void Remember(PersonRow row, ImportPlan plan)
    {
        if (row.ManagerEmailKey is { } manager)
        {
            plan.Managers[manager] = plan.Managers.TryGetValue(manager, out var named)
                ? (named.Line, named.Rows + 1)
                : (row.LineNumber, 1);
        }
    }
}
