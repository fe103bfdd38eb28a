using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Campaigns;

/// <summary>What is planned and running.</summary>
internal static class CampaignTexts
{
    private static readonly TextSource Source = new(typeof(CampaignTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey None { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Name { get; } = Source.Key();

    public static TextKey Period { get; } = Source.Key();

    public static TextKey Planned { get; } = Source.Key();

    public static TextKey Running { get; } = Source.Key();

    public static TextKey Sent { get; } = Source.Key();

    public static TextKey Stop { get; } = Source.Key();

    public static TextKey AlreadyEnded { get; } = Source.Key();

    public static TextKey Paused { get; } = Source.Key();

    public static TextKey Stopped { get; } = Source.Key();

    public static TextKey Retracted { get; } = Source.Key();

    public static TextKey Finished { get; } = Source.Key();

    public static TextKey Progress { get; } = Source.Key();

    public static TextKey Open { get; } = Source.Key();

    public static TextKey CardTitle { get; } = Source.Key();

    public static TextKey CardNotice { get; } = Source.Key();

    public static TextKey FactState { get; } = Source.Key();

    public static TextKey FactPeriod { get; } = Source.Key();

    public static TextKey FactTeams { get; } = Source.Key();

    public static TextKey Edit { get; } = Source.Key();

    public static TextKey EditDoes { get; } = Source.Key();

    public static TextKey Pause { get; } = Source.Key();

    public static TextKey PauseDoes { get; } = Source.Key();

    public static TextKey Resume { get; } = Source.Key();

    public static TextKey ResumeDoes { get; } = Source.Key();

    public static TextKey StopDoes { get; } = Source.Key();

    public static TextKey StopDoesPlanned { get; } = Source.Key();

    public static TextKey Retract { get; } = Source.Key();

    public static TextKey RetractDoes { get; } = Source.Key();

    public static TextKey RetractCards { get; } = Source.Key();

    public static TextKey RetractCardsDoes { get; } = Source.Key();

    public static TextKey Back { get; } = Source.Key();

    public static TextKey PausedNow { get; } = Source.Key();

    public static TextKey ResumedNow { get; } = Source.Key();

    public static TextKey StoppedNow { get; } = Source.Key();

    public static TextKey RetractedNow { get; } = Source.Key();

    public static TextKey FormTeams { get; } = Source.Key();

    public static TextKey FormTeamUnder { get; } = Source.Key();

    public static TextKey FormFind { get; } = Source.Key();

    public static TextKey FormStartsOn { get; } = Source.Key();

    public static TextKey FormSendAt { get; } = Source.Key();

    public static TextKey FormPreview { get; } = Source.Key();

    public static TextKey FormOptions { get; } = Source.Key();

    public static TextKey FormCancel { get; } = Source.Key();

    public static TextKey FormEdit { get; } = Source.Key();

    public static TextKey FormSave { get; } = Source.Key();

    public static TextKey ErrorTeams { get; } = Source.Key();

    public static TextKey ErrorTeamsGone { get; } = Source.Key();

    public static TextKey ErrorNobody { get; } = Source.Key();

    public static TextKey ErrorDate { get; } = Source.Key();

    public static TextKey ErrorPast { get; } = Source.Key();

    public static TextKey ErrorTime { get; } = Source.Key();

    public static TextKey ErrorChoice { get; } = Source.Key();

    public static TextKey ErrorDays { get; } = Source.Key();

    public static TextKey ErrorFindSome { get; } = Source.Key();

    public static TextKey ErrorFindMany { get; } = Source.Key();

    public static TextKey ErrorFindNear { get; } = Source.Key();

    public static TextKey ErrorFindNone { get; } = Source.Key();

    public static TextKey ErrorFindFull { get; } = Source.Key();

    public static TextKey PreviewTitle { get; } = Source.Key();

    public static TextKey PreviewName { get; } = Source.Key();

    public static TextKey PreviewTeams { get; } = Source.Key();

    public static TextKey PreviewPeriod { get; } = Source.Key();

    public static TextKey PreviewReach { get; } = Source.Key();

    public static TextKey PreviewReachValue { get; } = Source.Key();

    public static TextKey PreviewUnreachable { get; } = Source.Key();

    public static TextKey PreviewBack { get; } = Source.Key();

    public static TextKey PreviewAsEmployee { get; } = Source.Key();

    public static TextKey ErrorNobodyLeft { get; } = Source.Key();
}
