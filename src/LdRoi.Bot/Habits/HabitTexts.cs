using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Habits;

/// <summary>What people read about their own tiny habit.</summary>
internal static class HabitTexts
{
    private static readonly TextSource Source = new(typeof(HabitTexts));

    public static TextKey WhySL { get; } = Source.Key();

    public static TextKey WhyID { get; } = Source.Key();

    public static TextKey WhyCV { get; } = Source.Key();

    public static TextKey WhyGM { get; } = Source.Key();

    public static TextKey WhyZR { get; } = Source.Key();

    public static TextKey WhyFB { get; } = Source.Key();

    public static TextKey WhyCO { get; } = Source.Key();

    public static TextKey WhyVL { get; } = Source.Key();

    public static TextKey WhyRT { get; } = Source.Key();

    public static TextKey WhyTK { get; } = Source.Key();

    public static TextKey InviteTitle { get; } = Source.Key();

    public static TextKey InviteText { get; } = Source.Key();

    public static TextKey InviteAgain { get; } = Source.Key();

    public static TextKey InviteChance { get; } = Source.Key();

    public static TextKey InvitePrivate { get; } = Source.Key();

    public static TextKey InviteNotice { get; } = Source.Key();

    public static TextKey ChooseLabel { get; } = Source.Key();

    public static TextKey ChooseOwn { get; } = Source.Key();

    public static TextKey ChooseNext { get; } = Source.Key();

    public static TextKey Decline { get; } = Source.Key();

    public static TextKey DeclinedTitle { get; } = Source.Key();

    public static TextKey DeclinedText { get; } = Source.Key();

    public static TextKey ChooseFirst { get; } = Source.Key();

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormTitleChange { get; } = Source.Key();

    public static TextKey FormText { get; } = Source.Key();

    public static TextKey FormAnchor { get; } = Source.Key();

    public static TextKey FormBehaviour { get; } = Source.Key();

    public static TextKey FormCelebration { get; } = Source.Key();

    public static TextKey FormTime { get; } = Source.Key();

    public static TextKey FormDays { get; } = Source.Key();

    public static TextKey FormBuddy { get; } = Source.Key();

    public static TextKey FormNoBuddy { get; } = Source.Key();

    public static TextKey FormSave { get; } = Source.Key();

    public static TextKey ErrorPart { get; } = Source.Key();

    public static TextKey ErrorPartEmpty { get; } = Source.Key();

    public static TextKey ErrorTime { get; } = Source.Key();

    public static TextKey ErrorBuddy { get; } = Source.Key();

    public static TextKey ErrorDays { get; } = Source.Key();

    public static TextKey HintTitle { get; } = Source.Key();

    public static TextKey HintTwo { get; } = Source.Key();

    public static TextKey HintOutcome { get; } = Source.Key();

    public static TextKey HintLong { get; } = Source.Key();

    public static TextKey StartedTitle { get; } = Source.Key();

    public static TextKey StartedPicture { get; } = Source.Key();

    public static TextKey StartedFirst { get; } = Source.Key();

    public static TextKey StartedNone { get; } = Source.Key();

    public static TextKey StartedBuddy { get; } = Source.Key();

    public static TextKey StartedMeasure { get; } = Source.Key();

    public static TextKey AutoRuns { get; } = Source.Key();

    public static TextKey AutoNoReminder { get; } = Source.Key();

    public static TextKey AutoRest { get; } = Source.Key();

    public static TextKey AutoNoEffort { get; } = Source.Key();

    public static TextKey AutoLowest { get; } = Source.Key();

    public static TextKey AutoHighest { get; } = Source.Key();

    public static TextKey MeasureSave { get; } = Source.Key();

    public static TextKey Nudge0 { get; } = Source.Key();

    public static TextKey Nudge1 { get; } = Source.Key();

    public static TextKey Nudge2 { get; } = Source.Key();

    public static TextKey Nudge3 { get; } = Source.Key();

    public static TextKey NudgeNotice { get; } = Source.Key();

    public static TextKey Did { get; } = Source.Key();

    public static TextKey NotToday { get; } = Source.Key();

    public static TextKey Help { get; } = Source.Key();

