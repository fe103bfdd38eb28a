using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People.Import;

/// <summary>Reads the file once and finds everything in it that contradicts itself.</summary>
internal static class CheckFile
{
    /// <exception cref="OperatorException">The file cannot be read, or nobody is in it.</exception>
    public static async Task<ImportPlan> Execute(Stream stream, CancellationToken cancellation)
    {
        using var file = await PeopleFile.Open(stream, cancellation);
        var plan = new ImportPlan(file.Columns);
        plan.Warnings.AddRange(file.Warnings);
        await foreach (var line in file.Read(cancellation))
        {
            plan.Count(line.LineNumber);
            foreach (var bad in Problems(line, plan))
            {
                plan.Refuse(bad);
            }
        }

        return plan.GoodLines + plan.BadLines > 0
            ? plan
            : throw new OperatorException("The file has a header row and nobody below it.");
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
