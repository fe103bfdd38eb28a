using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>A scan that goes to one team says nothing of the team above it.</summary>
public sealed class PartStories
{
    private static readonly (string, int)[] North = [.. Of("Noord", 2, 3, 2, 3, 2, 3)];
    private static readonly (string, int)[] South = [.. Of("Zuid", 4, 5, 4, 5, 4, 5, 4, 5, 4, 5)];

    [Fact]
    public async Task A_report_is_of_the_last_scan_that_asked_the_whole_team()
    {
        await using var world = await World();
        await world.RunsScan("Voorjaar", ["Techniek"], [.. North, .. South]);
        await world.RunsScan("Najaar", ["Noord"], North);
        var reader = world.As(Organisation.LearningProfessional);

        (await reader.Types("rapport team techniek")).Title.ShouldBe("Techniek: Voorjaar");
        (await reader.Types("rapport teams techniek")).Title.ShouldContain("Voorjaar");
        (await reader.Types("rapport team noord")).Title.ShouldBe("Noord: Najaar");
        (await world.ReleasedOf("Najaar"))[("Techniek", "SL")].ChangeReason.ShouldBe(Reason.NotComparable);
        (await world.ReleasedOf("Najaar"))[("Noord", "SL")].Change.ShouldBe(0);
    }

    [Theory]
    [InlineData(Language.Dutch, "ging naar een deel van Techniek")]
    [InlineData(Language.English, "went to a part of Techniek")]
    public async Task Where_no_scan_asked_the_whole_the_report_says_that_it_is_of_a_part(Language language, string part)
    {
        await using var world = await World();
        await world.RunsScan("Voorjaar", ["Noord"], North);
        await world.Change(Organisation.LearningProfessional, person => person.Language = language);
        var reader = world.As(Organisation.LearningProfessional);

        (await reader.Types("report team techniek")).Says(part);
        (await reader.Types("report team noord")).DoesNotSay(part);
    }

    [Fact]
    public async Task Asked_team_by_team_it_was_asked_whole()
    {
        await using var world = await World();
        await world.RunsScan("Voorjaar", ["Noord", "Zuid"], [.. North, .. South]);

        (await world.As(Organisation.LearningProfessional).Types("rapport team techniek")).DoesNotSay("een deel van");
    }

    private static Task<BotWorld> World() => BotWorld.Start(An.Organisation().Team("Techniek", 0).Team("Noord", 6, under: "Techniek").Team("Zuid", 10, under: "Techniek"));
}