    public static TextKey DidTitle { get; } = Source.Key();

    public static TextKey DidText { get; } = Source.Key();

    public static TextKey NotTitle { get; } = Source.Key();

    public static TextKey NotText { get; } = Source.Key();

    public static TextKey NoChance { get; } = Source.Key();

    public static TextKey NoChanceTitle { get; } = Source.Key();

    public static TextKey NoChanceText { get; } = Source.Key();

    public static TextKey EasePrivate { get; } = Source.Key();

    public static TextKey EaseLabel { get; } = Source.Key();

    public static TextKey Ease1 { get; } = Source.Key();

    public static TextKey Ease2 { get; } = Source.Key();

    public static TextKey Ease3 { get; } = Source.Key();

    public static TextKey Ease4 { get; } = Source.Key();

    public static TextKey Ease5 { get; } = Source.Key();

    public static TextKey UsefulLabel { get; } = Source.Key();

    public static TextKey Yes { get; } = Source.Key();

    public static TextKey No { get; } = Source.Key();

    public static TextKey RateSave { get; } = Source.Key();

    public static TextKey RatedTitle { get; } = Source.Key();

    public static TextKey RatedText { get; } = Source.Key();

    public static TextKey RatedUseful { get; } = Source.Key();

    public static TextKey RatedUseless { get; } = Source.Key();

    public static TextKey RatedChange { get; } = Source.Key();

    public static TextKey GrowText { get; } = Source.Key();

    public static TextKey Grow { get; } = Source.Key();

    public static TextKey HelpTitle { get; } = Source.Key();

    public static TextKey HelpText { get; } = Source.Key();

    public static TextKey HelpMoment { get; } = Source.Key();

    public static TextKey HelpSmaller { get; } = Source.Key();

    public static TextKey HelpOther { get; } = Source.Key();

    public static TextKey HelpPause { get; } = Source.Key();

    public static TextKey HelpMomentText { get; } = Source.Key();

    public static TextKey HelpSmallerText { get; } = Source.Key();

    public static TextKey HelpGrowText { get; } = Source.Key();

    public static TextKey SupersededTitle { get; } = Source.Key();

    public static TextKey SupersededText { get; } = Source.Key();

    public static TextKey WithdrawnTitle { get; } = Source.Key();

    public static TextKey WithdrawnText { get; } = Source.Key();

    public static TextKey OverTitle { get; } = Source.Key();

    public static TextKey OverText { get; } = Source.Key();

    public static TextKey QuestionTitle { get; } = Source.Key();

    public static TextKey QuestionText { get; } = Source.Key();

    public static TextKey QuestionGoOn { get; } = Source.Key();

    public static TextKey QuestionNotice { get; } = Source.Key();

    public static TextKey CheckTitle { get; } = Source.Key();

    public static TextKey CheckTitleLast { get; } = Source.Key();

    public static TextKey CheckText { get; } = Source.Key();

    public static TextKey CheckDays { get; } = Source.Key();

    public static TextKey CheckNone { get; } = Source.Key();

    public static TextKey CheckNotice { get; } = Source.Key();

    public static TextKey CheckSave { get; } = Source.Key();

    public static TextKey CheckFirst { get; } = Source.Key();

    public static TextKey CheckedTitle { get; } = Source.Key();

    public static TextKey CheckedText { get; } = Source.Key();

    public static TextKey FadedThree { get; } = Source.Key();

    public static TextKey FadedWeekly { get; } = Source.Key();

    public static TextKey FadedBack { get; } = Source.Key();

    public static TextKey FadedOut { get; } = Source.Key();

    public static TextKey MineTitle { get; } = Source.Key();

    public static TextKey MineNothing { get; } = Source.Key();

    public static TextKey MineWaiting { get; } = Source.Key();

    public static TextKey MineMake { get; } = Source.Key();

    public static TextKey MineState { get; } = Source.Key();

    public static TextKey MineGoing { get; } = Source.Key();

    public static TextKey MinePaused { get; } = Source.Key();

    public static TextKey MinePausedOpen { get; } = Source.Key();

    public static TextKey MineAsked { get; } = Source.Key();

