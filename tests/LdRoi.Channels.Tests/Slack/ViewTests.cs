using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Samples;
using Snapshooter.Xunit;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>Cards as modals and as the Home tab, approved; what is approved is shown to Slack's own types too.</summary>
public sealed class ViewTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_form_looks_as_approved_in_a_modal(Language language) =>
        Snapshot.Match(SlackViews.Modal(FormCards.Open(language)).ToJsonString(Readable), $"FormModal.{language.Tag()}.slack.json");

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void A_card_looks_as_approved_on_the_home(Language language) =>
        Snapshot.Match(SlackViews.Home(HelpCards.Everyone(language)).ToJsonString(Readable), $"HelpHome.{language.Tag()}.slack.json");

    [Theory, MemberData(nameof(Cards))]
    public void Any_sample_card_is_a_modal_and_a_home_that_Slack_takes(string name, Language language)
    {
        var card = SampleCards.Named(name, language);
        FakePlatforms.Slack.FakeSlack.Refusal(SlackViews.Modal(card), "modal").ShouldBeNull();
        FakePlatforms.Slack.FakeSlack.Refusal(SlackViews.Home(card), "home").ShouldBeNull();
        FakePlatforms.Slack.FakeSlack.Refusal(BlockKitRenderer.Render(card)).ShouldBeNull();
    }

    [Fact]
    public void Any_card_at_all_is_one_that_Slack_takes()
    {
        RandomCards.Cards.Sample(
            card =>
            {
                if (card is null)
                {
                    return;
                }

                FakePlatforms.Slack.FakeSlack.Refusal(BlockKitRenderer.Render(card)).ShouldBeNull();
                FakePlatforms.Slack.FakeSlack.Refusal(SlackViews.Modal(card), "modal").ShouldBeNull();
            },
            iter: 500);
    }

    public static TheoryData<string, Language> Cards => SampleCards.All;
}
