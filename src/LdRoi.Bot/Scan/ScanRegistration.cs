using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Scan;

internal static class ScanRegistration
{
    public static IServiceCollection AddScan(this IServiceCollection services) => services
        .AddSingleton<InstrumentCache>()
        .AddScoped<Instruments>()
        .AddScoped<ScanStates>()
        .AddScoped<ScanCards>()
        .AddScoped<NewScanCards>()
        .AddScoped<CheckNewScan>()
        .AddScoped<OpenWave>()
        .AddScoped<CloseWave>()
        .AddScoped<IDeliveryContent, ScanContent>()
        .AddScoped<IStopsWithCampaign, WithdrawWave>()
        .AddBeat<OpenDueWaves>()
        .AddBeat<CloseDueWaves>()
        .AddVerb<AnswerScanHandler>()
        .AddVerb<SkipScanHandler>()
        .AddVerb<ReopenScanHandler>()
        .AddVerb<WhySeesScanHandler>()
        .AddVerb<NewScanHandler>()
        .AddVerb<PreviewScanHandler>()
        .AddVerb<EditScanHandler>()
        .AddVerb<StartScanHandler>()
        .AddVerb<CancelScanHandler>();
}
