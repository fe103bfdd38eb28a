using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Habits;

/// <summary>What planning tiny habits says to learning and development.</summary>
internal static class HabitPlanTexts
{
    private static readonly TextSource Source = new(typeof(HabitPlanTexts));

    public static TextKey DefaultName { get; } = Source.Key();

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormTitleChange { get; } = Source.Key();

    public static TextKey FormName { get; } = Source.Key();

    public static TextKey FormFactor { get; } = Source.Key();

    public static TextKey FormOwnGoal { get; } = Source.Key();

    public static TextKey FormGoal { get; } = Source.Key();

    public static TextKey FormAudience { get; } = Source.Key();

    public static TextKey AudienceTeams { get; } = Source.Key();

    public static TextKey AudiencePriority { get; } = Source.Key();

    public static TextKey AudienceLeads { get; } = Source.Key();

    public static TextKey FormWeeks { get; } = Source.Key();

    public static TextKey WeeksValue { get; } = Source.Key();

    public static TextKey FormStart { get; } = Source.Key();

    public static TextKey FormEditBack { get; } = Source.Key();

    public static TextKey OptionsTitle { get; } = Source.Key();

    public static TextKey OptionsDays { get; } = Source.Key();

    public static TextKey OptionsChance { get; } = Source.Key();

    public static TextKey ChanceNone { get; } = Source.Key();

    public static TextKey ChanceSome { get; } = Source.Key();

    public static TextKey OptionsStagger { get; } = Source.Key();

    public static TextKey StaggerHalf { get; } = Source.Key();

    public static TextKey StaggerNone { get; } = Source.Key();

    public static TextKey OptionsRecipes { get; } = Source.Key();

    public static TextKey OptionsAdapt { get; } = Source.Key();

    public static TextKey OptionsAdaptNone { get; } = Source.Key();

    public static TextKey OptionsAdapted { get; } = Source.Key();

    public static TextKey OptionsOwn { get; } = Source.Key();

    public static TextKey OptionsKeep { get; } = Source.Key();

    public static TextKey OptionsBack { get; } = Source.Key();

    public static TextKey ErrorName { get; } = Source.Key();

    public static TextKey ErrorFactor { get; } = Source.Key();

    public static TextKey ErrorGoal { get; } = Source.Key();

    public static TextKey ErrorNoPriority { get; } = Source.Key();

    public static TextKey ErrorPriorityFactor { get; } = Source.Key();

    public static TextKey ErrorNoLeads { get; } = Source.Key();

    public static TextKey ErrorOwn { get; } = Source.Key();

    public static TextKey ErrorOwnMany { get; } = Source.Key();

    public static TextKey ErrorOwnFull { get; } = Source.Key();

    public static TextKey PreviewAbout { get; } = Source.Key();

    public static TextKey PreviewWho { get; } = Source.Key();

    public static TextKey PreviewPeriodValue { get; } = Source.Key();

    public static TextKey PreviewNudges { get; } = Source.Key();

    public static TextKey PreviewNudgesValue { get; } = Source.Key();

    public static TextKey PreviewRecipes { get; } = Source.Key();

    public static TextKey PreviewRecipesValue { get; } = Source.Key();

    public static TextKey PreviewChance { get; } = Source.Key();

    public static TextKey PreviewChanceNone { get; } = Source.Key();

    public static TextKey PreviewChanceValue { get; } = Source.Key();

    public static TextKey PreviewPower { get; } = Source.Key();

    public static TextKey PreviewPowerFew { get; } = Source.Key();

    public static TextKey PreviewGroups { get; } = Source.Key();

    public static TextKey PreviewGroupsTwo { get; } = Source.Key();

    public static TextKey PreviewGroupsOne { get; } = Source.Key();

    public static TextKey PreviewBusy { get; } = Source.Key();

    public static TextKey PreviewSmall { get; } = Source.Key();

    public static TextKey PreviewForLeads { get; } = Source.Key();

    public static TextKey ExampleText { get; } = Source.Key();

    public static TextKey PlannedTitle { get; } = Source.Key();

    public static TextKey PlannedText { get; } = Source.Key();

    public static TextKey PlannedLater { get; } = Source.Key();

    public static TextKey ChangedTitle { get; } = Source.Key();

    public static TextKey OpenPlanned { get; } = Source.Key();

    public static TextKey CancelledTitle { get; } = Source.Key();

    public static TextKey CancelledText { get; } = Source.Key();

    public static TextKey TooLateTitle { get; } = Source.Key();

    public static TextKey TooLateText { get; } = Source.Key();
}
