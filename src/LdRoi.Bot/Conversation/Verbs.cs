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
    public const string Times = "times";
    public const string SetTime = "times.set";
    public const string MyScan = "my.scan";
    public const string ReportTeam = "report.team";
    public const string ReportTeams = "report.teams";
    public const string ReportHabits = "report.habits";
    public const string ReportScan = "report.scan";
    public const string ReportDrivers = "report.scan.drivers";
    public const string ReportPriorities = "report.scan.priorities";
    public const string ReportQuality = "report.scan.quality";
    public const string ReportScans = "report.scan.scans";
    public const string ReportComments = "report.comments";
    public const string ChooseTeamStep = "team.step.choose";
    public const string DoneTeamStep = "team.step.done";
    public const string UndoTeamStep = "team.step.undo";
    public const string NewScan = "scan.new";
    public const string PreviewScan = "scan.preview";
    public const string ShowScanPreview = "scan.preview.show";
    public const string ScanAsEmployee = "scan.preview.employee";
    public const string ScanAsManager = "scan.preview.manager";
    public const string EditScan = "scan.edit";
    public const string ScanOptions = "scan.options";
    public const string SaveScanOptions = "scan.options.save";
    public const string ChangeScan = "scan.change";
    public const string StartScan = "scan.start";
    public const string CancelScan = "scan.cancel";
    public const string Campaigns = "campaigns";
    public const string Reach = "reach";
    public const string OpenCampaign = "campaign.open";
    public const string PauseCampaign = "campaign.pause";
    public const string ResumeCampaign = "campaign.resume";
    public const string StopCampaign = "campaign.stop";
    public const string RetractCampaign = "campaign.retract";
    public const string AnswerScan = "scan.answer";
    public const string SkipScan = "scan.skip";
    public const string ReopenScan = "scan.reopen";
    public const string WhySeesScan = "scan.why";
    public const string WriteComment = "scan.comment";
    public const string SaveComment = "scan.comment.save";
    public const string NewHabits = "habits.new";
    public const string PreviewHabits = "habits.preview";
    public const string HabitsAsEmployee = "habits.preview.employee";
    public const string EditHabits = "habits.edit";
    public const string HabitOptions = "habits.options";
    public const string SaveHabitOptions = "habits.options.save";
    public const string ChangeHabits = "habits.change";
    public const string StartHabits = "habits.start";
    public const string CancelHabits = "habits.cancel";
    public const string MyHabits = "my.habits";
    public const string MakeHabit = "habit.make";
    public const string ChooseHabit = "habit.choose";
    public const string DeclineHabit = "habit.decline";
    public const string SaveHabit = "habit.save";
    public const string KeepHabit = "habit.save.anyway";
    public const string PictureHabit = "habit.picture";
    public const string DidHabit = "habit.did";
    public const string NotToday = "habit.not";
    public const string NoChance = "habit.nochance";
    public const string HelpHabit = "habit.help";
    public const string RateHabit = "habit.rate";
    public const string CheckHabit = "habit.check";
    public const string OpenHabit = "habit.open";
    public const string DidToday = "habit.today";
    public const string ChangeHabit = "habit.change";
    public const string ResumeHabit = "habit.resume";
    public const string EndHabit = "habit.end";
    public const string AgreeAsBuddy = "habit.buddy.agree";
    public const string RefuseAsBuddy = "habit.buddy.refuse";
    public const string AnswerMirror = "habit.mirror";
    public const string Snooze = "snooze";
    public const string Pause = "pause";
    public const string PauseFor = "pause.for";
    public const string NewProgramme = "programme.new";
    public const string ProgrammeGoals = "programme.goals";
    public const string PreviewProgramme = "programme.preview";
    public const string EditProgramme = "programme.edit";
    public const string StartProgramme = "programme.start";
    public const string CancelProgramme = "programme.cancel";
    public const string Programmes = "programmes";
    public const string OpenProgramme = "programme.open";
    public const string ProgrammePlans = "programme.plans";
    public const string ChangeProgramme = "programme.change";
    public const string StopProgramme = "programme.stop";
    public const string ProgrammeCosts = "programme.costs";
    public const string AddCost = "programme.cost.add";
    public const string SaveCost = "programme.cost.save";
    public const string TakeOutCost = "programme.cost.take-out";
    public const string UnitValue = "programme.value";
    public const string SaveUnitValue = "programme.value.save";
    public const string ProgrammeNote = "programme.note";
    public const string SaveProgrammeNote = "programme.note.save";
    public const string ReportProgramme = "report.programme";
    public const string ReportExamples = "report.programme.examples";
    public const string ReportRoi = "report.roi";
    public const string RoiBenefits = "report.roi.benefits";
    public const string RoiCosts = "report.roi.costs";
    public const string RoiRules = "report.roi.rules";
    public const string RoiCulture = "report.roi.culture";
    public const string ApproveRoi = "report.roi.approve";
    public const string AnswerCheckIn = "checkin.answer";
    public const string SkipCheckIn = "checkin.skip";
    public const string ReopenCheckIn = "checkin.reopen";
    public const string WhySeesCheckIn = "checkin.why";
    public const string WriteCheckIn = "checkin.words";
    public const string SaveCheckIn = "checkin.words.save";
    public const string ActionHabit = "checkin.habit";
    public const string HabitsForProgramme = "programme.habits";

    public static IReadOnlyList<VerbRule> All { get; } =
    [
        new(Help, WhoMay.Anyone, new(["help", "hi", "hello", "hey", "?"], ["hulp", "hallo", "hoi"]), ConversationTexts.DoesHelp),
        new(Why, WhoMay.Everyone, new(["why", "who sees what"], ["waarom", "wie ziet wat"]), ConversationTexts.DoesWhy),
        new(Language, WhoMay.Everyone, new(["language"], ["taal"]), ConversationTexts.DoesLanguage, TakesArgument: true),
        new(SetLanguage, WhoMay.Everyone),
        new(Times, WhoMay.Everyone, new(["times"], ["tijden"]), ConversationTexts.DoesTimes, TakesArgument: true),
        new(SetTime, WhoMay.Everyone),
        new(Stop, WhoMay.Everyone, new(["stop"], ["stop", "stoppen"]), ConversationTexts.DoesStop),
        new(Start, WhoMay.Everyone, new(["start"], ["start", "starten"]), ConversationTexts.DoesStart),
        new(MyScan, WhoMay.Everyone, new(["my scan"], ["mijn scan"]), ConversationTexts.DoesMyScan),
        new(AnswerScan, WhoMay.Everyone),
        new(SkipScan, WhoMay.Everyone),
        new(ReopenScan, WhoMay.Everyone),
        new(WhySeesScan, WhoMay.Everyone),
        new(WriteComment, WhoMay.Everyone),
        new(SaveComment, WhoMay.Everyone),
        new(MyHabits, WhoMay.Everyone, new(["my habits", "my habit"], ["mijn gewoonten", "mijn gewoonte"]), ConversationTexts.DoesMyHabits),
        new(Snooze, WhoMay.Everyone, new(["snooze"], ["later"]), ConversationTexts.DoesSnooze, TakesArgument: true),
        new(Pause, WhoMay.Everyone, new(["pause"], ["pauze"]), ConversationTexts.DoesPause, TakesArgument: true),
        new(PauseFor, WhoMay.Everyone),
        new(MakeHabit, WhoMay.Everyone),
        new(ChooseHabit, WhoMay.Everyone),
        new(DeclineHabit, WhoMay.Everyone),
        new(SaveHabit, WhoMay.Everyone),
        new(KeepHabit, WhoMay.Everyone),
        new(PictureHabit, WhoMay.Everyone),
        new(DidHabit, WhoMay.Everyone),
        new(NotToday, WhoMay.Everyone),
        new(NoChance, WhoMay.Everyone),
        new(HelpHabit, WhoMay.Everyone),
        new(RateHabit, WhoMay.Everyone),
        new(CheckHabit, WhoMay.Everyone),
        new(OpenHabit, WhoMay.Everyone),
        new(DidToday, WhoMay.Everyone),
        new(ChangeHabit, WhoMay.Everyone),
        new(ResumeHabit, WhoMay.Everyone),
        new(EndHabit, WhoMay.Everyone),
        new(AgreeAsBuddy, WhoMay.Everyone),
        new(RefuseAsBuddy, WhoMay.Everyone),
        new(AnswerMirror, WhoMay.Everyone),
        new(ReportTeam, WhoMay.ReportReaders, new(["report team", "report"], ["rapport team", "rapport"]), ConversationTexts.DoesReportTeam, TakesArgument: true),
        new(ReportTeams, WhoMay.ReportReaders, new(["report teams"], ["rapport teams"]), ConversationTexts.DoesReportTeams, TakesArgument: true),
        new(ReportHabits, WhoMay.ReportReaders, new(["report habits"], ["rapport gewoonten"]), ConversationTexts.DoesReportHabits, TakesArgument: true),
        new(ReportProgramme, WhoMay.ReportReaders, new(["report programme"], ["rapport programma"]), ConversationTexts.DoesReportProgramme, TakesArgument: true),
        new(ReportRoi, WhoMay.ReportReaders, new(["report roi", "roi"], ["rapport roi", "roi"]), ConversationTexts.DoesReportRoi, TakesArgument: true),
        new(Programmes, WhoMay.ReportReaders, new(["programmes"], ["programma's", "programma’s", "programmas"]), ConversationTexts.DoesProgrammes),
        new(ReportScan, WhoMay.LearningProfessionals, new(["report scan"], ["rapport scan"]), ConversationTexts.DoesReportScan),
        new(ReportDrivers, WhoMay.LearningProfessionals),
        new(ReportPriorities, WhoMay.LearningProfessionals),
        new(ReportQuality, WhoMay.LearningProfessionals),
        new(ReportScans, WhoMay.LearningProfessionals),
        new(ReportComments, WhoMay.ReportReaders),
        new(ChooseTeamStep, WhoMay.TeamLeads),
        new(DoneTeamStep, WhoMay.TeamLeads),
        new(UndoTeamStep, WhoMay.TeamLeads),
        new(NewScan, WhoMay.LearningProfessionals, new(["new scan"], ["nieuwe scan"]), ConversationTexts.DoesNewScan),
        new(PreviewScan, WhoMay.LearningProfessionals),
        new(ShowScanPreview, WhoMay.LearningProfessionals),
        new(ScanAsEmployee, WhoMay.LearningProfessionals),
        new(ScanAsManager, WhoMay.LearningProfessionals),
        new(EditScan, WhoMay.LearningProfessionals),
        new(ScanOptions, WhoMay.LearningProfessionals),
        new(SaveScanOptions, WhoMay.LearningProfessionals),
        new(ChangeScan, WhoMay.LearningProfessionals),
        new(StartScan, WhoMay.LearningProfessionals),
        new(CancelScan, WhoMay.LearningProfessionals),
        new(NewHabits, WhoMay.LearningProfessionals, new(["new habits"], ["nieuwe gewoonten"]), ConversationTexts.DoesNewHabits),
        new(NewProgramme, WhoMay.LearningProfessionals, new(["new programme"], ["nieuw programma"]), ConversationTexts.DoesNewProgramme),
        new(PreviewHabits, WhoMay.LearningProfessionals),
        new(HabitsAsEmployee, WhoMay.LearningProfessionals),
        new(EditHabits, WhoMay.LearningProfessionals),
        new(HabitOptions, WhoMay.LearningProfessionals),
        new(SaveHabitOptions, WhoMay.LearningProfessionals),
        new(ChangeHabits, WhoMay.LearningProfessionals),
        new(StartHabits, WhoMay.LearningProfessionals),
        new(CancelHabits, WhoMay.LearningProfessionals),
        new(Campaigns, WhoMay.LearningProfessionals, new(["campaigns"], ["campagnes"]), ConversationTexts.DoesCampaigns),
        new(Reach, WhoMay.LearningProfessionals, new(["reach"], ["bereik"]), ConversationTexts.DoesReach),
        new(OpenCampaign, WhoMay.LearningProfessionals),
        new(PauseCampaign, WhoMay.LearningProfessionals),
        new(ResumeCampaign, WhoMay.LearningProfessionals),
        new(StopCampaign, WhoMay.LearningProfessionals),
        new(RetractCampaign, WhoMay.LearningProfessionals),
        new(ProgrammeGoals, WhoMay.LearningProfessionals),
        new(PreviewProgramme, WhoMay.LearningProfessionals),
        new(EditProgramme, WhoMay.LearningProfessionals),
        new(StartProgramme, WhoMay.LearningProfessionals),
        new(CancelProgramme, WhoMay.LearningProfessionals),
        new(OpenProgramme, WhoMay.LearningProfessionals),
        new(ProgrammePlans, WhoMay.LearningProfessionals),
        new(ChangeProgramme, WhoMay.LearningProfessionals),
        new(StopProgramme, WhoMay.LearningProfessionals),
        new(ProgrammeCosts, WhoMay.LearningProfessionals),
        new(AddCost, WhoMay.LearningProfessionals),
        new(SaveCost, WhoMay.LearningProfessionals),
        new(TakeOutCost, WhoMay.LearningProfessionals),
        new(HabitsForProgramme, WhoMay.LearningProfessionals),
        new(UnitValue, WhoMay.LearningProfessionals),
        new(SaveUnitValue, WhoMay.LearningProfessionals),
        new(ProgrammeNote, WhoMay.LearningProfessionals),
        new(SaveProgrammeNote, WhoMay.LearningProfessionals),
        new(ReportExamples, WhoMay.LearningProfessionals),
        new(RoiBenefits, WhoMay.ReportReaders),
        new(RoiCosts, WhoMay.ReportReaders),
        new(RoiRules, WhoMay.ReportReaders),
        new(RoiCulture, WhoMay.ReportReaders),
        new(ApproveRoi, WhoMay.LearningProfessionals),
        new(AnswerCheckIn, WhoMay.Everyone),
        new(SkipCheckIn, WhoMay.Everyone),
        new(ReopenCheckIn, WhoMay.Everyone),
        new(WhySeesCheckIn, WhoMay.Everyone),
        new(WriteCheckIn, WhoMay.Everyone),
        new(SaveCheckIn, WhoMay.Everyone),
        new(ActionHabit, WhoMay.Everyone),
    ];

    public static VerbRule? Find(string verb) => All.FirstOrDefault(rule => rule.Verb == verb);
}
