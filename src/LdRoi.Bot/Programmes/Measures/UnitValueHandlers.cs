using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>The form for what one unit of a measure is worth.</summary>
public sealed class UnitValueCards(ProgrammeCards programmes, UnitValues values)
{
    public const string Measure = "measure";
    public const string Nature = "nature";
    public const string Amount = "amount";
    public const string Margin = "margin";
    public const string From = "from";
    public const string Owner = "owner";
    public const string Since = "since";
    public const string Source = "source";

    internal static IReadOnlyList<(ValueNature Code, TextKey Text)> Natures { get; } =
    [
        (ValueNature.ContributionMargin, MeasureTexts.NatureMargin), (ValueNature.CostAvoided, MeasureTexts.NatureAvoided), (ValueNature.LoadedTime, MeasureTexts.NatureTime),
        (ValueNature.Revenue, MeasureTexts.NatureRevenue),
    ];

    private static readonly (ConversionSource Code, TextKey Text)[] Sources =
    [
        (ConversionSource.StandardValue, MeasureTexts.FromFinance), (ConversionSource.HistoricalCost, MeasureTexts.FromCosts), (ConversionSource.Expert, MeasureTexts.FromExpert),
        (ConversionSource.StaffEstimate, MeasureTexts.FromStaff),
    ];

    public async Task<Card> Form(Programme programme, Turn turn, IReadOnlyDictionary<string, string> errors, CancellationToken cancellation)
    {
        var language = turn.Language;
        var own = programme.MeasureCodes.Select(code => MeasureCatalogue.Find(code)!).Concat(MeasureCatalogue.All).DistinctBy(measure => measure.Code).ToList();
        var title = MeasureTexts.FormTitle.In(language);
        return new Card(
            language, title,
            [
                new CardBlock.Text(MeasureTexts.FormScope.In(language)), .. await Now(programme, language, cancellation),
                new CardInput.SingleChoice(
                    Measure, MeasureTexts.FormMeasure.In(language), [.. own.Select(measure => new Choice(measure.Code, $"{measure.Name.In(language)} ({measure.Unit})"))],
                    turn.Input(Measure) ?? own[0].Code, IsRequired: true, errors.GetValueOrDefault(Measure)),
                Choices(Nature, MeasureTexts.FormNature, [.. Natures.Select(one => (one.Code.ToString(), one.Text))]),
                Short(Amount, MeasureTexts.FormAmount), Short(Margin, MeasureTexts.FormMargin, isRequired: false),
                Choices(From, MeasureTexts.FormFrom, [.. Sources.Select(one => (one.Code.ToString(), one.Text))]),
                Short(Owner, MeasureTexts.FormOwner), new CardInput.Date(Since, MeasureTexts.FormDate.In(language), turn.Input(Since), IsRequired: true, errors.GetValueOrDefault(Since)),
                Short(Source, MeasureTexts.FormSource),
            ],
            [
                programmes.ButtonFor(programme, turn, Verbs.SaveUnitValue, MeasureTexts.Save, ActionStyle.Primary) with { SendsInputs = true },
                programmes.ButtonFor(programme, turn, Verbs.OpenProgramme, ProgrammeTexts.FormBack),
            ], title);

        CardInput Short(string id, TextKey label, bool isRequired = true) =>
            new CardInput.ShortText(id, label.In(language), UnitValue.LongestText, turn.Input(id), isRequired, errors.GetValueOrDefault(id));

        CardInput Choices(string id, TextKey label, (string Code, TextKey Text)[] options) => new CardInput.SingleChoice(
            id, label.In(language), [.. options.Select(option => new Choice(option.Code, option.Text.In(language)))],
            options.Any(option => option.Code == turn.Input(id)) ? turn.Input(id) : options[0].Code, IsRequired: true, errors.GetValueOrDefault(id));
    }

    /// <summary>What the programme's measures are worth so far.</summary>
    private async Task<IReadOnlyList<CardBlock>> Now(Programme programme, Language language, CancellationToken cancellation)
    {
        Fact[] now =
        [
            .. (await values.Of([.. programme.MeasureCodes], cancellation)).SelectMany(measure => measure).Select(value => new Fact(
                MeasureCatalogue.Find(value.Measure)!.Name.In(language),
                MeasureTexts.FormNow.In(language, MoneyWords.Of(value.Value.Amount, language), NatureText(value.Nature).In(language), value.Number, value.Owner))),
        ];
        return now.Length == 0 ? [] : [new CardBlock.Facts(now)];
    }

