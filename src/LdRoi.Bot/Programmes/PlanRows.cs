using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes;

/// <summary>The two plans of Phillips, made from the programme, in the reader's words.</summary>
internal static class PlanRows
{
    public static IEnumerable<(string Level, string Goal, string How, string When)> Collection(Programme programme, Language language) =>
        EvaluationPlan.Collection(StudyPlan.Planned(programme)).Select(row => (
            LevelOf(row.Level).In(language),
            row.Target is { } target ? MoneyWords.Number(target, language).Replace($"{language.Culture().NumberFormat.NumberDecimalSeparator}00", "", StringComparison.Ordinal) : ProgrammeTexts.NoGoal.In(language),
            string.Join(", ", row.Methods.Select(method => MethodOf(method).In(language)).Distinct()),
            string.Join(", ", Asked(row).Select(moment => moment.From.ToString("d MMM yyyy", language.Culture())))));

    public static IEnumerable<(string Measure, string Isolation, string Money, string Influences)> Analysis(Programme programme, Language language) =>
        programme.MeasureCodes.Select(code => MeasureCatalogue.Find(code)!).Select(measure => (
            $"{measure.Name.In(language)} ({measure.Unit})",
            Planning.ProgrammeFormCards.Isolations.First(one => one.Code == programme.Isolation.ToString()).Text.In(language),
            (measure.Way switch { MoneyWay.UnitsPerMonth => ProgrammeTexts.WayUnits, MoneyWay.RatePerPerson => ProgrammeTexts.WayRate, _ => ProgrammeTexts.WayNone }).In(language),
            programme.Influences));

    /// <summary>Level 2 is asked once, as the own view of before and now.</summary>
    private static IEnumerable<Moment> Asked(CollectionRow row) => row.Level == EvaluationLevel.Learning ? row.Moments.Take(1) : row.Moments;

    internal static TextKey LevelOf(EvaluationLevel level) => level switch
    {
        EvaluationLevel.Inputs => ProgrammeTexts.Level0,
        EvaluationLevel.Reaction => ProgrammeTexts.Level1,
        EvaluationLevel.Learning => ProgrammeTexts.Level2,
        EvaluationLevel.Application => ProgrammeTexts.Level3,
        EvaluationLevel.Impact => ProgrammeTexts.Level4,
        _ => ProgrammeTexts.Level5,
    };

    private static TextKey MethodOf(CollectionMethod method) => method switch
    {
        CollectionMethod.Administration => ProgrammeTexts.MethodAdministration,
        CollectionMethod.CheckIn or CollectionMethod.Test => ProgrammeTexts.MethodCheckIn,
        CollectionMethod.ManagerMirror => ProgrammeTexts.MethodMirror,
        CollectionMethod.BusinessRecords => ProgrammeTexts.MethodRecords,
        _ => ProgrammeTexts.MethodCalculation,
    };
}
