using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes;

/// <summary>Registering a programme, and what can be done with one.</summary>
internal static class ProgrammeTexts
{
    private static readonly TextSource Source = new(typeof(ProgrammeTexts));

    public static TextKey FormBack { get; } = Source.Key();

    public static TextKey FactPeople { get; } = Source.Key();

    public static TextKey OpenIt { get; } = Source.Key();

    public static TextKey ListTitle { get; } = Source.Key();

    public static TextKey ListNone { get; } = Source.Key();

    public static TextKey ListNotice { get; } = Source.Key();

    public static TextKey ListNoRoi { get; } = Source.Key();

    public static TextKey ColumnProgramme { get; } = Source.Key();

    public static TextKey ColumnRoi { get; } = Source.Key();

    public static TextKey ColumnTier { get; } = Source.Key();

    public static TextKey OpenTitle { get; } = Source.Key();

    public static TextKey OpenNotice { get; } = Source.Key();

    public static TextKey FactState { get; } = Source.Key();

    public static TextKey StateWaiting { get; } = Source.Key();

    public static TextKey StateRunning { get; } = Source.Key();

    public static TextKey StateAfter { get; } = Source.Key();

    public static TextKey StateDone { get; } = Source.Key();

    public static TextKey StateStopped { get; } = Source.Key();

    public static TextKey FactNext { get; } = Source.Key();

    public static TextKey NextValue { get; } = Source.Key();

    public static TextKey Nothing { get; } = Source.Key();

    public static TextKey FactCosts { get; } = Source.Key();

    public static TextKey FactRegisteredBy { get; } = Source.Key();

    public static TextKey Plans { get; } = Source.Key();

    public static TextKey Costs { get; } = Source.Key();

    public static TextKey Values { get; } = Source.Key();

    public static TextKey Note { get; } = Source.Key();

    public static TextKey Report { get; } = Source.Key();

    public static TextKey Roi { get; } = Source.Key();

    public static TextKey PlansTitle { get; } = Source.Key();

    public static TextKey PlansNotice { get; } = Source.Key();

    public static TextKey PlanCollection { get; } = Source.Key();

    public static TextKey PlanAnalysis { get; } = Source.Key();

    public static TextKey PlanTell { get; } = Source.Key();

    public static TextKey ColumnLevel { get; } = Source.Key();

    public static TextKey ColumnGoal { get; } = Source.Key();

    public static TextKey ColumnHow { get; } = Source.Key();

    public static TextKey ColumnWhen { get; } = Source.Key();

    public static TextKey ColumnMeasure { get; } = Source.Key();

    public static TextKey ColumnIsolation { get; } = Source.Key();

    public static TextKey ColumnMoney { get; } = Source.Key();

    public static TextKey ColumnInfluences { get; } = Source.Key();

    public static TextKey NoGoal { get; } = Source.Key();

    public static TextKey Level0 { get; } = Source.Key();

    public static TextKey Level1 { get; } = Source.Key();

    public static TextKey Level2 { get; } = Source.Key();

    public static TextKey Level3 { get; } = Source.Key();

    public static TextKey Level4 { get; } = Source.Key();

    public static TextKey Level5 { get; } = Source.Key();

    public static TextKey MethodAdministration { get; } = Source.Key();

    public static TextKey MethodCheckIn { get; } = Source.Key();

    public static TextKey MethodMirror { get; } = Source.Key();

    public static TextKey MethodRecords { get; } = Source.Key();

    public static TextKey MethodCalculation { get; } = Source.Key();

    public static TextKey WayUnits { get; } = Source.Key();

    public static TextKey WayRate { get; } = Source.Key();

    public static TextKey WayNone { get; } = Source.Key();

    public static TextKey Stop { get; } = Source.Key();

    public static TextKey StopDoes { get; } = Source.Key();

    public static TextKey StoppedNow { get; } = Source.Key();

    public static TextKey WhichTitle { get; } = Source.Key();

    public static TextKey WhichText { get; } = Source.Key();

    public static TextKey MomentReaction { get; } = Source.Key();

    public static TextKey MomentUse30 { get; } = Source.Key();

    public static TextKey MomentUse60 { get; } = Source.Key();

    public static TextKey MomentUse90 { get; } = Source.Key();

    public static TextKey MomentMirror { get; } = Source.Key();

    public static TextKey MomentImpact { get; } = Source.Key();

    public static TextKey MomentImpactMirror { get; } = Source.Key();

    public static TextKey All { get; } = Source.Key();

    public static TextKey Another { get; } = Source.Key();

    public static TextKey FactSessions { get; } = Source.Key();

    public static TextKey ListBeside { get; } = Source.Key();

    public static TextKey Change { get; } = Source.Key();
}
