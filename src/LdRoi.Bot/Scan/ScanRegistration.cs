using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Scan.Import;

namespace LdRoi.Bot.Scan;

internal static class ScanRegistration
{
    public static IServiceCollection AddScan(this IServiceCollection services) => services
        .AddSingleton<InstrumentCache>()
        .AddScoped<Instruments>()
        .AddScoped<ImportInstrument>()
        .AddScoped<ListInstruments>()
        .AddSingleton<KnownWaves>()
        .AddScoped<ScanStates>()
        .AddScoped<ScanCards>()
        .AddScoped<CommentCards>()
        .AddScoped<OpenScans>()
        .AddScoped<NewScanCards>()
        .AddScoped<ScanOptionsCard>()
        .AddScoped<ScanPreview>()
        .AddScoped<CheckNewScan>()
        .AddScoped<PlannedInstrument>()
        .AddScoped<OpenWave>()
        .AddScoped<CloseWave>()
        .AddScoped<IDeliveryContent, ScanContent>()
        .AddScoped<ICampaignKind, ScanCampaigns>()
        .AddScoped<IHomePart, ScanHome>()
        .AddBeat<OpenDueWaves>()
        .AddBeat<CloseDueWaves>()
        .AddVerb<AnswerScanHandler>()
        .AddVerb<SkipScanHandler>()
        .AddVerb<ReopenScanHandler>()
        .AddVerb<WhySeesScanHandler>()
        .AddVerb<WriteCommentHandler>()
        .AddVerb<SaveCommentHandler>()
        .AddVerb<NewScanHandler>()
        .AddVerb<PreviewScanHandler>()
        .AddVerb<ShowScanPreviewHandler>()
        .AddVerb<ScanAsEmployeeHandler>()
        .AddVerb<EditScanHandler>()
        .AddVerb<ScanOptionsHandler>()
        .AddVerb<SaveScanOptionsHandler>()
        .AddVerb<ChangeScanHandler>()
        .AddVerb<StartScanHandler>()
        .AddVerb<CancelScanHandler>();
}
