using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

internal static class ReportRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<TeamReports>()
        .AddScoped<TeamReportCard>()
        .AddScoped<TeamsReportCard>()
        .AddScoped<WhichTeam>()
        .AddScoped<HabitReportCard>()
        .AddScoped<ScanReports>()
        .AddScoped<ScanReportCards>()
        .AddScoped<MyScans>()
        .AddSingleton<MyScanCard>()
        .AddSingleton<TeamStepWords>()
        .AddScoped<TeamSteps>()
        .AddScoped<IHelpHint, ReportHint>()
        .AddScoped<IHomePart, MyScanHome>()
        .AddVerb<ReportTeamHandler>()
        .AddVerb<ReportTeamsHandler>()
        .AddVerb<ReportHabitsHandler>()
        .AddVerb<ReportScanHandler>()
        .AddVerb<ReportDriversHandler>()
        .AddVerb<ReportPrioritiesHandler>()
        .AddVerb<ReportQualityHandler>()
        .AddVerb<ReportScansHandler>()
        .AddVerb<ReportCommentsHandler>()
        .AddVerb<ExampleReportHandler>()
        .AddVerb<MyScanHandler>()
        .AddVerb<ChooseTeamStepHandler>()
        .AddVerb<DoneTeamStepHandler>()
        .AddVerb<UndoTeamStepHandler>();
}
