using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Transfer;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>The statement as a card, and behind its buttons where each euro comes from.</summary>
public sealed class StatementCards(ProgrammeCards programmes)
{
    /// <summary>The revision of a button that looks at today's figures in place of the approved ones.</summary>
    internal const int Today = 1;

    /// <param name="standing">Who approved it, or that nobody did.</param>
    /// <param name="isToday">Whether these are today's figures.</param>
    public Card Statement(Programme programme, StudySheet sheet, Turn turn, string standing, bool isToday, bool isNewer)
    {
        var language = turn.Language;
        List<CardBlock> blocks = [Headline(sheet, language)];
        blocks.Add(new CardBlock.Facts([.. Facts(sheet, language)]));
        if (sheet.Tier is { } tier && sheet.Roi is not null)
        {
            blocks.Add(new CardBlock.Note((IsCause(sheet) ? StudyTexts.LedTo : StudyTexts.GoesWith).In(language)));
            if (tier is nameof(CredibilityTier.C) or nameof(CredibilityTier.D))
            {
                blocks.Add(new CardBlock.Note(StudyTexts.IntervalWhy.In(language)));
                blocks.Add(new CardBlock.Note(StudyTexts.ConvexNote.In(language)));
            }
        }

        if (sheet.Intangibles.Count > 0)
        {
            blocks.Add(new CardBlock.Text(StudyTexts.Intangibles.In(language, string.Join(", ", sheet.Intangibles.Select(name => MeasureCatalogue.Find(name)?.Name.In(language) ?? name)))));
        }

        if (sheet.NotCounted.Count > 0)
        {
            blocks.Add(new CardBlock.Text(StudyTexts.NotCounted.In(language, string.Join("; ", sheet.NotCounted.Select(one => NotCounted(one, sheet.Currency, language))))));
        }

        foreach (var warning in sheet.Warnings.Select(StatementWords.Warning).OfType<TextKey>().Distinct()
            .Concat(sheet.IsStudyDear ? [StudyTexts.WarnDear] : []).Concat(sheet.Intangibles.Count < 3 ? [StudyTexts.FewIntangibles] : []))
        {
            blocks.Add(new CardBlock.Text(warning.In(language), TextTone.Attention));
        }

        if (sheet.Beside.Count > 0 && turn.Person.Role == Role.LearningProfessional)
        {
            blocks.Add(new CardBlock.Text(StudyTexts.Beside.In(language, string.Join(", ", sheet.Beside)), TextTone.Attention));
        }

        blocks.Add(new CardBlock.Note(standing));
        if (isNewer)
        {
            blocks.Add(new CardBlock.Note(StudyTexts.Newer.In(language)));
        }

        var revision = isToday ? Today : 0;
        var isPlanner = turn.Person.Role == Role.LearningProfessional;
        List<CardAction> actions =
        [
            programmes.ButtonFor(programme, turn, Verbs.RoiBenefits, StudyTexts.ShowBenefits, ActionStyle.Primary, revision),
            programmes.ButtonFor(programme, turn, Verbs.RoiCosts, StudyTexts.ShowCosts, revision: revision),
            programmes.ButtonFor(programme, turn, Verbs.RoiRules, StudyTexts.ShowRules, revision: revision),
            programmes.ButtonFor(programme, turn, Verbs.RoiCulture, StudyTexts.ShowCulture, revision: revision),
        ];
        if (isPlanner && isToday && sheet.Roi is not null)
        {
            actions.Add(programmes.ButtonFor(programme, turn, Verbs.ApproveRoi, StudyTexts.Approve, revision: Studies.Seen(sheet)));
        }
        else if (isPlanner && !isToday)
        {
            actions.Add(programmes.ButtonFor(programme, turn, Verbs.ReportRoi, StudyTexts.ShowNow, revision: Today));
        }

        return new Card(language, StudyTexts.RoiTitle.In(language, programme.Name), blocks, actions, StudyTexts.RoiNotice.In(language));
    }

