using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Tests.Scan;

/// <summary>Which of many questionnaires the form lists.</summary>
public sealed class InstrumentOfferTests
{
    private static readonly Instrument Shipped = InstrumentReader.Read(Instruments.Current, Instruments.Shipped());

    [Fact]
    public void Newest_first_within_a_name_and_ten_at_most_with_the_chosen_one_and_every_newest_among_them()
    {
        var many = Enumerable.Range(1, 12).Select(number => Shipped with { Version = $"a-0.{number}.0", Name = "Alpha" })
            .Append(Shipped with { Version = "b-1.0.0", Name = "Beta" }).Append(Shipped);

        var offered = InstrumentOffer.Of(many, "a-0.2.0");

        offered.Select(choice => choice.Label).ShouldBe(
        [
            "Alpha (a-0.12.0)", "Alpha (a-0.11.0)", "Alpha (a-0.10.0)", "Alpha (a-0.9.0)", "Alpha (a-0.8.0)", "Alpha (a-0.7.0)", "Alpha (a-0.6.0)",
            "Alpha (a-0.2.0)", "Beta (b-1.0.0)", "Learning & Growth Scan (lgs-0.1.0)",
        ]);
        offered.ShouldAllBe(choice => InstrumentOffer.CodeOf(InstrumentOffer.VersionOf(choice.Code)) == choice.Code && !choice.Code.Contains('.'));
    }
}
