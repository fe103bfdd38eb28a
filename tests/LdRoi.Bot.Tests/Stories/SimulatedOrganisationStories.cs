using System.Globalization;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.Privacy;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Three scans of a whole organisation, from the form to the report, with everything that people do in between.</summary>
public sealed class SimulatedOrganisationStories(ITestOutputHelper output)
{
    /// <summary>Few by default, so that it costs seconds; the whole check runs it with two thousand.</summary>
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("LDROI_SIMULATED_PEOPLE") ?? "150", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_published_number_of_three_scans_is_what_the_raw_answers_come_to()
    {
        var simulated = await SimulatedOrganisation.Start(People, pressing: Math.Min(30, People / 50));
        await using var world = simulated.World;
        var waves = new List<SimulatedWave>();
        var earlier = simulated.Instrument.Scales.ToDictionary(scale => scale.Code, _ => new List<ScaleTruth>());
        var (compared, banded, uncertain, figures) = (0, 0, 0, 0);
        foreach (var (scan, firstDay) in new[]
        {
            ("Najaar", new DateOnly(2026, 9, 9)), ("Winter", new DateOnly(2026, 12, 9)), ("Voorjaar 2027", new DateOnly(2027, 3, 10)),
        })
        {
            var wave = await simulated.Runs(scan, firstDay);
            waves.Add(wave);
            var released = await world.ReleasedOf(scan);
            foreach (var scale in simulated.Instrument.Scales)
            {
                var truth = new ScaleTruth(wave, scale, released.Where(row => row.Key.Scale == scale.Code)
                    .ToDictionary(row => IndexOf(simulated, row.Key.Team), row => row.Value));
                foreach (var team in truth.Certain)
                {
                    truth.IsReleased(team, earlier[scale.Code], $"{scan}, {scale.Code}, {simulated.Teams[team]}");
                }

                earlier[scale.Code].Insert(0, truth);
                uncertain += released.Count(row => row.Key.Scale == scale.Code && row.Value.Withheld is null) - truth.Certain.Count;
            }

            compared += released.Values.Count(figure => figure.Change is not null);
            banded += released.Values.Count(figure => figure.BandLow is not null);
            figures += released.Values.Count(figure => figure.Withheld is null);
            await WhatIsOfEverybody(world, simulated, wave);
        }

        output.WriteLine($"{figures} figures, {compared} changes, {banded} bands, {uncertain} not looked at");
        (compared > 0).ShouldBeTrue();
        (banded > 0).ShouldBeTrue();
        uncertain.ShouldBeLessThanOrEqualTo(figures / 50);
    }

    private static int IndexOf(SimulatedOrganisation simulated, string team) => simulated.Teams.ToList().IndexOf(team);

    /// <summary>Response, reliability, items and drivers.</summary>
    private static async Task WhatIsOfEverybody(BotWorld world, SimulatedOrganisation simulated, SimulatedWave wave)
    {
        var stored = await world.InDb(async db => (
            Scan: await db.Set<ReleasedScan>().SingleAsync(scan => scan.WaveId == wave.Id),
            Scales: await db.Set<ReleasedScale>().Where(scale => scale.WaveId == wave.Id).ToDictionaryAsync(scale => scale.ScaleCode),
            Items: await db.Set<ReleasedItem>().Where(item => item.WaveId == wave.Id).ToDictionaryAsync(item => item.ItemId),
            Drivers: await db.Set<ReleasedDriver>().Where(driver => driver.WaveId == wave.Id).ToDictionaryAsync(driver => driver.ScaleCode)));
        var answers = wave.Invited.Select(person => wave.Answers[person]).ToList();
        var given = wave.Invited.Select(person => wave.Given[person]).ToList();
        (stored.Scan.Invited, stored.Scan.Answered, stored.Scan.Finished).ShouldBe((
            answers.Count, answers.Count(sheet => sheet.Count > 0), given.Count(sheet => sheet.Count == simulated.Instrument.Items.Count)));
        foreach (var scale in simulated.Instrument.Scales)
        {
            var matrix = CovarianceMatrix.OfCompleteCases(ScaleRows.Of(scale, answers));
            var alpha = ReliabilityGate.Shown(CronbachAlpha.Of(matrix));
            stored.Scales[scale.Code].People.ShouldBe(alpha.HasValue ? answers.Count(sheet => scale.Items.All(item => sheet.ContainsKey(item.Id))) : 0);
            (stored.Scales[scale.Code].Alpha, stored.Scales[scale.Code].AlphaLow).ShouldBe((Two(alpha.Value?.Displayed), Two(alpha.Value?.Interval?.Low)));
            stored.Scales[scale.Code].Omega.ShouldBe(alpha.HasValue ? Two(ReliabilityGate.Shown(McDonaldOmega.OneFactor(matrix)).Value?.Value) : null);
            foreach (var (item, analysis) in scale.Items.Zip(ItemAnalysis.Of(matrix)))
            {
                stored.Items[item.Id].ItemRest.ShouldBe(Two(ReliabilityGate.Shown(analysis.ItemRest).Value));
                double all = given.Count(sheet => sheet.ContainsKey(item.Id));
                stored.Items[item.Id].NoAnswer.ShouldBe(all >= 30 ? Two(1 - (answers.Count(sheet => sheet.ContainsKey(item.Id)) / all)) : null);
            }
        }

        var drivers = Drivers(simulated, wave);
        stored.Drivers.Count.ShouldBe(drivers?.Drivers.Count ?? 0);
        foreach (var driver in drivers?.Drivers ?? [])
        {
            (stored.Drivers[driver.Code].Share, stored.Drivers[driver.Code].Correlation, stored.Drivers[driver.Code].Rank)
                .ShouldBe((Two(driver.Importance?.LmgShare), Two(driver.Correlation)!.Value, driver.Rank));
        }
    }

    private static KeyDriversResult? Drivers(SimulatedOrganisation simulated, SimulatedWave wave)
    {
        var instrument = simulated.Instrument;
        var where = new Disclosure(wave.Organisation, instrument.Scales[0], wave.Answers);
        var rows = new List<DriverRow>();
        foreach (var person in wave.Invited.Where(person => where.CountsIn(person) is not null))
        {
            var scores = instrument.Scales.ToDictionary(scale => scale.Code, scale => ScaleScoring.Score(scale, wave.Answers[person]).Value);
            if (scores.Values.All(score => score is not null))
            {
                rows.Add(new DriverRow(
                    where.CountsIn(person)!.Value, instrument.Indicators.Average(scale => scores[scale.Code]!.Value),
                    [.. instrument.Factors.Select(scale => scores[scale.Code]!.Value)]));
            }
        }

        return KeyDrivers.FromRows([.. instrument.Factors.Select(scale => scale.Code)], rows, seed: 1).Value;
    }

    private static double? Two(double? value) => value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero) + 0.0 : null;
}
