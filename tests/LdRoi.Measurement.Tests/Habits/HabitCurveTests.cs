using CsCheck;
using LdRoi.Measurement.Habits;

namespace LdRoi.Measurement.Tests.Habits;

public sealed class HabitCurveTests
{
    private const double Iterative = 1e-4;

    [Fact]
    public void The_curve_of_a_known_person_is_the_known_one()
    {
        // Computed in R with nls on 76 simulated days.
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("habit");
        var days = ReferenceFile.Table("habit_curve.csv").Select(row => new HabitDay(row.Number("day"), row.Number("automaticity"))).ToList();

        var measured = HabitCurve.Fit(days);

        var curve = measured.Value!.Value;
        measured.N.ShouldBe(76);
        curve.A.ShouldBe(known.Number("a"), Iterative);
        curve.B.ShouldBe(known.Number("b"), Iterative);
        curve.C.ShouldBe(known.Number("c"), Iterative);
        curve.SquaresLeft.ShouldBe(known.Number("rss"), 5e-9);
        curve.RSquared.ShouldBe(known.Number("r2"), 5e-7);
        curve.AicCurve!.Value.ShouldBe(known.Number("aic_curve"), 5e-5);
        curve.AicLine!.Value.ShouldBe(known.Number("aic_linear"), 5e-4);
        curve.DayOfPlateau.ShouldBe(known.Number("day_95pct_of_asymptote"), 5e-3);
        curve.On(1).ShouldBe(known.Number("fitted_day1"), Iterative);
        curve.On(66).ShouldBe(known.Number("fitted_day66"), Iterative);
    }

    [Fact]
    public void The_day_of_the_plateau_is_the_known_one_and_nought_where_it_is_reached_already()
    {
        var known = ReferenceFile.Case("kat_small.json", "LALLY t95");
        var input = known.GetProperty("inputs");
        HabitCurve.DayOfPlateau(input.Number("a"), input.Number("b"), input.Number("c")).ShouldBe(known.GetProperty("expected").Number("day"), 5e-5);

        HabitCurve.DayOfPlateau(6, 0.3, 0.1).ShouldBe(0);
        HabitCurve.DayOfPlateau(6, 0.31, 0.1).ShouldBeGreaterThan(0);
        Should.Throw<ArgumentOutOfRangeException>(() => HabitCurve.DayOfPlateau(6, 0, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => HabitCurve.DayOfPlateau(double.NaN, 1, 0.1));
        Should.Throw<ArgumentOutOfRangeException>(() => HabitCurve.DayOfPlateau(1, 1, double.PositiveInfinity));
    }

    [Fact]
    public void Whatever_curve_the_points_lie_on_is_found() =>
        Gen.Select(Gen.Double[3, 7], Gen.Double[1, 4], Gen.Double[0.03, 0.3], Gen.Int[12, 60], Gen.Int[0, 50]).Sample((a, b, c, n, first) =>
        {
            var days = Enumerable.Range(0, n).Select(day => new HabitDay(first + 2 * day, a - b * Math.Exp(-c * 2 * day))).ToList();
            var measured = HabitCurve.Fit(days);
            var atFirst = measured.Value is { } curve ? curve.A - curve.On(first) : 0;
            return measured.Value is { } found && Math.Abs(found.A - a) < 1e-3 && Math.Abs(atFirst - b) < 1e-3 && Math.Abs(found.C - c) < 1e-3;
        }, iter: 200);

    [Fact]
    public void Another_unit_of_automaticity_changes_neither_speed_nor_plateau_day()
    {
        var days = ReferenceFile.Table("habit_curve.csv").Select(row => new HabitDay(row.Number("day"), row.Number("automaticity"))).ToList();
        var plain = HabitCurve.Fit(days).Value!.Value;
        var scaled = HabitCurve.Fit([.. days.Select(day => day with { Automaticity = day.Automaticity * 100 })]).Value!.Value;

        scaled.C.ShouldBe(plain.C, 1e-6);
        scaled.DayOfPlateau.ShouldBe(plain.DayOfPlateau, 1e-3);
        scaled.A.ShouldBe(plain.A * 100, 1e-3);
        HabitCurve.Fit([.. days.AsEnumerable().Reverse()]).ShouldBe(HabitCurve.Fit(days));
    }

    [Fact]
    public void What_is_no_curve_says_why()
    {
        Why(8, day => 5 - 3 * Math.Exp(-0.1 * day)).ShouldBe(Reason.FewPoints);
        Why(9, day => 5 - 3 * Math.Exp(-0.1 * day)).ShouldBe(Reason.FewPoints);
        Why(10, day => 5 - 3 * Math.Exp(-0.1 * day)).ShouldBe(Reason.None);
        Why(20, _ => 4).ShouldBe(Reason.ZeroVariance);
        Why(20, day => day == 3 ? double.NaN : day).ShouldBe(Reason.NotFinite);
        Why(30, day => 1 + 0.1 * day + (day % 2 == 0 ? 0.1 : -0.1)).ShouldBe(Reason.LineFitsBetter);
        Why(30, day => 1 + 0.01 * day * day).ShouldBe(Reason.LineFitsBetter);
        Why(40, day => 2 + 3 * Math.Exp(-0.1 * day)).ShouldBe(Reason.NoAsymptote);
        Why(40, day => 7 - 6 * Math.Exp(-0.005 * day)).ShouldBe(Reason.NoAsymptote);
        HabitCurve.Fit([.. Enumerable.Range(0, 12).Select(point => new HabitDay(1, point))]).Reason.ShouldBe(Reason.NotConverged);
        HabitCurve.Fit([]).Reason.ShouldBe(Reason.FewPoints);
    }

    private static Reason Why(int n, Func<int, double> automaticity) =>
        HabitCurve.Fit([.. Enumerable.Range(0, n).Select(day => new HabitDay(day, automaticity(day)))]).Reason;
}