    /// <summary>Every method of every measure side by side, and what a unit is worth by whom.</summary>
    public Card Benefits(Programme programme, StudySheet sheet, Turn turn)
    {
        var language = turn.Language;
        List<CardBlock> blocks = sheet.Measures.Count == 0 ? [new CardBlock.Text(StudyTexts.BenefitsNone.In(language))] : [];
        foreach (var measure in sheet.Measures)
        {
            var name = MeasureCatalogue.Find(measure.Code)!.Name.In(language);
            blocks.Add(new CardBlock.Text(
                measure.Counted is { } counted
                    ? StudyTexts.MeasureLine.In(language, name, MoneyWords.Of(counted, sheet.Currency, language), measure.Tier ?? "")
                    : StudyTexts.MeasureNone.In(language, name, StatementWords.Why(measure.WhyNot).In(language)), TextTone.Emphasis));
            if (measure.Gross is { } gross)
            {
                blocks.Add(new CardBlock.Note(StudyTexts.Gross.In(language, MoneyWords.Of(gross, sheet.Currency, language))));
            }

            if (measure.Methods.Count > 0)
            {
                blocks.Add(new CardBlock.Table(
                    [StudyTexts.ColumnMethod.In(language), StudyTexts.ColumnTier.In(language), StudyTexts.ColumnAmount.In(language), StudyTexts.ColumnRests.In(language)],
                    [.. measure.Methods.Select(method => (IReadOnlyList<string>)
                    [
                        Shortened.To(StatementWords.Technique(method.Technique).In(language), CardLimits.TableCellLength), method.Tier,
                        Shortened.To(method.Amount is { } amount ? Marked(method.IsUsed, MoneyWords.Of(amount, sheet.Currency, language), language) : StatementWords.Why(method.WhyNot).In(language), CardLimits.TableCellLength),
                        method.People is { } people ? StudyTexts.People.In(language, people) : method.Observations is { } figures ? StudyTexts.Observations.In(language, figures) : "–",
                    ])]));
            }

            if (measure.Ground is { } ground)
            {
                blocks.Add(new CardBlock.Note((ground switch
                {
                    ChoiceGround.MostCredible => StudyTexts.GroundMostCredible,
                    ChoiceGround.OnlyOne => StudyTexts.GroundOnlyOne,
                    _ => StudyTexts.GroundMostCautious,
                }).In(language)));
            }

            blocks.AddRange(measure.Values.Select(value => new CardBlock.Note(StudyTexts.Value.In(
                language, MoneyWords.Of(value.Amount, sheet.Currency, language), StatementWords.Nature(value.Nature).In(language), value.Owner,
                value.Date is { } date ? language.Date(date) : StudyTexts.Unknown.In(language), value.Source))));
        }

        return Behind(programme, turn, StudyTexts.BenefitsTitle, blocks);
    }

    public Card Costs(Programme programme, StudySheet sheet, Turn turn) =>
        Behind(programme, turn, StudyTexts.CostsTitle, CostBlocks(sheet.CostLines, sheet.Blank, sheet.Currency, turn.Language));

    public Card Rules(Programme programme, StudySheet sheet, Turn turn)
    {
        var language = turn.Language;
        return Behind(programme, turn, StudyTexts.RulesTitle,
        [
            new CardBlock.Table(
                [StudyTexts.ColumnRule.In(language), StudyTexts.ColumnVerdict.In(language), StudyTexts.ColumnEffect.In(language)],
                [.. sheet.Rules.Select(rule => (IReadOnlyList<string>)
                [
                    StatementWords.Rule(rule.Name).In(language), StatementWords.Verdict(rule.Verdict).In(language),
                    rule.Effect is { } effect && effect != 0 ? MoneyWords.Of(effect, sheet.Currency, language) : "–",
                ])]),
        ]);
    }

    internal Card Behind(Programme programme, Turn turn, TextKey title, IReadOnlyList<CardBlock> blocks, bool startsHabits = false) => new(
        turn.Language, title.In(turn.Language, programme.Name), blocks,
        [
            .. startsHabits ? (CardAction[])[programmes.ButtonFor(programme, turn, Verbs.HabitsForProgramme, TransferTexts.StartHabits, ActionStyle.Primary)] : [],
            programmes.ButtonFor(programme, turn, Verbs.ReportRoi, StudyTexts.BackToRoi, revision: turn.Claims?.Revision ?? 0),
        ],
        StudyTexts.RoiNotice.In(turn.Language));

    internal static IReadOnlyList<CardBlock> CostBlocks(IReadOnlyList<SheetCost> costs, IReadOnlyList<CostCategory> blank, string currency, Language language)
    {
        const int mostRows = 25;
        List<CardBlock> blocks = costs.Count == 0
            ? [new CardBlock.Text(StudyTexts.CostsNone.In(language))]
            :
            [
                new CardBlock.Table(
                    [StudyTexts.ColumnCategory.In(language), StudyTexts.ColumnAmount.In(language), StudyTexts.ColumnSource.In(language)],
                    [.. costs.Take(mostRows).Select(cost => (IReadOnlyList<string>)
                    [
                        ProgrammeCosts.NameOf(cost.Category).In(language), MoneyWords.Of(cost.Amount, currency, language), Shortened.To(cost.Source, CardLimits.TableCellLength),
                    ])]),
                new CardBlock.Text(StudyTexts.CostsTotal.In(language, MoneyWords.Of(costs.Sum(cost => cost.Amount), currency, language))),
            ];
        if (blank.Count > 0)
        {
            blocks.Add(new CardBlock.Text(
                StudyTexts.CostsBlank.In(language, string.Join(", ", blank.Select(category => ProgrammeCosts.NameOf(category).In(language)))), TextTone.Attention));
        }

        return blocks;
    }

