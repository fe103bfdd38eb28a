using LdRoi.Bot.Privacy;
using LdRoi.Measurement;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>What is released of any small organisation, over two scans with moves in between, gives nobody away.</summary>
public sealed class ReleaseProperties
{
    private const uint Organisations = 40;
    private const int SmallestOwnSpread = 20;

    [Fact]
    public async Task Nothing_that_is_shown_gives_anybody_away_where_a_threshold_alone_would()
    {
        var (leaksOfThreshold, shown, withheld, compared, coarse) = (0, 0, 0, 0, 0);
        for (var number = 0u; number < Organisations; number++)
        {
            var scans = TwoScans.Number(number);
            using var day = new ScanDay(scans.First);
            var first = await day.Wave(scans.First, scans.Before);
            day.Bring(scans.Second);
            var second = await day.Wave(scans.Second, scans.After);
            foreach (var scale in ScanDay.Scales)
            {
                var then = new Shown(scans.First, scale, scans.Before, first, number);
                var now = new Shown(scans.Second, scale, scans.After, second, number);
                foreach (var one in new[] { then, now })
                {
                    one.GivesNobodyAway();
                    one.WithholdsEveryNumber();
                    one.CountsNoLeadInTheirOwnTeam();
                    one.BorrowsSpreadBelow(SmallestOwnSpread);
                    leaksOfThreshold += one.LeaksOfThresholdAlone;
                    shown += one.Figures.Count;
                    withheld += one.Withheld.Count;
                }

                foreach (var (team, figure) in now.Figures)
                {
                    ComparesOnlyWhatMayBeCompared(number, figure, then, now, team);
                    compared += figure.Change is null ? 0 : 1;
                    coarse += figure.ChangeReason == Reason.NotComparable ? 1 : 0;
                }
            }
        }

        // A search that never saw the thing it looks for is blind.
        leaksOfThreshold.ShouldBeGreaterThan(0);
        new[] { shown, withheld, compared, coarse }.ShouldAllBe(count => count > 20);
    }

    private static void ComparesOnlyWhatMayBeCompared(uint number, ReleasedFigure figure, Shown then, Shown now, int team)
    {
        figure.PreviousWaveId.HasValue.ShouldBe(then.Figures.ContainsKey(team), $"organisation {number}, team {team}");
        if (then.Counted.GetValueOrDefault(team) is { } before && now.Counted.GetValueOrDefault(team) is { } after)
        {
            var apart = before.Except(after).Count() + after.Except(before).Count();
            if (apart is > 0 and < 5)
            {
                figure.ChangeReason.ShouldBe(Reason.NotComparable, $"organisation {number}, team {team}");
                (figure.BandHigh - figure.BandLow).ShouldBe(10);
                figure.Mean.ShouldBeNull();
                figure.Low.ShouldBeNull();
            }
        }

        if (figure.ChangeReason == Reason.NotComparable)
        {
            figure.Change.ShouldBeNull();
            figure.Verdict.ShouldBeNull();
        }
    }
}
