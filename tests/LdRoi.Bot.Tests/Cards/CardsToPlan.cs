using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.Scan.Import;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>What learning and development sees while a scan is planned, runs and is stopped.</summary>
internal static class CardsToPlan
{
    public static async Task Keep(Album album)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            await using var world = await BotWorld.Start(
                An.Organisation().Team("Bedrijf", 0).Team("Noord", 6, lead: "Nina Noord", under: "Bedrijf").Team("Zuid", 3, under: "Bedrijf"));
            await world.Change(Organisation.LearningProfessional, person => person.Language = language);
            await world.Change("Noord 2", person => person.StoppedAt = world.Now);
            await Planning(world, album);
            await AmongMany(language, album);
            await Running(world, album);
            await WithAnother(world, album);
        }
    }

    private static async Task Planning(BotWorld world, Album album)
    {
        var planner = world.As(Organisation.LearningProfessional);
        album.Keep("NoScanYet", (await planner.Types("report scan")).Card);
        album.Keep("CampaignsNone", (await planner.Types("campaigns")).Card);
        album.Keep("NewScanForm", (await planner.Types("new scan")).Card);
        album.Keep("NewScanFormWithErrors", (await planner.Presses(
            Verbs.PreviewScan, Scans.Form(new string('x', 61), "", "2026-09-01", "gisteren", "07:15", "9"))).Card);
        album.Keep("NewScanPreviewWithWarnings", (await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Herfst", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-09", questions: "1"))).Card);
        album.Keep("NewScanCancelled", (await planner.Presses(Verbs.CancelScan)).Card);
        await planner.Types("new scan");
        album.Keep("NewScanPreview", (await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Herfst", await world.TeamCodes("Noord", "Zuid"), "2026-09-09", "2026-09-29"))).Card);
        album.Keep("NewScanAsEmployee", (await planner.Presses(Verbs.ScanAsEmployee)).Card);
        await planner.Presses(Verbs.ShowScanPreview);
        album.Keep("NewScanAsManager", (await planner.Presses(Verbs.ScanAsManager)).Card);
        await planner.Presses(Verbs.ShowScanPreview);
        await planner.Presses(Verbs.EditScan);
        album.Keep("NewScanOptions", (await planner.Presses(
            Verbs.ScanOptions, Scans.Form("Herfst", await world.TeamCodes("Bedrijf"), "2026-09-09", "2026-09-29"))).Card);
        album.Keep("NewScanOptionsWithErrors", (await planner.Presses(
            Verbs.SaveScanOptions, (ScanOptionsForm.DesignId, "x"), (ScanOptionsForm.DaysId, ""), (ScanOptionsForm.TimesId, ""), (ScanOptionsForm.RemindersId, ""))).Card);
        await planner.Presses(
            Verbs.SaveScanOptions, (ScanOptionsForm.DesignId, "threeforms"), (ScanOptionsForm.DaysId, "2,4"), (ScanOptionsForm.TimesId, ScanOptionsForm.Own),
            (ScanOptionsForm.RemindersId, "3,5"), (ScanOptionsForm.LeftOutId, await world.TeamCodes("Zuid")));
        album.Keep("NewScanPreviewWithOptions", (await planner.Presses(
            Verbs.PreviewScan, Scans.Form("Herfst", await world.TeamCodes("Bedrijf"), "2026-09-09", "2026-09-29"))).Card);
        album.Keep("NewScanPlanned", (await planner.Presses(Verbs.StartScan)).Card);
        album.Keep("CampaignPlanned", (await planner.Presses(Verbs.OpenCampaign)).Card);
        album.Keep("NewScanFormChange", (await planner.Presses(Verbs.ChangeScan)).Card);
    }

    private static async Task AmongMany(Language language, Album album)
    {
        await using var world = await BotWorld.Start(
            Enumerable.Range(1, 40).Aggregate(An.Organisation().Team("Bedrijf", 6), (made, number) => made.Team($"Winkel {number:00}", 0, under: "Bedrijf")));
        await world.Change(Organisation.LearningProfessional, person => person.Language = language);
        var planner = world.As(Organisation.LearningProfessional);
        album.Keep("NewScanFormOfMany", (await planner.Types("new scan")).Card);
        album.Keep("NewScanFormOfManyUnclear", (await planner.Presses(
            Verbs.PreviewScan, [.. Scans.Form("Herfst", await world.TeamCodes("Bedrijf"), "2026-09-09", "2026-09-29"), (NewScanForm.FindId, "winkel 3")])).Card);
    }

    private static async Task Running(BotWorld world, Album album)
    {
        var planner = world.As(Organisation.LearningProfessional);
        await world.PlansScan([Organisation.Staff], "2026-12-01", "2026-12-18", "Winter");
        await world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        album.Keep("Campaigns", (await planner.Types("campaigns")).Card);
        album.Keep("Reach", (await planner.Types("reach")).Card);
        album.Keep("CampaignRunning", (await planner.Presses(Verbs.OpenCampaign)).Card);
        album.Keep("CampaignPaused", (await planner.Presses(Verbs.PauseCampaign)).Card);
        await planner.Presses(Verbs.ResumeCampaign);
        album.Keep("CampaignStopped", (await planner.Presses(Verbs.StopCampaign)).Card);
        album.Keep("CampaignRetracted", (await planner.Presses(Verbs.RetractCampaign)).Card);
        await world.PlansScan(["Zuid"], "2026-09-10", "2026-09-11", "Kort");
        await world.ClosesSoon("Kort", BotWorld.Utc(2026, 9, 12, 9));
        album.Keep("CampaignAlreadyEnded", (await planner.Presses(Verbs.OpenCampaign)).Card);
    }

    private static async Task WithAnother(BotWorld world, Album album)
    {
        await world.Imports(InstrumentGuide.Example);
        var planner = world.As(Organisation.LearningProfessional);
        album.Keep("NewScanFormOfTwo", (await planner.Types("new scan")).Card);
        (string, string)[] filled = [.. Scans.Form("Energie", await world.TeamCodes("Noord"), "2026-09-14", "2026-09-25"), (NewScanForm.InstrumentId, "energy-1_0_0")];
        album.Keep("NewScanOptionsWithoutForms", (await planner.Presses(Verbs.ScanOptions, filled)).Card);
        await planner.Presses(Verbs.EditScan);
        album.Keep("NewScanPreviewOfAnother", (await planner.Presses(Verbs.PreviewScan, filled)).Card);
    }

    private static async Task ClosesSoon(this BotWorld world, string scan, DateTimeOffset at)
    {
        await world.MovesClockTo(at);
        (await world.WaveOf(scan)).State.ShouldBe(WaveState.Closed);
    }
}
