using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Import;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Notes;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Programmes.Transfer;

namespace LdRoi.Bot.Programmes;

internal static class ProgrammeRegistration
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddScoped<ProgrammeCards>()
        .AddScoped<PlanDocument>()
        .AddScoped<ReadableProgrammes>()
        .AddScoped<WhichProgramme>()
        .AddScoped<ProgrammeFormCards>()
        .AddScoped<ReadAttendance>()
        .AddScoped<CheckProgramme>()
        .AddScoped<ProgrammePreview>()
        .AddScoped<CheckInStates>()
        .AddScoped<CheckInCards>()
        .AddScoped<OpenRound>()
        .AddScoped<CloseRound>()
        .AddScoped<StopRounds>()
        .AddScoped<IDeliveryContent, CheckInContent>()
        .AddScoped<ICampaignKind, CheckInCampaigns>()
        .AddScoped<IHomePart, CheckInHome>()
        .AddBeat<OpenDueRounds>()
        .AddBeat<CloseDueRounds>()
        .AddBeat<ForgetProgrammes>()
        .AddScoped<ProgrammeCosts>()
        .AddScoped<CostCards>()
        .AddScoped<UnitValueCards>()
        .AddScoped<Measures.UnitValues>()
        .AddScoped<NoteCards>()
        .AddScoped<NoteCounts>()
        .AddScoped<Studies>()
        .AddScoped<StandingStatements>()
        .AddScoped<ProgrammesBeside>()
        .AddScoped<StatementCards>()
        .AddScoped<ImportParticipants>()
        .AddScoped<ImportCosts>()
        .AddScoped<ImportMeasures>()
        .AddVerb<RegisterProgrammeHandler>()
        .AddVerb<ProgrammeGoalsHandler>()
        .AddVerb<PreviewProgrammeHandler>()
        .AddVerb<EditProgrammeHandler>()
        .AddVerb<StartProgrammeHandler>()
        .AddVerb<CancelProgrammeHandler>()
        .AddVerb<ProgrammesHandler>()
        .AddVerb<OpenProgrammeHandler>()
        .AddVerb<ProgrammePlansHandler>()
        .AddVerb<ChangeProgrammeHandler>()
        .AddVerb<StopProgrammeHandler>()
        .AddVerb<ProgrammeCostsHandler>()
        .AddVerb<AddCostHandler>()
        .AddVerb<SaveCostHandler>()
        .AddVerb<TakeOutCostHandler>()
        .AddVerb<UnitValueHandler>()
        .AddVerb<SaveUnitValueHandler>()
        .AddVerb<ProgrammeNoteHandler>()
        .AddVerb<SaveProgrammeNoteHandler>()
        .AddVerb<ReportProgrammeHandler>()
        .AddVerb<ReportExamplesHandler>()
        .AddVerb<ReportRoiHandler>()
        .AddVerb<RoiBenefitsHandler>()
        .AddVerb<RoiCostsHandler>()
        .AddVerb<RoiRulesHandler>()
        .AddVerb<RoiCultureHandler>()
        .AddVerb<ApproveRoiHandler>()
        .AddVerb<AnswerCheckInHandler>()
        .AddVerb<SkipCheckInHandler>()
        .AddVerb<ReopenCheckInHandler>()
        .AddVerb<WhySeesCheckInHandler>()
        .AddVerb<WriteCheckInHandler>()
        .AddVerb<SaveCheckInHandler>()
        .AddScoped<ProgrammeHabits>()
        .AddVerb<ActionHabitHandler>()
        .AddVerb<HabitsForProgrammeHandler>();
}
