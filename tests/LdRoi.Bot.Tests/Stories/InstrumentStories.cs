using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Tests.Scan.Import;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>An organisation measures with a questionnaire of its own. Today is Tuesday 8 September 2026.</summary>
public abstract class InstrumentStories(Scene scene) : Story(scene)
{
    private const string Chosen = "energy-1_0_0";

    /// <summary>How much of each construct each of six people says, of seven.</summary>
    private static readonly int[] Levels = [1, 3, 4, 5, 7, 2];

    [Fact]
    public async Task A_questionnaire_is_imported_while_the_service_runs_chosen_answered_in_both_languages_and_scored()
    {
        await using var world = await Start(An.Organisation().Team("Zuid", 6));
        await world.Change("Zuid 2", person => person.Language = Language.English);
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("nieuwe scan")).Questions.ShouldNotContain(NewScanForm.InstrumentId);

        (await world.Imports(InstrumentGuide.Example)).Code.ShouldBe(ImportInstrumentVerb.Imported);
        var form = await planner.Types("nieuwe scan");
        form.Options(NewScanForm.InstrumentId).Select(option => option.Label).ShouldBe(["Energy at work (energy-1.0.0)", "Learning & Growth Scan (lgs-0.1.0)"]);
        form.FilledIn[NewScanForm.InstrumentId].ShouldBe("lgs-0_1_0");

        // Shorter forms were chosen for the questionnaire that has them.
        var ours = Scans.Form("Energie", await world.TeamCodes("Zuid"), "2026-09-09", "2026-09-25");
        (string Input, string Value)[] energy = [.. ours, (NewScanForm.InstrumentId, Chosen)];
        await planner.Presses(Verbs.ScanOptions, [.. ours, (NewScanForm.InstrumentId, "lgs-0_1_0")]);
        await planner.Presses(Verbs.SaveScanOptions, Scans.Options("threeforms"));
        (await planner.Presses(Verbs.PreviewScan, energy)).Mistakes.ShouldBe(new Dictionary<string, string>
        {
            [NewScanForm.InstrumentId] = "Deze vragenlijst heeft geen kortere versies. Kies bij ‘Meer keuzes’ hoe mensen de vragen krijgen.",
        });
        (await planner.Presses(Verbs.ScanOptions, energy)).Options(ScanOptionsForm.DesignId).Select(option => option.Code).ShouldBe(["rotation", "whole"]);
        await planner.Presses(Verbs.SaveScanOptions, Scans.Options());
        (await planner.Presses(Verbs.PreviewScan, energy)).Says("Energy at work (energy-1.0.0)", "donderdag 10 september");
        (await planner.Presses(Verbs.ScanAsEmployee)).Says("Na een werkdag heb ik nog energie over.", "Een beetje eens", "van de 4 vragen");
        await planner.Presses(Verbs.ShowScanPreview);
        (await planner.Presses(Verbs.ScanAsManager)).Says("Aandacht");
        await planner.Presses(Verbs.ShowScanPreview);

        // Nobody uses it yet: an operator mends a word, and the planner sees it at once.
        (await world.Imports(InstrumentGuide.With("Na een werkdag", "Na mijn werkdag"))).Said.ShouldStartWith("Replaced: ");
        (await planner.Presses(Verbs.ScanAsEmployee)).Says("Na mijn werkdag heb ik nog energie over.");
        await planner.Presses(Verbs.ShowScanPreview);
        await planner.Presses(Verbs.StartScan);

        // It is planned now, and keeps its words.
        var (code, said) = await world.Imports(InstrumentGuide.Example);
        code.ShouldBe(ImportInstrumentVerb.Refused);
        said.ShouldStartWith("energy-1.0.0 is there with another text, and is used: Energie.");
        said.ShouldContain("Raise \"version\" in the file and import it again");
        await planner.Presses(Verbs.OpenCampaign);
        (await planner.Presses(Verbs.ChangeScan)).FilledIn[NewScanForm.InstrumentId].ShouldBe(Chosen);

        await world.MovesClockTo(Utc(2026, 9, 9, 9));
        world.As("Zuid 2").ScanCard.Says("Strongly disagree", "Don’t know / not applicable", "of the 4 questions");
        await EverybodyAnswers(world);
        await world.MovesClockTo(Utc(2026, 9, 10, 9));
        await EverybodyAnswers(world);

        (await world.AnswersOf("Zuid 5")).ToDictionary(answer => answer.ItemId, answer => answer.Value)
            .ShouldBe(new Dictionary<string, int?> { ["EN1"] = 7, ["EN2"] = 1, ["FO1"] = 1, ["FO2"] = 7 }, ignoreOrder: true);
        await world.ClosesScan("Energie");
        var released = await world.ReleasedOf("Energie");
        released[("Zuid", "EN")].Mean.ShouldBe(Math.Round(Levels.Average(level => (level - 1) / 6.0 * 100)));
        released[("Zuid", "FO")].Mean.ShouldBe(Math.Round(Levels.Average(level => (7 - level) / 6.0 * 100)));
        (await planner.Types("rapport team zuid")).Says("Zuid: Energie", "Aandacht");
    }

    /// <summary>Much energy goes with little focus, so that a key which is mixed up shows.</summary>
    private static async Task EverybodyAnswers(BotWorld world)
    {
        foreach (var (level, place) in Levels.Select((level, place) => (level, place)))
        {
            var person = world.As($"Zuid {place + 1}");
            var card = person.ScanCard;
            await person.Presses(Verbs.AnswerScan, [.. card.Questions.Select(question => (question, $"{(question is "en1" or "fo2" ? level : 8 - level)}"))]);
        }
    }
}

public sealed class InstrumentStoriesInTheSimulator() : InstrumentStories(Scene.Simulator);

public sealed class InstrumentStoriesInTeams() : InstrumentStories(Scene.Teams);

public sealed class InstrumentStoriesInSlack() : InstrumentStories(Scene.Slack);
