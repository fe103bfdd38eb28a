using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes;

/// <summary>Both plans of a programme as a document in Markdown, for a file or a mail; the same rows as on the card.</summary>
public sealed class PlanDocument(BotDbContext db, OrganisationOptions organisation)
{
    /// <exception cref="OperatorException">There is no programme of this name.</exception>
    public async Task Write(string name, TextWriter output, CancellationToken cancellation)
    {
        var programme = await db.Programmes.AsNoTracking().Include(p => p.Teams).FirstOrDefaultAsync(p => p.NameKey == Programme.KeyOf(name), cancellation)
            ?? throw new OperatorException($"There is no programme {CleanText.Quoted(name)}. Write its name as it was registered.");
        var language = organisation.Language;
        await output.WriteLineAsync($"# {ProgrammeTexts.PlansTitle.In(language, programme.Name)}\n\n## {ProgrammeTexts.PlanCollection.In(language)}\n");
        await Table(
            output, [ProgrammeTexts.ColumnLevel, ProgrammeTexts.ColumnGoal, ProgrammeTexts.ColumnHow, ProgrammeTexts.ColumnWhen], language,
            PlanRows.Collection(programme, language).Select(row => new[] { row.Level, row.Goal, row.How, row.When }));
        await output.WriteLineAsync($"\n## {ProgrammeTexts.PlanAnalysis.In(language)}\n");
        await Table(
            output, [ProgrammeTexts.ColumnMeasure, ProgrammeTexts.ColumnIsolation, ProgrammeTexts.ColumnMoney, ProgrammeTexts.ColumnInfluences], language,
            PlanRows.Analysis(programme, language).Select(row => new[] { row.Measure, row.Isolation, row.Money, row.Influences }));
        await output.WriteLineAsync($"\n{ProgrammeTexts.PlanTell.In(language)}");
    }

    private static async Task Table(TextWriter output, IReadOnlyList<TextKey> headers, Language language, IEnumerable<string[]> rows)
    {
        await output.WriteLineAsync($"| {string.Join(" | ", headers.Select(header => header.In(language)))} |");
        await output.WriteLineAsync($"|{string.Concat(headers.Select(_ => "---|"))}");
        foreach (var row in rows)
        {
            await output.WriteLineAsync($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
        }
    }
}
