using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;
using Snapshooter.Xunit;
using Xunit.Abstractions;

namespace LdRoi.Channels.Tests;

/// <summary>
/// What people see, approved as text: a changed card is a changed file in <c>__snapshots__</c>. To approve a change, delete
/// the file, run the test and read what it wrote.
/// </summary>
public sealed class ApprovedCardsTests(ITestOutputHelper output)
{
    public static TheoryData<string, Language> Cards => SampleCards.All;

    [Theory, MemberData(nameof(Cards))]
    public void A_card_looks_as_approved_in_Teams(string card, Language language) => Match(card, language, "teams.json");

    [Theory, MemberData(nameof(Cards))]
    public void A_card_looks_as_approved_in_Slack(string card, Language language) => Match(card, language, "slack.json");

    [Theory, MemberData(nameof(Cards))]
    public void A_card_looks_as_approved_in_HTML(string card, Language language) => Match(card, language, "html");

    [Theory, MemberData(nameof(Cards))]
    public void A_card_reads_as_approved_in_plain_text(string card, Language language) => Match(card, language, "txt");

    private void Match(string name, Language language, string ending)
    {
        var rendered = Rendered.Of(SampleCards.Named(name, language));
        output.WriteLine(
            $"{name}.{language.Tag()}: Teams {rendered.TeamsBytes} of {CardLimits.TeamsBytes} bytes, Slack {rendered.SlackCharacters} of {CardLimits.SlackCharacters} characters");
        Snapshot.Match(rendered.Files[ending], $"{name}.{language.Tag()}.{ending}");
    }
}
