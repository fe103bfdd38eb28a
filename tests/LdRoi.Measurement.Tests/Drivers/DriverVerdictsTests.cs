using System.Text.Json;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class DriverVerdictsTests
{
    [Theory]
    [InlineData("D15", DriverVerdict.Direction)]
    [InlineData("D16", DriverVerdict.Probable)]
    public void The_known_cases_have_their_verdict_and_their_reason(string id, DriverVerdict verdict)
    {
        var known = ReferenceFile.Case("kat_degenerate.json", id);
        JsonElement inputs = known.GetProperty("inputs"), expected = known.GetProperty("expected");

        var measured = DriverVerdicts.From(inputs.GetProperty("n").GetInt32(), drivers: 4, inputs.Number("probabilityTop1"));

        // The words belong to whoever shows them: richting is a direction, waarschijnlijk is probable.
        expected.GetProperty("value").GetProperty("label").GetString().ShouldBe(verdict == DriverVerdict.Direction ? "richting" : "waarschijnlijk");
        measured.Value.ShouldBe(verdict);
        measured.Notes.ToString().ShouldBe(expected.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(30, 3, 1, DriverVerdict.Direction, Reason.NoRanking)]
    [InlineData(99, 3, 1, DriverVerdict.Direction, Reason.NoRanking)]
    [InlineData(100, 3, 1, DriverVerdict.Decisive, Reason.None)]
    [InlineData(100, 10, 0.90, DriverVerdict.Decisive, Reason.None)]
    [InlineData(100, 3, 0.899, DriverVerdict.Probable, Reason.NotDecisive)]
    [InlineData(100, 3, 0.50, DriverVerdict.Probable, Reason.NotDecisive)]
    [InlineData(100, 3, 0.499, DriverVerdict.Unclear, Reason.NotDecisive)]
    [InlineData(5_000, 3, 0, DriverVerdict.Unclear, Reason.NotDecisive)]
    public void The_verdict_follows_from_people_and_certainty(int n, int drivers, double probability, DriverVerdict verdict, Reason note) =>
        DriverVerdicts.From(n, drivers, probability).ShouldBe(Measured<DriverVerdict>.Of(verdict, n, [note]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(29, 1)]
    [InlineData(29, 3)]
    [InlineData(39, 4)]
    [InlineData(119, 12)]
    public void Too_few_people_get_no_verdict(int n, int drivers) =>
        DriverVerdicts.From(n, drivers, 1).ShouldBe(Measured<DriverVerdict>.Missing(Reason.NBelowMin, n));

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => DriverVerdicts.From(-1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverVerdicts.From(100, 0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverVerdicts.From(100, 1, 1.01));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverVerdicts.From(100, 1, -0.01));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverVerdicts.From(100, 1, double.NaN));
    }
}
