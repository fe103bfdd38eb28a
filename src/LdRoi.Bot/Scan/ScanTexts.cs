using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Scan;

/// <summary>What the scan says to people who answer it and to those who plan it.</summary>
internal static class ScanTexts
{
    private static readonly TextSource Source = new(typeof(ScanTexts));

    public static TextKey OpenTitleOne { get; } = Source.Key();

    public static TextKey OpenTitle { get; } = Source.Key();

    public static TextKey OpenNotice { get; } = Source.Key();

    public static TextKey OpenNoticeOne { get; } = Source.Key();

    public static TextKey Progress { get; } = Source.Key();

    public static TextKey Confidential { get; } = Source.Key();

    public static TextKey Voluntary { get; } = Source.Key();

    public static TextKey Save { get; } = Source.Key();

    public static TextKey Skip { get; } = Source.Key();

    public static TextKey WhySees { get; } = Source.Key();

    public static TextKey Reopen { get; } = Source.Key();

    public static TextKey AnswerAnyway { get; } = Source.Key();

    public static TextKey ChooseFirst { get; } = Source.Key();

    public static TextKey NotOnScale { get; } = Source.Key();

    public static TextKey Overtaken { get; } = Source.Key();

    public static TextKey SavedTitle { get; } = Source.Key();

    public static TextKey SavedText { get; } = Source.Key();

    public static TextKey SavedLast { get; } = Source.Key();

    public static TextKey SavedPart { get; } = Source.Key();

    public static TextKey SkippedTitle { get; } = Source.Key();

    public static TextKey SkippedText { get; } = Source.Key();

    public static TextKey ReopenedText { get; } = Source.Key();

    public static TextKey ClosedTitle { get; } = Source.Key();

    public static TextKey ClosedText { get; } = Source.Key();

    public static TextKey WithdrawnTitle { get; } = Source.Key();

    public static TextKey WithdrawnText { get; } = Source.Key();

    public static TextKey SupersededTitle { get; } = Source.Key();

    public static TextKey SupersededText { get; } = Source.Key();

    public static TextKey FormTitle { get; } = Source.Key();

    public static TextKey FormName { get; } = Source.Key();

    public static TextKey FormEndsOn { get; } = Source.Key();

    public static TextKey FormQuestions { get; } = Source.Key();

    public static TextKey FormStart { get; } = Source.Key();

    public static TextKey ErrorName { get; } = Source.Key();

    public static TextKey ErrorOrder { get; } = Source.Key();

    public static TextKey ErrorLong { get; } = Source.Key();

    public static TextKey ErrorNoWorkingDay { get; } = Source.Key();

    public static TextKey ErrorQuestions { get; } = Source.Key();

    public static TextKey PreviewPeriodValue { get; } = Source.Key();

    public static TextKey PreviewCards { get; } = Source.Key();

    public static TextKey PreviewCardsValue { get; } = Source.Key();

    public static TextKey PreviewBusy { get; } = Source.Key();

    public static TextKey PreviewShort { get; } = Source.Key();

    public static TextKey PreviewSmall { get; } = Source.Key();

    public static TextKey PreviewExample { get; } = Source.Key();

    public static TextKey PlannedTitle { get; } = Source.Key();

    public static TextKey PlannedText { get; } = Source.Key();

    public static TextKey CancelledTitle { get; } = Source.Key();

    public static TextKey CancelledText { get; } = Source.Key();

    public static TextKey DefaultName { get; } = Source.Key();

    public static TextKey Reminder { get; } = Source.Key();

    public static TextKey OwnTime { get; } = Source.Key();

    public static TextKey NextPortion { get; } = Source.Key();

    public static TextKey FormTitleChange { get; } = Source.Key();

    public static TextKey ErrorInstrument { get; } = Source.Key();

    public static TextKey OptionsTitle { get; } = Source.Key();

    public static TextKey FormInstrument { get; } = Source.Key();

    public static TextKey OptionsDesign { get; } = Source.Key();

    public static TextKey DesignRotation { get; } = Source.Key();

    public static TextKey DesignThreeForms { get; } = Source.Key();

    public static TextKey DesignWhole { get; } = Source.Key();

    public static TextKey OptionsDays { get; } = Source.Key();

    public static TextKey OptionsTimes { get; } = Source.Key();

    public static TextKey TimesSame { get; } = Source.Key();

    public static TextKey TimesOwn { get; } = Source.Key();

    public static TextKey OptionsReminders { get; } = Source.Key();

    public static TextKey ReminderDay { get; } = Source.Key();

    public static TextKey OptionsLeftOut { get; } = Source.Key();

    public static TextKey OptionsSave { get; } = Source.Key();

    public static TextKey OptionsBack { get; } = Source.Key();

    public static TextKey PreviewLeftOut { get; } = Source.Key();

    public static TextKey PreviewCardsWhole { get; } = Source.Key();

    public static TextKey PreviewCardsDays { get; } = Source.Key();

    public static TextKey PreviewCardsOwnTime { get; } = Source.Key();

    public static TextKey PreviewDone { get; } = Source.Key();

    public static TextKey PreviewDoneValue { get; } = Source.Key();

    public static TextKey PreviewDoneWhole { get; } = Source.Key();

    public static TextKey PreviewDoneNot { get; } = Source.Key();

    public static TextKey PreviewAsManager { get; } = Source.Key();

    public static TextKey OpenScan { get; } = Source.Key();

    public static TextKey ChangedTitle { get; } = Source.Key();

    public static TextKey TooLateTitle { get; } = Source.Key();

    public static TextKey TooLateText { get; } = Source.Key();

    public static TextKey DoesNotApply { get; } = Source.Key();

    public static TextKey ErrorNoForms { get; } = Source.Key();

    public static TextKey WriteComment { get; } = Source.Key();

    public static TextKey ChangeComment { get; } = Source.Key();

    public static TextKey CommentTitle { get; } = Source.Key();

    public static TextKey CommentWho { get; } = Source.Key();

    public static TextKey CommentStyle { get; } = Source.Key();

    public static TextKey CommentUntil { get; } = Source.Key();

    public static TextKey CommentBlank { get; } = Source.Key();

    public static TextKey CommentLong { get; } = Source.Key();

    public static TextKey CommentSaved { get; } = Source.Key();

    public static TextKey CommentRemoved { get; } = Source.Key();

    public static TextKey CommentStoppedTitle { get; } = Source.Key();

    public static TextKey CommentStoppedText { get; } = Source.Key();

    public static TextKey OptionsComment { get; } = Source.Key();

    public static TextKey CommentAsked { get; } = Source.Key();

    public static TextKey CommentNotAsked { get; } = Source.Key();

    public static TextKey PreviewComment { get; } = Source.Key();

    public static TextKey PreviewCommentNone { get; } = Source.Key();

    public static TextKey PreviewReminders { get; } = Source.Key();

    public static TextKey PreviewRemindersNone { get; } = Source.Key();

    public static TextKey PreviewRemindersValue { get; } = Source.Key();

    public static TextKey Door { get; } = Source.Key();
}
