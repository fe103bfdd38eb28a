namespace LdRoi.Bot.Conversation;

/// <summary>
/// The one table of who may do what. No row means denied. The router, help and the tests read it; a handler without a
/// row, or a row without a handler, fails a test.
/// </summary>
public static class Verbs
{
    public const string Help = "help";
    public const string Why = "why";
    public const string Language = "language";
    public const string SetLanguage = "language.set";
    public const string Stop = "stop";
    public const string Start = "start";
    public const string ReportTeam = "report.team";
    public const string NewScan = "scan.new";
    public const string PreviewScan = "scan.preview";
    public const string EditScan = "scan.edit";
    public const string StartScan = "scan.start";
    public const string CancelScan = "scan.cancel";
    public const string Campaigns = "campaigns";
    public const string StopCampaign = "campaign.stop";
    public const string AnswerScan = "scan.answer";
    public const string SkipScan = "scan.skip";
    public const string ReopenScan = "scan.reopen";
    public const string ShowScan = "scan.show";
    public const string WhySeesScan = "scan.why";

    public static IReadOnlyList<VerbRule> All { get; } =
    [
        new(Help, Audience.Anyone, new(["help", "hi", "hello", "hey", "?"], ["hulp", "hallo", "hoi"]), ConversationTexts.DoesHelp),
        new(Why, Audience.Everyone, new(["why", "who sees what"], ["waarom", "wie ziet wat"]), ConversationTexts.DoesWhy),
        new(Language, Audience.Everyone, new(["language"], ["taal"]), ConversationTexts.DoesLanguage, TakesArgument: true),
        new(SetLanguage, Audience.Everyone),
        new(Stop, Audience.Everyone, new(["stop"], ["stop", "stoppen"]), ConversationTexts.DoesStop),
        new(Start, Audience.Everyone, new(["start"], ["start", "starten"]), ConversationTexts.DoesStart),
        new(AnswerScan, Audience.Everyone),
        new(SkipScan, Audience.Everyone),
        new(ReopenScan, Audience.Everyone),
        new(ShowScan, Audience.Everyone),
        new(WhySeesScan, Audience.Everyone),
        new(ReportTeam, Audience.ReportReaders, new(["report team"], ["rapport team"]), ConversationTexts.DoesReportTeam, TakesArgument: true),
        new(NewScan, Audience.LearningProfessionals, new(["new scan"], ["nieuwe scan"]), ConversationTexts.DoesNewScan),
        new(PreviewScan, Audience.LearningProfessionals),
        new(EditScan, Audience.LearningProfessionals),
        new(StartScan, Audience.LearningProfessionals),
        new(CancelScan, Audience.LearningProfessionals),
        new(Campaigns, Audience.LearningProfessionals, new(["campaigns"], ["campagnes"]), ConversationTexts.DoesCampaigns),
        new(StopCampaign, Audience.LearningProfessionals),
    ];

    public static VerbRule? Find(string verb) => All.FirstOrDefault(rule => rule.Verb == verb);
}
