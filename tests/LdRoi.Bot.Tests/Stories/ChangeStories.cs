using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a report says about the change since the scan before.</summary>
public abstract class ChangeStories(ChangeStories.TwoScans scans)
{
    private readonly BotWorld _world = scans.World;

    // By hand: of Noord one person went up a step of 25 and one went down, everybody else changed as their team did. The
    // spread within the four teams is √(2 · 25² / 20) = 7.91; of six people the half width is 2.086 · 7.91 / √6 = 6.7.
    [Theory]
    [InlineData("Zuid", "+50 sinds Voorjaar: duidelijk beter (95%-interval +43 tot +57)", "+50 since Voorjaar: clearly better (95% interval +43 to +57)")]
    [InlineData("Oost", "−50 sinds Voorjaar: duidelijk slechter (95%-interval −57 tot −43)", "−50 since Voorjaar: clearly worse (95% interval −57 to −43)")]
    [InlineData("Noord", "0 sinds Voorjaar: onduidelijk (95%-interval −7 tot +7)", "0 since Voorjaar: unclear (95% interval −7 to +7)")]
    public async Task Of_the_same_people_the_change_is_told_with_its_verdict_in_words(string team, string dutch, string english)
    {
        (await _world.As(Organisation.LearningProfessional).Types($"rapport team {team}")).Says(dutch).DoesNotSay("band");
        (await _world.As("Ilse Bakker").Types($"report team {team}")).Says(english);
    }

    [Fact]
    public async Task When_a_few_people_came_or_went_nothing_is_compared_and_the_new_score_is_a_band_of_ten_points()
    {
        var report = await _world.As(Organisation.LearningProfessional).Types("rapport team west");

        report.Says("niet te vergelijken met Voorjaar: het gaat niet om dezelfde mensen", "tussen 50 en 60", "We tonen een score als band");
        (await _world.As("Ilse Bakker").Types("report team west")).Says("not comparable with Voorjaar: not the same people", "between 50 and 60");
        var figure = (await _world.ReleasedOf("Najaar"))[("West", "SL")];
        (figure.Mean, figure.Low, figure.Change, figure.BandLow, figure.BandHigh, figure.ChangeReason).ShouldBe((null, null, null, 50, 60, Reason.NotComparable));
    }

    [Fact]
    public async Task The_first_time_there_is_nothing_to_compare_with()
    {
        (await _world.As(Organisation.LearningProfessional).Types("rapport team nieuw")).Says("geen eerdere score om mee te vergelijken");
        (await _world.As("Ilse Bakker").Types("report team nieuw")).Says("no earlier score to compare with");
    }

    [Fact]
    public async Task The_one_thing_to_do_is_about_what_got_worse() =>
        (await _world.As(Organisation.LearningProfessional).Types("rapport team oost")).Says("Een richting: begin bij Samen leren.", "Praat er met het team over: wat hebben we van onze laatste klus geleerd");

    /// <summary>
    /// The same eighteen people of Zuid, Noord and Oost answer twice; in West one more answers the second time, and Nieuw
    /// takes part the second time only.
    /// </summary>
    public abstract class TwoScans(Scene scene) : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            World = await BotWorld.Start(An.Organisation()
                .Team("Zuid", members: 6).Team("Noord", members: 6).Team("Oost", members: 6).Team("West", members: 7).Team("Nieuw", members: 6)
                .Person("Ilse Bakker", Organisation.Staff, language: Language.English, role: Bot.People.Role.LearningProfessional), scene: scene);
            await World.RunsScan(
                "Voorjaar", ["Zuid", "Noord", "Oost", "West"],
                [.. Of("Zuid", 2, 3, 2, 3, 2, 3), .. Of("Noord", 3, 3, 3, 4, 2, 3), .. Of("Oost", 4, 5, 4, 5, 4, 5), .. Of("West", 3, 3, 3, 3, 3, 4)]);
            await World.RunsScan(
                "Najaar", ["Zuid", "Noord", "Oost", "West", "Nieuw"],
                [
                    .. Of("Zuid", 4, 5, 4, 5, 4, 5), .. Of("Noord", 4, 2, 3, 4, 2, 3), .. Of("Oost", 2, 3, 2, 3, 2, 3),
                    .. Of("West", 3, 3, 3, 3, 3, 4, 4), .. Of("Nieuw", 2, 3, 4, 3, 2, 4),
                ]);
        }

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}

public sealed class ChangeStoriesInTheSimulator(ChangeStoriesInTheSimulator.Fixture fixture) : ChangeStories(fixture), IClassFixture<ChangeStoriesInTheSimulator.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Simulator);
}

public sealed class ChangeStoriesInTeams(ChangeStoriesInTeams.Fixture fixture) : ChangeStories(fixture), IClassFixture<ChangeStoriesInTeams.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Teams);
}

public sealed class ChangeStoriesInSlack(ChangeStoriesInSlack.Fixture fixture) : ChangeStories(fixture), IClassFixture<ChangeStoriesInSlack.Fixture>
{
    public sealed class Fixture() : TwoScans(Scene.Slack);
}
