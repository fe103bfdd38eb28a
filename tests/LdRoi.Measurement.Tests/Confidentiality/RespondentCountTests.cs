using System.Globalization;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class RespondentCountTests
{
    [Theory]
    [InlineData(0, "–")]
    [InlineData(4, "–")]
    [InlineData(5, "5–9")]
    [InlineData(9, "5–9")]
    [InlineData(10, "10")]
    [InlineData(1234, "1234")]
    public void A_small_number_prints_as_a_band_and_a_tiny_one_not_at_all(int people, string printed)
    {
        new RespondentCount(people).ToString().ShouldBe(printed);
        $"{new RespondentCount(people)}".ShouldBe(printed);
    }

    [Fact]
    public void It_prints_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            new RespondentCount(1234).ToString().ShouldBe("1234");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_negative_number_of_people_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => new RespondentCount(-1));
}
