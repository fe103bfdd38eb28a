using LdRoi.Measurement.Trials;
using Xunit.Abstractions;

namespace LdRoi.Measurement.Tests.Trials;

/// <summary>
/// Trials as a habit campaign runs them: 60 people over 8 weeks, four drawn days a week, days on which nothing could be sent, weeks
/// that nobody looked back on, people who differ and days that depend on the day before. The planted effect is known.
/// </summary>
public sealed class NudgeCoverageTests(ITestOutputHelper output)
{
    private const int Runs = 400, People = 60, Weeks = 8, DaysAWeek = 4;
    private const double Planted = 0.08;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void The_planted_effect_lies_in_its_interval_in_93_to_97_of_100_trials(double probability)
    {
        var effects = Enumerable.Range(1, Runs).Select(seed => NudgeTrial.Effect(Trial(seed, probability)).Value!.Value.Effect).ToList();

        var covered = effects.Count(effect => effect.Interval is { } interval && interval.Low <= Planted && Planted <= interval.High) / (double)Runs;
        var mean = effects.Average(effect => effect.Value);
        var spread = Math.Sqrt(effects.Average(effect => (effect.Value - mean) * (effect.Value - mean)));
        output.WriteLine(
            $"chance {probability}: {100 * covered:0.0} % of {Runs} intervals hold {100 * Planted} points; mean {100 * mean:0.00}, spread {100 * spread:0.00}, mean error {100 * effects.Average(effect => effect.StandardError!.Value):0.00}");
        covered.ShouldBeInRange(0.93, 0.97);
        mean.ShouldBe(Planted, 0.005);
    }

    [Fact]
    public void What_is_said_before_the_start_is_about_what_is_found()
    {
        var errors = Enumerable.Range(1, 50).Average(seed => NudgeTrial.Effect(Trial(seed, 0.5)).Value!.Value.Effect.StandardError!.Value);
        var promised = new TrialPower(People, Weeks * DaysAWeek, 0.85 * 0.9, 0.5, 0.5).StandardError;

        output.WriteLine($"promised {promised:0.0000}, found {errors:0.0000}");
        errors.ShouldBeInRange(0.8 * promised, 1.1 * promised);
    }

    private static List<DecisionPoint> Trial(int seed, double probability)
    {
        var random = new Random(seed);
        var points = new List<DecisionPoint>();
        for (var person = 0; person < People; person++)
        {
            var level = 0.3 + (0.3 * random.NextDouble());
            var before = 0.0;
            for (var week = 0; week < Weeks; week++)
            {
                var looksBack = random.NextDouble() < 0.9;
                for (var day = 0; day < DaysAWeek; day++)
                {
                    var isAvailable = random.NextDouble() < 0.85;
                    var nudged = isAvailable && random.NextDouble() < probability;
                    var done = random.NextDouble() < level + (0.1 * before) + (nudged ? Planted : 0) ? 1.0 : 0;
                    if (looksBack)
                    {
                        points.Add(new DecisionPoint(person, isAvailable, probability, nudged, done, [before], []));
                    }

                    before = done;
                }
            }
        }

        return points;
    }
}
