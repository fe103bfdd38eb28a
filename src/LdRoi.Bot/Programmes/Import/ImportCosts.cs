using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Import;

/// <summary>Adds costs to programmes, all of a file or nothing: <c>programme,category,amount,currency,source[,reference]</c>. The same file twice doubles nothing.</summary>
public sealed class ImportCosts(BotDbContext db, ProgrammeCosts costs, IdSource ids)
{
    private static readonly Dictionary<string, CostCategory> Categories = new(StringComparer.Ordinal)
    {
        ["needs_analysis"] = CostCategory.NeedsAnalysis, ["design_development_prorated"] = CostCategory.DesignAndDevelopment, ["licences"] = CostCategory.Licences,
        ["delivery_trainers"] = CostCategory.Delivery, ["facilities"] = CostCategory.Facilities, ["travel"] = CostCategory.Travel,
        ["participant_time"] = CostCategory.ParticipantTime, ["manager_time"] = CostCategory.ManagerTime, ["coordination_admin"] = CostCategory.Coordination,
        ["overhead"] = CostCategory.Overhead, ["evaluation"] = CostCategory.Evaluation,
    };

    public async Task<RowImport> Execute(Stream file, bool skipBadRows, CancellationToken cancellation)
    {
        var rows = await RowFile.Read(file, ["programme", "category", "amount", "currency", "source"], ["reference"], cancellation);
        var programmes = await db.Programmes.AsNoTracking().ToDictionaryAsync(programme => programme.NameKey, cancellation);
        var (bad, good) = (new List<string>(), new List<(Programme Programme, FileRow Row, CostCategory Category, long Cents)>());
        var currencies = new Dictionary<ProgrammeId, string>();
        foreach (var row in rows)
        {
            if (!programmes.TryGetValue(Programme.KeyOf(row["programme"]), out var programme))
            {
                bad.Add($"Line {row.Line}, programme: there is no programme {CleanText.Quoted(row["programme"])}. Write its name as it was registered.");
                continue;
            }

            var isKnown = Categories.TryGetValue(row["category"].ToLowerInvariant(), out var category);
            var cents = AmountText.Cents(row["amount"]);
            var currency = row["currency"].ToUpperInvariant();
            if (!currencies.TryGetValue(programme.Id, out var before) && await costs.CurrencyOf(programme.Id, cancellation) is { } stored)
            {
                currencies[programme.Id] = before = stored;
            }

            var wrong = !isKnown ? $"category: {CleanText.Quoted(row["category"])} is none of {string.Join(", ", Categories.Keys)}."
                : cents is null ? $"amount: {CleanText.Quoted(row["amount"])} is no amount. Write it as 1250 or 1250.50: digits, and a point or comma before the cents."
                : currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper) ? $"currency: {CleanText.Quoted(row["currency"])} is no currency. Write three letters, such as EUR."
                : currency != (before ?? Currency.Euro.Code) ? $"currency: amounts of this programme are in {before ?? Currency.Euro.Code}, this one is in {currency}. Two currencies cannot be added up: convert it to {before ?? Currency.Euro.Code}."
                : row["reference"].Length > 0 && await costs.CentsOf(programme.Id, category, row["reference"], cancellation) is { } known && known != cents
                    ? $"reference: {CleanText.Quoted(row["reference"])} is there already with another amount, {known / 100m:0.00}. Give the correction a reference of its own, with the difference as its amount."
                : row["source"].Length is 0 or > CostEntry.LongestSource ? "source: say where the amount can be looked up, or of a nought why there is no cost, in at most 200 characters."
                : null;
            if (wrong is not null)
            {
                bad.Add($"Line {row.Line}, {wrong}");
                continue;
            }

            currencies[programme.Id] = currency;
            good.Add((programme, row, category, cents!.Value));
        }

        if (bad.Count > 0 && !skipBadRows)
        {
            return new RowImport(false, 0, 0, 0, bad);
        }

        var (added, copies) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (programme, row, category, cents) in good)
        {
            // Two lines that are alike in one file are two costs; the same file again is the same two.
            var alike = $"{programme.Id}|{category}|{cents}|{row["source"]}";
            var copy = copies[alike] = copies.GetValueOrDefault(alike, -1) + 1;
            added += await costs.Add(programme.Id, category, cents, row["currency"].ToUpperInvariant(), row["source"], ids, row["reference"], copy, byHand: false, cancellation) is null ? 0 : 1;
        }

        return new RowImport(true, added, 0, good.Count - added, bad);
    }
}
