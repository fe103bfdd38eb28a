using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a closed scan of a hundred and twenty people tells L&amp;D and managers.</summary>
public sealed class ScanReportStories(ScanReportStories.Fixture closed) : IClassFixture<ScanReportStories.Fixture>
{
    private readonly BotWorld _world = closed.World;

    [Fact]
    public async Task Learning_and_development_sees_the_whole_scan_and_finds_every_subject_behind_a_button()
    {
        var reader = _world.As(Organisation.LearningProfessional);
        var overview = await reader.Types("rapport scan");

        overview.Title.ShouldBe("Najaar: de hele scan");
        overview.Says("Iets beantwoord", "Alle gestelde vragen beantwoord", "Samen leren", "Openstaan voor feedback is hier doorslaggevend");
        (await reader.Presses(Verbs.ReportDrivers)).Says("Dit rust op 120 mensen", "samenhang is nog geen oorzaak", "Zelfde mensen, zelfde moment");
        (await reader.Presses(Verbs.ReportPriorities)).Says("Het meest valt te winnen", "Openstaan voor feedback", "Plek").Title.ShouldBe("Najaar: waar te beginnen");
        (await reader.Presses(Verbs.ReportQuality)).Says("Vanaf 0,70 is een schaal betrouwbaar genoeg", "nog in ontwikkeling").DoesNotSay("gevalideerd");
        (await reader.Presses(Verbs.ReportScans)).Says("Najaar");
        (await reader.Presses(Verbs.ReportTeams)).Says("T1", "T12", "geen volgorde van beter en minder");
    }

    [Fact]
    public async Task A_manager_starts_where_weight_and_room_are_largest_with_one_conversation_and_one_habit()
    {
        var report = await _world.As("Lead 3").Types("rapport team");

        var instrument = await _world.Instrument();
        var drivers = Drivers(instrument);
        var figures = await _world.ReleasedOf(LargeScan.Scan);
        var first = instrument.Factors.Zip(drivers.Drivers.OrderBy(driver => instrument.Factors.Select(scale => scale.Code).ToList().IndexOf(driver.Code)))
            .MaxBy(pair => Math.Round(pair.Second.Importance!.Value.LmgShare!.Value, 2, MidpointRounding.AwayFromZero) * (100 - figures[("T3", pair.First.Code)].Mean!.Value)).First.Code;
        report.Says($"Begin bij {instrument.Names[first].Dutch}: daar valt hier het meest te winnen.", "Openstaan voor feedback doorslaggevend", "Praat er met het team over:", "Een mini-gewoonte daarvoor: ‘Nadat");
        report.Says("Wat kan helpen of remmen", "Groeimindset", "Toepassingskansen");
        report.DoesNotSay("kans op plek", "Alfa");
    }

    [Fact]
    public async Task What_is_stored_is_what_the_answers_come_to()
    {
        var instrument = await _world.Instrument();
        var wave = (await _world.WaveOf(LargeScan.Scan)).Id;
        var people = LargeScan.Everybody.Select(one => MadeScan.AnswersOf(instrument, LargeScan.Number(one.Team, one.Member))).ToList();
        var stored = await _world.InDb(async db => (
            Scales: await db.Set<ReleasedScale>().Where(scale => scale.WaveId == wave).ToDictionaryAsync(scale => scale.ScaleCode),
            Items: await db.Set<ReleasedItem>().Where(item => item.WaveId == wave).ToDictionaryAsync(item => item.ItemId),
            Drivers: await db.Set<ReleasedDriver>().Where(driver => driver.WaveId == wave).ToDictionaryAsync(driver => driver.ScaleCode),
            Scan: await db.Set<ReleasedScan>().SingleAsync(scan => scan.WaveId == wave)));

        foreach (var scale in instrument.Scales)
        {
            var matrix = CovarianceMatrix.OfCompleteCases(ScaleRows.Of(scale, people));
            stored.Scales[scale.Code].Alpha.ShouldBe(Two(CronbachAlpha.Of(matrix).Value!.Value.Raw));
            stored.Scales[scale.Code].Omega.ShouldBe(McDonaldOmega.OneFactor(matrix).Value is { } omega ? Two(omega.Value) : null);
            stored.Scales[scale.Code].People.ShouldBe(people.Count);
            foreach (var (item, analysis) in scale.Items.Zip(ItemAnalysis.Of(matrix)))
            {
                stored.Items[item.Id].ItemRest.ShouldBe(Two(analysis.ItemRest.Value!.Value));
                stored.Items[item.Id].NoAnswer.ShouldBe(0);
            }
        }

        foreach (var driver in Drivers(instrument).Drivers)
        {
            stored.Drivers[driver.Code].Share.ShouldBe(Two(driver.Importance!.Value.LmgShare!.Value));
            stored.Drivers[driver.Code].Correlation.ShouldBe(Two(driver.Correlation));
            stored.Drivers[driver.Code].Rank.ShouldBe(driver.Rank);
        }

        (stored.Scan.Invited, stored.Scan.Answered, stored.Scan.Finished, stored.Scan.DriverPeople).ShouldBe((133, 120, 120, 120));
        stored.Scan.DriverVerdict.ShouldBe(DriverVerdict.Decisive);
    }

    [Fact]
    public async Task Managers_lay_their_teams_side_by_side_and_nobody_else_sees_them()
    {
        var table = (await _world.As("Lead 0").Types("rapport teams")).Card.Blocks.OfType<CardBlock.Table>().Single();

        table.Headers.ShouldBe(["Team", "Samen leren", "Informatie vrijuit delen", "Creatieve vrijheid"]);
        table.Rows.Select(row => row[0]).ShouldBe([LargeScan.Whole, .. Enumerable.Range(1, LargeScan.Teams).Select(team => $"T{team}").Order(StringComparer.Ordinal)]);
        var figures = await _world.ReleasedOf(LargeScan.Scan);
        table.Rows.ShouldAllBe(row => row[1] == $"{figures[ValueTuple.Create(row[0], "SL")].Mean}");
        (await _world.As("Lead 3").Types("rapport teams T4")).Title.ShouldBe("Welk team?");
        (await _world.As("Lead 3").Types("rapport scan")).Title.ShouldBe("Dat kan ik niet voor je doen");
    }

    private static KeyDriversResult Drivers(Bot.Scan.Instrument instrument)
    {
        var rows = LargeScan.Everybody.Select(one =>
        {
            var answers = MadeScan.AnswersOf(instrument, LargeScan.Number(one.Team, one.Member));
            return new DriverRow(
                one.Team, instrument.Indicators.Average(scale => ScaleScoring.Score(scale, answers).Value!.Value),
                [.. instrument.Factors.Select(scale => ScaleScoring.Score(scale, answers).Value!.Value)]);
        });
        return KeyDrivers.FromRows([.. instrument.Factors.Select(scale => scale.Code)], [.. rows], seed: 1).Value!.Value;
    }

    private static double Two(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero) + 0.0;

    public sealed class Fixture : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public async Task InitializeAsync() => World = await LargeScan.Closed();

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}
