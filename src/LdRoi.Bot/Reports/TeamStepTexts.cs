using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

/// <summary>What is done with a team's result, for whoever leads the team and for the team.</summary>
internal static class TeamStepTexts
{
    private static readonly TextSource Source = new(typeof(TeamStepTexts));

    public static TextKey Talk { get; } = Source.Key();

    public static TextKey Habit { get; } = Source.Key();

    public static TextKey Did { get; } = Source.Key();

    public static TextKey TakeBack { get; } = Source.Key();

    public static TextKey NotDone { get; } = Source.Key();

    public static TextKey Report { get; } = Source.Key();

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey ChoseTalk { get; } = Source.Key();

    public static TextKey ChoseHabit { get; } = Source.Key();

    public static TextKey DidTalk { get; } = Source.Key();

    public static TextKey DidHabit { get; } = Source.Key();

    public static TextKey TeamReads { get; } = Source.Key();

    public static TextKey NothingChosen { get; } = Source.Key();

    public static TextKey Else { get; } = Source.Key();

    public static TextKey MemberTalk { get; } = Source.Key();

    public static TextKey MemberHabit { get; } = Source.Key();

    public static TextKey MemberTalkDone { get; } = Source.Key();

    public static TextKey MemberHabitDone { get; } = Source.Key();

    public static TextKey MemberNothing { get; } = Source.Key();
}
