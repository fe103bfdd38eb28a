using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Costs;

/// <summary>The ledger as a card, and the form for one cost.</summary>
public sealed class CostCards(ProgrammeCosts costs, ProgrammeCards programmes)
{
    public const string Category = "category";
    public const string Amount = "amount";
    public const string CurrencyId = "currency";
    public const string Source = "source";
    public const string Cost = "cost";

    private const int MostListed = CardLimits.Choices;

    public async Task<Card> Ledger(Programme programme, Turn turn, CancellationToken cancellation, string? notice = null)
    {
        var language = turn.Language;
        var ledger = await costs.Ledger(programme, cancellation);
        IEnumerable<CardBlock> said = notice is null ? [] : [new CardBlock.Text(notice, TextTone.Emphasis)];
        return new Card(
            language, Study.StudyTexts.CostsTitle.In(language, programme.Name),
            [
                .. said, .. Study.StatementCards.CostBlocks([.. ledger.Lines.OrderBy(line => line.Category).Select(line => new Study.SheetCost(line.Category, line.Amount.Amount, line.Source))],
                    ledger.Blank, ledger.Currency.Code, language),
                new CardBlock.Note(CostTexts.ImportHint.In(language)),
            ],
            [
                programmes.ButtonFor(programme, turn, Verbs.AddCost, CostTexts.Add, ActionStyle.Primary),
                .. await costs.Entered(programme.Id).AnyAsync(cancellation) ? (CardAction[])[programmes.ButtonFor(programme, turn, Verbs.TakeOutCost, CostTexts.TakeOut)] : [],
                programmes.ButtonFor(programme, turn, Verbs.OpenProgramme, CostTexts.Back),
            ], ProgrammeTexts.OpenNotice.In(language));
    }

    /// <summary>Asks which line is to be taken out.</summary>
    public async Task<Card> WhichOne(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var entries = await costs.Entered(programme.Id).AsNoTracking().OrderByDescending(cost => cost.Id).Take(MostListed).ToListAsync(cancellation);
        var title = CostTexts.TakeOutTitle.In(language, programme.Name);
        return new Card(
            language, title,
            [
                new CardBlock.Note(CostTexts.TakeOutNote.In(language)),
                new CardInput.SingleChoice(
                    Cost, CostTexts.TakeOutWhich.In(language),
                    [.. entries.Select(entry => new Choice(entry.Id.ToString(), Shortened.To(
                        $"{ProgrammeCosts.NameOf(entry.Category).In(language)} · {MoneyWords.Of(entry.AmountCents / 100m, entry.Currency, language)} · {entry.Source}", CardLimits.ChoiceLabelLength)))],
                    null, IsRequired: true),
            ],
            [
                programmes.ButtonFor(programme, turn, Verbs.TakeOutCost, CostTexts.TakeOutNow, ActionStyle.Danger) with { SendsInputs = true },
                programmes.ButtonFor(programme, turn, Verbs.ProgrammeCosts, ProgrammeTexts.FormBack),
            ], ProgrammeTexts.OpenNotice.In(language));
    }

    public Card Form(Programme programme, Turn turn, string currency, IReadOnlyDictionary<string, string> errors)
    {
        var language = turn.Language;
        IEnumerable<CardBlock> correct = errors.Count == 0 ? [] : [new CardBlock.Text(CostTexts.Correct.In(language), TextTone.Attention)];
        var title = CostTexts.FormTitle.In(language, programme.Name);
        return new Card(
            language, title,
            [
                .. correct,
                new CardInput.SingleChoice(
                    Category, CostTexts.FormCategory.In(language),
                    [.. Enum.GetValues<CostCategory>().Select(category => new Choice(category.ToString(), ProgrammeCosts.NameOf(category).In(language)))],
                    Enum.TryParse<CostCategory>(turn.Input(Category), out _) ? turn.Input(Category) : null, IsRequired: true, errors.GetValueOrDefault(Category)),
                new CardInput.ShortText(Amount, CostTexts.FormAmount.In(language), 20, turn.Input(Amount), IsRequired: true, errors.GetValueOrDefault(Amount)),
                new CardInput.ShortText(CurrencyId, CostTexts.FormCurrency.In(language), 3, turn.Input(CurrencyId) ?? currency, IsRequired: true, errors.GetValueOrDefault(CurrencyId)),
                new CardInput.ShortText(Source, CostTexts.FormSource.In(language), CostEntry.LongestSource, turn.Input(Source), IsRequired: true, errors.GetValueOrDefault(Source)),
            ],
            [
                programmes.ButtonFor(programme, turn, Verbs.SaveCost, CostTexts.Save, ActionStyle.Primary) with { SendsInputs = true },
                programmes.ButtonFor(programme, turn, Verbs.ProgrammeCosts, ProgrammeTexts.FormBack),
            ], ProgrammeTexts.OpenNotice.In(language));
    }
}

