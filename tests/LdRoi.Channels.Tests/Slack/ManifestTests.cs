using LdRoi.Channels.Slack;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>The manifest, against what the code really does.</summary>
public sealed class ManifestTests
{
    private static readonly string Manifest = SlackManifest.For("Bot.Example.ORG ")!;

    [Fact]
    public void It_asks_for_exactly_the_scopes_that_the_code_knows() => Listed("bot:").ShouldBe(SlackScopes.All, ignoreOrder: true);

    [Fact]
    public void It_subscribes_to_exactly_the_events_that_are_handled() =>
        Listed("bot_events:").ShouldBe(["app_home_opened", "app_uninstalled", "message.im", "tokens_revoked"], ignoreOrder: true);

    [Fact]
    public void Every_address_is_one_that_is_served_below_the_given_domain()
    {
        var addresses = Manifest.Split('\n').Select(line => line.Trim().Split(' ')[^1]).Where(word => word.StartsWith("https://", StringComparison.Ordinal)).ToList();
        addresses.ShouldBe(
            ["https://bot.example.org/slack/commands", "https://bot.example.org/slack/oauth/callback", "https://bot.example.org/slack/events", "https://bot.example.org/slack/interactions"]);
        SlackManifest.For("chat.acme.example")!.ShouldNotContain("bot.example.org");
    }

    [Fact]
    public void What_Slack_limits_is_within_its_limits()
    {
        var description = Manifest[(Manifest.IndexOf("long_description: >-", StringComparison.Ordinal) + 20)..Manifest.IndexOf("  background_color", StringComparison.Ordinal)];
        string.Join(' ', description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Length.ShouldBeInRange(174, 4_000);
        Value("name").Length.ShouldBeLessThanOrEqualTo(35);
        Value("description").Length.ShouldBeLessThanOrEqualTo(140);
    }

    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("bot.example.org/path")]
    [InlineData("bot.example.org:8443")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("")]
    [InlineData("bot.example.org\nsocket_mode_enabled: true")]
    [InlineData("bot example.org")]
    public void What_is_no_host_gives_no_manifest(string domain) => SlackManifest.For(domain).ShouldBeNull();

    [Fact]
    public void Tokens_end_by_themselves_but_for_the_one_that_stands_in_the_settings()
    {
        Manifest.ShouldContain("token_rotation_enabled: true");
        SlackManifest.For("bot.example.org", oneWorkspace: true)!.ShouldContain("token_rotation_enabled: false");
    }

    [Fact]
    public void A_domain_in_letters_of_its_own_is_written_as_DNS_has_it() => SlackManifest.For("bücher.example")!.ShouldContain("https://xn--bcher-kva.example/slack/events");

    private static IEnumerable<string> Listed(string heading) =>
        Manifest.Split('\n').SkipWhile(line => line.Trim() != heading).Skip(1).TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Trim()[2..]);

    private static string Value(string name) => Manifest.Split('\n').First(line => line.Trim().StartsWith(name + ":", StringComparison.Ordinal)).Split(':', 2)[1].Trim();
}
