namespace LdRoi.Measurement.Tests;

public sealed class MeasuredTests
{
    [Fact]
    public void A_value_has_no_reason()
    {
        var measured = Measured<double>.Of(62.5, 7);

        measured.HasValue.ShouldBeTrue();
        measured.Value.ShouldBe(62.5);
        measured.Reason.ShouldBe(Reason.None);
        measured.N.ShouldBe(7);
    }

    [Fact]
    public void A_missing_value_says_why()
    {
        var measured = Measured<double>.Missing(Reason.HalfRule, 1);

        measured.HasValue.ShouldBeFalse();
        measured.Value.ShouldBeNull();
        measured.Reason.ShouldBe(Reason.HalfRule);
        measured.N.ShouldBe(1);
    }

    [Fact]
    public void A_missing_value_without_a_reason_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Measured<double>.Missing(Reason.None, 3));

    [Fact]
    public void Even_a_default_has_its_reason()
    {
        default(Measured<double>).Reason.ShouldBe(Reason.NZero);
        default(Measured<double>).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_a_finite_number_is_refused(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Measured<double>.Of(value, 1));

    [Fact]
    public void Negative_zero_becomes_zero() => double.IsNegative(Measured<double>.Of(-0.0, 1).Value!.Value).ShouldBeFalse();

    [Fact]
    public void A_negative_number_of_observations_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Measured<int>.Of(1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => Measured<int>.Missing(Reason.NZero, -1));
    }

    [Fact]
    public void It_prints_the_value_or_the_code()
    {
        Measured<double>.Of(62.5, 7).ToString().ShouldBe("62.5 (n = 7)");
        Measured<double>.Missing(Reason.HalfRule, 1).ToString().ShouldBe("HALF_RULE (n = 1)");
    }

    [Fact]
    public void A_converted_measure_keeps_its_people_its_notes_and_its_reason()
    {
        Measured<double>.Of(40, 7, [Reason.Collinear]).Select(value => value * 2).ShouldBe(Measured<double>.Of(80, 7, [Reason.Collinear]));
        Measured<double>.Missing(Reason.Singular, 7).Select(value => (int)value).ShouldBe(Measured<int>.Missing(Reason.Singular, 7));
    }
}