/// <summary>Shows the ledger.</summary>
public sealed class ProgrammeCostsHandler(BotDbContext db, CostCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ProgrammeCosts;

    protected override Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) => cards.Ledger(programme, turn, cancellation);
}

/// <summary>Opens the form for one cost.</summary>
public sealed class AddCostHandler(BotDbContext db, ProgrammeCosts costs, CostCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.AddCost;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) =>
        cards.Form(programme, turn, await costs.CurrencyOf(programme.Id, cancellation) ?? Currency.Euro.Code, new Dictionary<string, string>());
}

/// <summary>Adds one cost, once; a mistake is told in place.</summary>
public sealed class SaveCostHandler(BotDbContext db, ProgrammeCosts costs, CostCards cards, IdSource ids, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveCost;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = await costs.CurrencyOf(programme.Id, cancellation);
        if (!Enum.TryParse<CostCategory>(turn.Input(CostCards.Category), out var category) || !Enum.IsDefined(category))
        {
            errors[CostCards.Category] = CostTexts.ErrorChoice.In(language);
        }

        if (AmountText.Cents(turn.Input(CostCards.Amount) ?? "") is not { } cents)
        {
            (cents, errors[CostCards.Amount]) = (0, CostTexts.ErrorAmount.In(language));
        }

        var currency = (turn.Input(CostCards.CurrencyId) ?? "").ToUpperInvariant();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            errors[CostCards.CurrencyId] = CostTexts.ErrorCurrency.In(language);
        }
        else if (currency != (known ?? Currency.Euro.Code))
        {
            // What measures are worth is in euros too: another currency could not be set against it.
            errors[CostCards.CurrencyId] = CostTexts.ErrorTwoCurrencies.In(language, known ?? Currency.Euro.Code);
        }

        var source = CleanText.Of(turn.Input(CostCards.Source) ?? "");
        if (source.Length is 0 or > CostEntry.LongestSource)
        {
            errors[CostCards.Source] = CostTexts.ErrorSource.In(language);
        }

        if (errors.Count > 0)
        {
            return cards.Form(programme, turn, known ?? Currency.Euro.Code, errors);
        }

        var added = await costs.Add(programme.Id, category, cents, currency, source, ids, "", 0, byHand: true, cancellation);
        await Db.SaveChangesAsync(cancellation);
        return await cards.Ledger(
            programme, turn, cancellation,
            (added is null ? CostTexts.AlreadyThere : CostTexts.Saved).In(language, ProgrammeCosts.NameOf(category).In(language), MoneyWords.Of(cents / 100m, currency, language)));
    }
}

/// <summary>Takes one line out: the first press asks which, the second does it. A line that is not there any more was taken out before.</summary>
public sealed class TakeOutCostHandler(BotDbContext db, ProgrammeCosts costs, CostCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.TakeOutCost;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        if (!Guid.TryParse(turn.Input(CostCards.Cost), out var id))
        {
            return await costs.Entered(programme.Id).AnyAsync(cancellation) ? await cards.WhichOne(programme, turn, cancellation) : await cards.Ledger(programme, turn, cancellation);
        }

        var taken = await costs.TakeOut(programme.Id, id, turn.Person.Id, cancellation);
        await Db.SaveChangesAsync(cancellation);
        return await cards.Ledger(programme, turn, cancellation, taken is null
            ? CostTexts.TakenOutBefore.In(turn.Language)
            : CostTexts.TakenOut.In(turn.Language, ProgrammeCosts.NameOf(taken.Category).In(turn.Language), MoneyWords.Of(taken.AmountCents / 100m, taken.Currency, turn.Language)));
    }
}
