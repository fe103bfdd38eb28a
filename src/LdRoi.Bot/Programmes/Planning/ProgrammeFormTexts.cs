using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>The form for a programme: its questions, what is wrong in it, and what it would come to.</summary>
internal static class ProgrammeFormTexts
{
    private static readonly TextSource Source = new(typeof(ProgrammeFormTexts));

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormCorrect { get; } = Source.Key();

    public static TextKey FormName { get; } = Source.Key();

    public static TextKey FormKind { get; } = Source.Key();

    public static TextKey KindLeadership { get; } = Source.Key();

    public static TextKey KindOnboarding { get; } = Source.Key();

    public static TextKey KindDigital { get; } = Source.Key();

    public static TextKey KindOther { get; } = Source.Key();

    public static TextKey FormTeams { get; } = Source.Key();

    public static TextKey FormMore { get; } = Source.Key();

    public static TextKey FormPeople { get; } = Source.Key();

    public static TextKey FormStartsOn { get; } = Source.Key();

    public static TextKey FormEndsOn { get; } = Source.Key();

    public static TextKey FormHours { get; } = Source.Key();

    public static TextKey FormBehaviour { get; } = Source.Key();

    public static TextKey FormNext { get; } = Source.Key();

    public static TextKey FormCancel { get; } = Source.Key();

    public static TextKey GoalsTitle { get; } = Source.Key();

    public static TextKey GoalsIntro { get; } = Source.Key();

    public static TextKey FormMeasures { get; } = Source.Key();

    public static TextKey FormReaction { get; } = Source.Key();

    public static TextKey FormLearning { get; } = Source.Key();

    public static TextKey FormUse { get; } = Source.Key();

    public static TextKey FormImpact { get; } = Source.Key();

    public static TextKey FormRoi { get; } = Source.Key();

    public static TextKey FormStudy { get; } = Source.Key();

    public static TextKey StudyYes { get; } = Source.Key();

    public static TextKey StudyNo { get; } = Source.Key();

    public static TextKey FormIsolation { get; } = Source.Key();

    public static TextKey WhyStaggered { get; } = Source.Key();

    public static TextKey IsolationStaggered { get; } = Source.Key();

    public static TextKey IsolationControl { get; } = Source.Key();

    public static TextKey IsolationTrend { get; } = Source.Key();

    public static TextKey IsolationEstimates { get; } = Source.Key();

    public static TextKey FormWeeks { get; } = Source.Key();

    public static TextKey FormInfluences { get; } = Source.Key();

    public static TextKey FormInfluenceNew { get; } = Source.Key();

    public static TextKey Yes { get; } = Source.Key();

    public static TextKey No { get; } = Source.Key();

    public static TextKey FormIntangibles { get; } = Source.Key();

    public static TextKey FormWorth { get; } = Source.Key();

    public static TextKey FormSure { get; } = Source.Key();

    public static TextKey FormPreview { get; } = Source.Key();

    public static TextKey ErrorName { get; } = Source.Key();

    public static TextKey ErrorNameTaken { get; } = Source.Key();

    public static TextKey ErrorChoice { get; } = Source.Key();

    public static TextKey ErrorTeams { get; } = Source.Key();

    public static TextKey ErrorTeamName { get; } = Source.Key();

    public static TextKey ErrorPerson { get; } = Source.Key();

    public static TextKey ErrorPersonTwice { get; } = Source.Key();

    public static TextKey ErrorDate { get; } = Source.Key();

    public static TextKey ErrorNoEnd { get; } = Source.Key();

    public static TextKey ErrorOrder { get; } = Source.Key();

    public static TextKey ErrorPastEnd { get; } = Source.Key();

    public static TextKey ErrorLong { get; } = Source.Key();

    public static TextKey ErrorHours { get; } = Source.Key();

    public static TextKey ErrorBehaviour { get; } = Source.Key();

    public static TextKey ErrorGoal { get; } = Source.Key();

    public static TextKey ErrorRoiGoal { get; } = Source.Key();

    public static TextKey ErrorImpact { get; } = Source.Key();

    public static TextKey ErrorWorth { get; } = Source.Key();

    public static TextKey ErrorSure { get; } = Source.Key();

    public static TextKey ErrorMeasures { get; } = Source.Key();

    public static TextKey ErrorOneTeam { get; } = Source.Key();

    public static TextKey ErrorWeeks { get; } = Source.Key();

    public static TextKey ErrorText { get; } = Source.Key();

    public static TextKey PreviewTitle { get; } = Source.Key();

    public static TextKey FactGroup { get; } = Source.Key();

    public static TextKey GroupValue { get; } = Source.Key();

    public static TextKey FactCheckIns { get; } = Source.Key();

    public static TextKey CheckInsValue { get; } = Source.Key();

    public static TextKey CheckInsStudy { get; } = Source.Key();

    public static TextKey FactMeasures { get; } = Source.Key();

    public static TextKey NoMeasures { get; } = Source.Key();

    public static TextKey FactProof { get; } = Source.Key();

    public static TextKey FactForecast { get; } = Source.Key();

    public static TextKey ForecastValue { get; } = Source.Key();

    public static TextKey WarnSmall { get; } = Source.Key();

    public static TextKey WarnUnreachable { get; } = Source.Key();

    public static TextKey WarnStarted { get; } = Source.Key();

    public static TextKey Register { get; } = Source.Key();

    public static TextKey Registered { get; } = Source.Key();

    public static TextKey RegisteredTitle { get; } = Source.Key();

    public static TextKey CancelledTitle { get; } = Source.Key();

    public static TextKey CancelledText { get; } = Source.Key();

    public static TextKey SuggestedName { get; } = Source.Key();

    public static TextKey SuggestedBehaviour { get; } = Source.Key();

    public static TextKey FormSessions { get; } = Source.Key();

    public static TextKey ErrorSessions { get; } = Source.Key();

    public static TextKey ErrorSessionsOutside { get; } = Source.Key();

    public static TextKey ErrorSameMonth { get; } = Source.Key();

    public static TextKey ChangeTitle { get; } = Source.Key();

    public static TextKey ChangeNote { get; } = Source.Key();

    public static TextKey ChangedTitle { get; } = Source.Key();

    public static TextKey ChangeTooLate { get; } = Source.Key();

    public static TextKey SaveChange { get; } = Source.Key();

    public static TextKey ChangedByAnother { get; } = Source.Key();

    public static TextKey Changed { get; } = Source.Key();
}
