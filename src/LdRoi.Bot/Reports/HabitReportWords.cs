using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Figures about habits in words that are no firmer than what is known.</summary>
internal static class HabitReportWords
{
    public static IEnumerable<CardBlock> Of(HabitRelease release, Language language)
    {
        var figures = release.Figures;
        yield return new CardBlock.Text(
            HabitReportTexts.Heading.In(language, release.Campaign, language.Day(release.From), language.Day(release.Until)), TextTone.Emphasis);
        if (figures.Withheld is not null)
        {
            yield return new CardBlock.Text(HabitReportTexts.Withheld.In(language, release.Threshold));
        }

        List<Fact> facts = [];
        if (figures.Withheld is null)
        {
            facts.Add(new Fact(HabitReportTexts.TookPart.In(language), TookPart(figures, language)));
            Add(HabitReportTexts.Done, figures.DoneLow, figures.DoneHigh);
            Add(HabitReportTexts.Cautious, figures.CautiousLow, figures.CautiousHigh);
        }

        if (figures.HasMirror)
        {
            facts.Add(new Fact(
                HabitReportTexts.Mirror.In(language),
                Band(figures.MirrorLow, figures.MirrorHigh, language) ?? HabitReportTexts.MirrorWithheld.In(language)));
        }

        if (facts.Count > 0)
        {
            yield return new CardBlock.Facts(facts);
        }

        foreach (var recipe in figures.Recipes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(HabitRecipes.Find).OfType<HabitRecipe>())
        {
            yield return new CardBlock.Text(HabitReportTexts.Chosen.In(language, recipe.In(language)));
        }

        void Add(TextKey name, int? low, int? high)
        {
            if (Band(low, high, language) is { } band)
            {
                facts.Add(new Fact(name.In(language), band));
            }
        }
    }

    /// <param name="scale">The name of what it works on.</param>
    public static IEnumerable<CardBlock> Of(HabitFinding finding, string scale, Language language)
    {
        yield return new CardBlock.Text(Trial(finding, language));
        if (finding.Trial is { AdvisesToStop: true })
        {
            yield return new CardBlock.Text(HabitReportTexts.TrialStop.In(language), TextTone.Attention);
        }

        if (Band(finding.Trial?.UsefulLow, finding.Trial?.UsefulHigh, language) is { } useful)
        {
            yield return new CardBlock.Text(HabitReportTexts.Useful.In(language, useful));
        }

        if (scale.Length > 0)
        {
            yield return new CardBlock.Text(finding.Effect switch
            {
                { Effect: { } effect, EffectLow: { } low, EffectHigh: { } high, Teams: var teams } => HabitReportTexts.ScanEffect.In(
                    language, scale, FigureWords.Signed(effect, language), teams, FigureWords.Signed(low, language), FigureWords.Signed(high, language)),
                { Effect: { } effect, Teams: var teams } => HabitReportTexts.ScanEffectRough.In(language, scale, FigureWords.Signed(effect, language), teams),
                _ => HabitReportTexts.ScanEffectNone.In(language),
            });
        }
    }

    private static string Trial(HabitFinding finding, Language language) => finding switch
    {
        { Probability: null } => HabitReportTexts.TrialNone.In(language, finding.Campaign),
        { Trial: { EffectLow: > 0 and var low, EffectHigh: { } high } trial } => HabitReportTexts.TrialEffect.In(language, finding.Campaign, low, high, trial.People, trial.Days),
        { Trial: { EffectLow: { } low, EffectHigh: < 0 and var high } trial } => HabitReportTexts.TrialLowers.In(language, finding.Campaign, -high, -low, trial.People, trial.Days),
        { Trial: { EffectLow: { } low, EffectHigh: { } high } trial } => HabitReportTexts.TrialUnclear.In(language, finding.Campaign, low, high, trial.People, trial.Days),
        _ => HabitReportTexts.TrialWaits.In(language, finding.Campaign),
    };

    private static string TookPart(ReleasedHabits figures, Language language) => figures.ParticipantsHigh == figures.Invited
        ? HabitReportTexts.TookPartAtLeast.In(language, figures.ParticipantsLow, figures.Invited)
        : HabitReportTexts.TookPartValue.In(language, $"{figures.ParticipantsLow}–{figures.ParticipantsHigh}", figures.Invited);

    private static string? Band(int? low, int? high, Language language) =>
        low is { } from && high is { } to ? HabitReportTexts.BandValue.In(language, from, to) : null;
}
