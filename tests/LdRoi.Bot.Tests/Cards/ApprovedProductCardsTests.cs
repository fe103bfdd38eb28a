using LdRoi.Channels.Cards;
using Snapshooter.Xunit;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>
/// What people see, approved as text: a changed card is a changed file in <c>__snapshots__</c>. To approve a change, delete
/// the file, run the test and read what it wrote.
/// </summary>
[Collection(AlbumTests.Name)]
public sealed class ApprovedProductCardsTests(AlbumOfAll album)
{
    private static readonly string[] Known =
    [
        "ButtonGone", "Back", "BackStopped", "CampaignAlreadyEnded", "CampaignPaused", "CampaignPlanned", "CampaignRetracted", "CampaignRunning", "CampaignStopped", "Campaigns", "CampaignsNone", "HelpAdministrator", "HelpEmployee", "HelpLearning",
        "HelpManager", "HelpManagerOfFew", "Language", "LanguageChosen", "MyScan", "MyScanNothing", "MyScanOfLead", "MyScanRunning", "NewScanAsEmployee", "NewScanAsManager", "NewScanCancelled", "NewScanFormChange", "NewScanOptions", "NewScanOptionsWithErrors", "NewScanPreviewWithOptions", "NewScanForm", "NewScanFormWithErrors", "NewScanFormOfTwo", "NewScanOptionsWithoutForms", "NewScanPreviewOfAnother", "NewScanFormOfMany", "NewScanFormOfManyUnclear", "NewScanPlanned", "NewScanPreview",
        "NewScanPreviewWithWarnings", "NoScanYet", "NotForYou", "NotUnderstood", "NotUnderstoodNearest", "Private", "Reach", "Report", "ReportNotComparable",
        "ReportComments", "ReportNotThereYet", "ReportOfAll", "ReportUnanimous", "ReportWhichTeam", "ReportWithheld", "ReportWithPriority",
        "ReportTeams", "ReportScan", "ReportScanOfFew", "ReportDrivers", "ReportPriorities", "ReportPrioritiesOfFew", "ReportQuality",
        "ReportQualityOfFew", "ReportScans", "ScanClosed", "ScanNothingChosen", "ScanOpen", "ScanOwnWords", "ScanOwnWordsRemoved",
        "ScanOwnWordsSaved", "ScanOwnWordsWithError", "ScanPartlySaved", "ScanReopened", "ScanSaved", "ScanSavedLast", "ScanSkipped",
        "ScanSuperseded", "ScanWhy", "ScanWithError", "ScanWithdrawn", "ScanReminder", "ScanWholeNext", "Start", "Stop", "Times", "TimesChosen",
        "ProgrammesNone", "ProgrammeForm", "ProgrammeFormWithErrors", "ProgrammeGoals", "ProgrammePreview", "ProgrammeRegistered", "ProgrammeOpen", "ProgrammePlans",
        "ProgrammeCosts", "CostForm", "CostFormWithErrors", "RoiNothing", "ProgrammeReportNothing", "CheckIn", "CheckInWhy", "CheckInNext", "CheckInSaved",
        "TimesWithError", "Stranger", "StrangerAgain", "Welcome", "WelcomeDemo", "Why", "TeamStepChosen", "TeamStepDone", "TeamStepNothing",
        "NewHabitsForm", "NewHabitsFormWithErrors", "NewHabitsOptions", "NewHabitsPreview", "NewHabitsAsEmployee", "NewHabitsPlanned", "HabitInvitation", "HabitDeclined",
        "HabitForm", "HabitFormWithErrors", "HabitNotTiny", "HabitStarted", "MyHabitsNew", "MyHabitsNothing", "HabitBuddy", "HabitBuddyAgreed", "HabitNudge", "HabitDid", "HabitNotToday",
        "HabitRated", "HabitNotUseful", "HabitCheck", "HabitCheckWithError", "HabitChecked", "HabitQuestion", "HabitMirror", "HabitMirrorAnswered",
        "HabitNoChance", "HabitHelp", "MyHabits", "HabitPause", "HabitPaused", "HabitEnded", "HabitOver", "HabitReportNothing",
    ];

    public static TheoryData<string, Language> Names
    {
        get
        {
            var names = new TheoryData<string, Language>();
            foreach (var name in Known)
            {
                names.Add(name, Language.Dutch);
                names.Add(name, Language.English);
            }

            return names;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_card_looks_as_approved(string name, Language language) =>
        Snapshot.Match(Renderings.Of(album.Cards[name, language]), $"{name}.{language.Tag()}");

    [Fact]
    public void Every_card_that_is_made_here_is_approved() =>
        album.Cards.Names.Select(card => card.Name).Distinct().ShouldBe(Known, ignoreOrder: true);
}
