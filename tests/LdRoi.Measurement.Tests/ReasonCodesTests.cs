namespace LdRoi.Measurement.Tests;

public sealed class ReasonCodesTests
{
    [Fact]
    public void Every_reason_has_a_code_of_its_own() =>
        Enum.GetValues<Reason>().Select(reason => reason.Code()).ShouldBeUnique();

    [Fact]
    public void Every_code_is_the_name_in_capitals_with_underscores() =>
        Enum.GetValues<Reason>().ShouldAllBe(reason => string.Equals(reason.Code().Replace("_", "", StringComparison.Ordinal), reason.ToString(), StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData(Reason.NZero, "N_ZERO")]
    [InlineData(Reason.NOne, "N_ONE")]
    [InlineData(Reason.NBelowMin, "N_BELOW_MIN")]
    [InlineData(Reason.PrivacyMinN, "PRIVACY_MIN_N")]
    public void Codes_are_spelled_as_in_exports(Reason reason, string code) => reason.Code().ShouldBe(code);

    [Fact]
    public void An_undefined_reason_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => ((Reason)999).Code());
}