    internal static TextKey NatureText(ValueNature nature) => Natures.First(one => one.Code == nature).Text;
}

/// <summary>Opens the form.</summary>
public sealed class UnitValueHandler(BotDbContext db, UnitValueCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.UnitValue;

    protected override Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) =>
        cards.Form(programme, turn, new Dictionary<string, string>(), cancellation);
}

/// <summary>Adds a version; exactly the same again is the version that is there.</summary>
public sealed class SaveUnitValueHandler(
    BotDbContext db, UnitValueCards cards, ProgrammeCards programmes, Study.StandingStatements standing, OrganisationOptions organisation, TimeProvider time, RouterCards replies)
    : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveUnitValue;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Wrong(bool applies, string input, TextKey text)
        {
            if (applies)
            {
                errors.TryAdd(input, text.In(language));
            }
        }

        var measure = MeasureCatalogue.Find(turn.Input(UnitValueCards.Measure) ?? "");
        Wrong(measure is null, UnitValueCards.Measure, MeasureTexts.ErrorChoice);
        Wrong(measure?.Way == MoneyWay.None, UnitValueCards.Measure, MeasureTexts.ErrorMeasure);
        Wrong(!Enum.TryParse<ValueNature>(turn.Input(UnitValueCards.Nature), out var nature) || !Enum.IsDefined(nature), UnitValueCards.Nature, MeasureTexts.ErrorChoice);
        Wrong(!Enum.TryParse<ConversionSource>(turn.Input(UnitValueCards.From), out var from) || !Enum.IsDefined(from), UnitValueCards.From, MeasureTexts.ErrorChoice);
        var cents = AmountText.Cents(turn.Input(UnitValueCards.Amount) ?? "");
        Wrong(cents is null, UnitValueCards.Amount, MeasureTexts.ErrorAmount);
        var margin = turn.Input(UnitValueCards.Margin) is { } typed ? AmountText.Number(typed) ?? -1 : (decimal?)null;
        Wrong(margin is <= 0 or > 100, UnitValueCards.Margin, MeasureTexts.ErrorMargin);
        Wrong(margin is null && nature == ValueNature.Revenue && cents > 0, UnitValueCards.Margin, MeasureTexts.ErrorMarginMissing);
        Wrong(margin is not null && nature != ValueNature.Revenue, UnitValueCards.Margin, MeasureTexts.ErrorMarginElsewhere);
        Wrong(measure?.Code == MeasureCatalogue.Revenue && nature != ValueNature.Revenue && cents > 0, UnitValueCards.Nature, MeasureTexts.ErrorRevenue);
        var (owner, source) = (CleanText.Of(turn.Input(UnitValueCards.Owner) ?? ""), CleanText.Of(turn.Input(UnitValueCards.Source) ?? ""));
        Wrong(owner.Length is 0 or > UnitValue.LongestText, UnitValueCards.Owner, MeasureTexts.ErrorText);
        Wrong(source.Length is 0 or > UnitValue.LongestText, UnitValueCards.Source, MeasureTexts.ErrorText);
        var since = DateOnly.TryParseExact(turn.Input(UnitValueCards.Since), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        Wrong(since is null || since > LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone), UnitValueCards.Since, MeasureTexts.ErrorDate);
        if (errors.Count > 0)
        {
            return await cards.Form(programme, turn, errors, cancellation);
        }

        var before = await Db.Set<UnitValue>().Where(value => value.Measure == measure!.Code && value.Nature == nature).OrderByDescending(value => value.Number)
            .FirstOrDefaultAsync(cancellation);
        Wrong(before is not { AmountCents: > 0 } && cents == 0, UnitValueCards.Amount, MeasureTexts.ErrorAmount);
        if (errors.Count > 0)
        {
            return await cards.Form(programme, turn, errors, cancellation);
        }

        var next = new UnitValue
        {
            Measure = measure!.Code, Nature = nature, Number = (before?.Number ?? 0) + 1, AmountCents = cents!.Value, Currency = Currency.Euro.Code, MarginPercent = margin,
            From = from, Owner = owner, FixedOn = since!.Value, Source = source,
        };
        var isSame = before is not null && before.Value == next.Value;
        if (!isSame)
        {
            Db.Add(next);
            await standing.OutdateAll(cancellation);
        }

        var name = measure.Name.In(language);
        return await programmes.Of(programme, turn, cancellation, next.AmountCents == 0
            ? MeasureTexts.Withdrawn.In(language, name, UnitValueCards.NatureText(nature).In(language))
            : MeasureTexts.Saved.In(language, name, isSame ? before!.Number : next.Number));
    }
}
