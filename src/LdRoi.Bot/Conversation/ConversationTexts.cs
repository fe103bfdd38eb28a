namespace LdRoi.Bot.Conversation;

/// <summary>What the conversation itself says: help, refusals, the unexpected.</summary>
internal static class ConversationTexts
{
    private static readonly TextSource Source = new(typeof(ConversationTexts));

    public static TextKey HelpTitle { get; } = Source.Key();

    public static TextKey HelpIntro { get; } = Source.Key();

    public static TextKey HelpContact { get; } = Source.Key();

    public static TextKey HelpDemo { get; } = Source.Key();

    public static TextKey HelpNotice { get; } = Source.Key();

    public static TextKey HelpButton { get; } = Source.Key();

    public static TextKey DoesHelp { get; } = Source.Key();

    public static TextKey DoesWhy { get; } = Source.Key();

    public static TextKey DoesLanguage { get; } = Source.Key();

    public static TextKey DoesTimes { get; } = Source.Key();

    public static TextKey DoesStop { get; } = Source.Key();

    public static TextKey DoesStart { get; } = Source.Key();

    public static TextKey DoesReportTeam { get; } = Source.Key();

    public static TextKey DoesNewScan { get; } = Source.Key();

    public static TextKey DoesCampaigns { get; } = Source.Key();

    public static TextKey DoesReach { get; } = Source.Key();

    public static TextKey WelcomeTitle { get; } = Source.Key();

    public static TextKey WelcomeOrganisation { get; } = Source.Key();

    public static TextKey WelcomeText { get; } = Source.Key();

    public static TextKey WelcomeConfidential { get; } = Source.Key();

    public static TextKey WelcomeStop { get; } = Source.Key();

    public static TextKey WelcomeWhyButton { get; } = Source.Key();

    public static TextKey WelcomeNotice { get; } = Source.Key();

    public static TextKey Back { get; } = Source.Key();

    public static TextKey BackStopped { get; } = Source.Key();

    public static TextKey HomeTitle { get; } = Source.Key();

    public static TextKey HomeNothing { get; } = Source.Key();

    public static TextKey HomeRunning { get; } = Source.Key();

    public static TextKey HomeStopped { get; } = Source.Key();

    public static TextKey HomeNotice { get; } = Source.Key();

    public static TextKey StrangerTitle { get; } = Source.Key();

    public static TextKey StrangerText { get; } = Source.Key();

    public static TextKey StrangerContact { get; } = Source.Key();

    public static TextKey StrangerAdministrator { get; } = Source.Key();

    public static TextKey StrangerStill { get; } = Source.Key();

    public static TextKey Private { get; } = Source.Key();

    public static TextKey PrivateAnswered { get; } = Source.Key();

    public static TextKey NotForYouTitle { get; } = Source.Key();

    public static TextKey NotForYouText { get; } = Source.Key();

    public static TextKey NotUnderstoodTitle { get; } = Source.Key();

    public static TextKey NotUnderstoodNearest { get; } = Source.Key();

    public static TextKey NotUnderstoodHelp { get; } = Source.Key();

    public static TextKey ButtonGoneTitle { get; } = Source.Key();

    public static TextKey ButtonGoneText { get; } = Source.Key();

    public static TextKey LanguageTitle { get; } = Source.Key();

    public static TextKey LanguageText { get; } = Source.Key();

    public static TextKey LanguageChosenTitle { get; } = Source.Key();

    public static TextKey LanguageChosenText { get; } = Source.Key();

    public static TextKey StopTitle { get; } = Source.Key();

    public static TextKey StopText { get; } = Source.Key();

    public static TextKey StopBack { get; } = Source.Key();

    public static TextKey StartButton { get; } = Source.Key();

    public static TextKey StartTitle { get; } = Source.Key();

    public static TextKey StartText { get; } = Source.Key();

    public static TextKey FormCorrect { get; } = Source.Key();

    public static TextKey DoesReportTeams { get; } = Source.Key();

    public static TextKey DoesReportScan { get; } = Source.Key();

    public static TextKey DoesMyScan { get; } = Source.Key();

    public static TextKey DoesMyHabits { get; } = Source.Key();

    public static TextKey DoesSnooze { get; } = Source.Key();

    public static TextKey DoesPause { get; } = Source.Key();

    public static TextKey DoesNewHabits { get; } = Source.Key();

    public static TextKey DoesReportHabits { get; } = Source.Key();
    public static TextKey DoesNewProgramme { get; } = Source.Key();

    public static TextKey DoesProgrammes { get; } = Source.Key();

    public static TextKey DoesReportProgramme { get; } = Source.Key();

    public static TextKey DoesReportRoi { get; } = Source.Key();
}