    public static TextKey MineEnded { get; } = Source.Key();

    public static TextKey MineRhythm { get; } = Source.Key();

    public static TextKey RhythmDaily { get; } = Source.Key();

    public static TextKey RhythmThree { get; } = Source.Key();

    public static TextKey RhythmWeekly { get; } = Source.Key();

    public static TextKey MineDone { get; } = Source.Key();

    public static TextKey MineDoneValue { get; } = Source.Key();

    public static TextKey MineDoneNone { get; } = Source.Key();

    public static TextKey MineBuddy { get; } = Source.Key();

    public static TextKey MineBuddyAsked { get; } = Source.Key();

    public static TextKey MineBuddyLeft { get; } = Source.Key();

    public static TextKey MineCurve { get; } = Source.Key();

    public static TextKey MineCurveNot { get; } = Source.Key();

    public static TextKey MineChange { get; } = Source.Key();

    public static TextKey MineToday { get; } = Source.Key();

    public static TextKey MineResume { get; } = Source.Key();

    public static TextKey MinePause { get; } = Source.Key();

    public static TextKey MineEnd { get; } = Source.Key();

    public static TextKey MineOther { get; } = Source.Key();

    public static TextKey MineBuddyOf { get; } = Source.Key();

    public static TextKey MineBuddyGoing { get; } = Source.Key();

    public static TextKey MineBuddyPaused { get; } = Source.Key();

    public static TextKey MineNotice { get; } = Source.Key();

    public static TextKey LineTitle { get; } = Source.Key();

    public static TextKey LineAlternative { get; } = Source.Key();

    public static TextKey LinePoint { get; } = Source.Key();

    public static TextKey PauseTitle { get; } = Source.Key();

    public static TextKey PauseLabel { get; } = Source.Key();

    public static TextKey PauseWeek { get; } = Source.Key();

    public static TextKey PauseWeeks { get; } = Source.Key();

    public static TextKey PauseSave { get; } = Source.Key();

    public static TextKey PausedTitle { get; } = Source.Key();

    public static TextKey PausedText { get; } = Source.Key();

    public static TextKey PauseNothing { get; } = Source.Key();

    public static TextKey ResumedText { get; } = Source.Key();

    public static TextKey EndedTitle { get; } = Source.Key();

    public static TextKey EndedText { get; } = Source.Key();

    public static TextKey BuddyTitle { get; } = Source.Key();

    public static TextKey BuddyText { get; } = Source.Key();

    public static TextKey BuddyNotice { get; } = Source.Key();

    public static TextKey BuddyYes { get; } = Source.Key();

    public static TextKey BuddyNo { get; } = Source.Key();

    public static TextKey BuddyAgreedTitle { get; } = Source.Key();

    public static TextKey BuddyAgreedText { get; } = Source.Key();

    public static TextKey BuddyRefusedTitle { get; } = Source.Key();

    public static TextKey BuddyRefusedText { get; } = Source.Key();

    public static TextKey BuddyGone { get; } = Source.Key();

    public static TextKey MirrorTitle { get; } = Source.Key();

    public static TextKey MirrorText { get; } = Source.Key();

    public static TextKey MirrorPrivate { get; } = Source.Key();

    public static TextKey MirrorNotice { get; } = Source.Key();

    public static TextKey MirrorNoContact { get; } = Source.Key();

    public static TextKey MirrorThanks { get; } = Source.Key();

    public static TextKey MirrorThanksText { get; } = Source.Key();

    public static TextKey LeadWhy { get; } = Source.Key();

    public static TextKey HomeGoing { get; } = Source.Key();

    public static TextKey HomePaused { get; } = Source.Key();

    public static TextKey SnoozedTitle { get; } = Source.Key();

    public static TextKey HintAgain { get; } = Source.Key();

    public static TextKey PausedToEnd { get; } = Source.Key();

    public static TextKey PauseUnclear { get; } = Source.Key();

    public static TextKey SnoozeUnclearTitle { get; } = Source.Key();

    public static TextKey SnoozeUnclear { get; } = Source.Key();

    public static TextKey MineStopped { get; } = Source.Key();
}
