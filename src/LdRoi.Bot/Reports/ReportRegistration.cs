using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

internal static class ReportRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<TeamReports>()
        .AddScoped<TeamReportCard>()
        .AddScoped<IHelpHint, ReportHint>()
        .AddVerb<ReportTeamHandler>()
        .AddVerb<ExampleReportHandler>();
}
