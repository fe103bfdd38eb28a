using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Check-ins of a programme.</summary>
internal static class CheckInTexts
{
    private static readonly TextSource Source = new(typeof(CheckInTexts));

    public static TextKey TitleReaction { get; } = Source.Key();

    public static TextKey TitleUse { get; } = Source.Key();

    public static TextKey TitleMirror { get; } = Source.Key();

    public static TextKey TitleImpact { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey NoticeMirror { get; } = Source.Key();

    public static TextKey Reminder { get; } = Source.Key();

    public static TextKey LearnThen { get; } = Source.Key();

    public static TextKey LearnNow { get; } = Source.Key();

    public static TextKey OtherMeans { get; } = Source.Key();

    public static TextKey OtherPeople { get; } = Source.Key();

    public static TextKey OtherRest { get; } = Source.Key();

    public static TextKey Share { get; } = Source.Key();

    public static TextKey Yes { get; } = Source.Key();

    public static TextKey No { get; } = Source.Key();

    public static TextKey NotYet { get; } = Source.Key();

    public static TextKey Promise { get; } = Source.Key();

    public static TextKey PromiseMirror { get; } = Source.Key();

    public static TextKey Voluntary { get; } = Source.Key();

    public static TextKey Save { get; } = Source.Key();

    public static TextKey Skip { get; } = Source.Key();

    public static TextKey Why { get; } = Source.Key();

    public static TextKey WhyText { get; } = Source.Key();

    public static TextKey WordsFirst { get; } = Source.Key();

    public static TextKey WordsExample { get; } = Source.Key();

    public static TextKey Fill { get; } = Source.Key();

    public static TextKey Next { get; } = Source.Key();

    public static TextKey ChooseFirst { get; } = Source.Key();

    public static TextKey Correct { get; } = Source.Key();

    public static TextKey NotOnList { get; } = Source.Key();

    public static TextKey TooMany { get; } = Source.Key();

    public static TextKey NotANumber { get; } = Source.Key();

    public static TextKey NotAShare { get; } = Source.Key();

    public static TextKey NotHundred { get; } = Source.Key();

    public static TextKey NeedsBasis { get; } = Source.Key();

    public static TextKey TooLong { get; } = Source.Key();

    public static TextKey SavedTitle { get; } = Source.Key();

    public static TextKey SavedText { get; } = Source.Key();

    public static TextKey SavedWords { get; } = Source.Key();

    public static TextKey SkippedTitle { get; } = Source.Key();

    public static TextKey SkippedText { get; } = Source.Key();

    public static TextKey Reopen { get; } = Source.Key();

    public static TextKey AnswerAnyway { get; } = Source.Key();

    public static TextKey Reopened { get; } = Source.Key();

    public static TextKey ClosedTitle { get; } = Source.Key();

    public static TextKey ClosedText { get; } = Source.Key();

    public static TextKey WithdrawnTitle { get; } = Source.Key();

    public static TextKey WithdrawnText { get; } = Source.Key();

    public static TextKey SupersededTitle { get; } = Source.Key();

    public static TextKey SupersededText { get; } = Source.Key();

    public static TextKey Waiting { get; } = Source.Key();

    public static TextKey PromiseExample { get; } = Source.Key();
}