    private static CardBlock.Text Headline(StudySheet sheet, Language language) => sheet is { Roi: { } roi, Bcr: { } bcr }
        ? new CardBlock.Text(
            (!IsCause(sheet) ? StudyTexts.HeadlineCounted : roi >= 0 ? StudyTexts.Headline : StudyTexts.HeadlineLost).In(language, MoneyWords.Percent(roi, language), MoneyWords.Number(bcr, language)), TextTone.Emphasis)
        : new CardBlock.Text(StudyTexts.NoRoi.In(language, $"{StatementWords.Why(sheet.WhyNot).In(language)}."), TextTone.Emphasis);

    /// <summary>A comparison with those who waited, and surely an effect: at −100 % there are no benefits.</summary>
    private static bool IsCause(StudySheet sheet) => sheet is { Tier: nameof(CredibilityTier.A), Range: { } range } && (range.Low > -100 || range.High < -100);

    private static IEnumerable<Fact> Facts(StudySheet sheet, Language language)
    {
        if (sheet.Forecast is { } forecast)
        {
            var benefit = MoneyWords.Of(forecast.Benefit, sheet.Currency, language);
            yield return new Fact(StudyTexts.Forecast.In(language), forecast.Roi is { } expected
                ? StudyTexts.ForecastRoi.In(language, MoneyWords.Percent(expected, language), benefit) : StudyTexts.ForecastBenefit.In(language, benefit));
        }

        string Money(decimal? amount) => amount is { } known ? MoneyWords.Of(known, sheet.Currency, language) : StudyTexts.Unknown.In(language);
        yield return new Fact(StudyTexts.FactBenefits.In(language), Money(sheet.Benefits));
        yield return new Fact(StudyTexts.FactCosts.In(language), Money(sheet.Costs));
        yield return new Fact(StudyTexts.FactNet.In(language), Money(sheet.Net));
        if (sheet is not { Roi: { } roi, Bcr: { } bcr })
        {
            yield break;
        }

        yield return new Fact(StudyTexts.FactBcr.In(language), StudyTexts.Ratio.In(language, MoneyWords.Number(bcr, language)));
        yield return new Fact(StudyTexts.FactRoi.In(language), sheet.RoiGoal is { } goal
            ? StudyTexts.RoiGoal.In(language, MoneyWords.Percent(roi, language), MoneyWords.Percent(goal, language)) : StudyTexts.NoGoal.In(language, MoneyWords.Percent(roi, language)));
        yield return new Fact(StudyTexts.FactInterval.In(language), sheet.Range is { } range
            ? StudyTexts.Interval.In(
                language, MoneyWords.Percent(range.Low, language), MoneyWords.Percent(range.High, language), MoneyWords.Percent(range.Median, language),
                MoneyWords.Percent(range.ShareBelowZero * 100, language))
            : StudyTexts.NoInterval.In(language, StatementWords.Why(sheet.RangeWhy).In(language)));
        yield return new Fact(StudyTexts.FactTier.In(language), StatementWords.Tier(sheet.Tier).In(language));
        yield return new Fact(StudyTexts.FactBreakEven.In(language), sheet.BreakEvenShare is { } share
            ? StudyTexts.BreakEven.In(language, MoneyWords.Percent(share * 100, language))
            : (sheet.BreakEvenWhy == Reason.BreakEvenUnreachable ? StudyTexts.BreakEvenNot : StudyTexts.Unknown).In(language));
        yield return new Fact(StudyTexts.FactPayback.In(language), sheet.PaybackMonths is { } months
            ? StudyTexts.Months.In(language, MoneyWords.Number(months, language, 1)) : StudyTexts.Unknown.In(language));
    }

    private static string Marked(bool isUsed, string amount, Language language) => isUsed ? StudyTexts.Used.In(language, amount) : amount;

    private static string NotCounted(SheetNotCounted one, string currency, Language language)
    {
        var name = MeasureCatalogue.Find(one.Measure)!.Name.In(language);
        var why = StatementWords.Why(one.Why).In(language);
        return one.Amount is { } amount ? StudyTexts.NotCountedOne.In(language, MoneyWords.Of(amount, currency, language), name, why) : StudyTexts.NotCountedUnknown.In(language, name, why);
    }
}
