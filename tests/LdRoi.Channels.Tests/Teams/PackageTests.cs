using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>The app package, against what Teams asks of one. Microsoft's own schema looks at it in tests/clients/teams.mjs.</summary>
public sealed class PackageTests
{
    private const string AppId = "0F0E0D0C-0000-4000-8000-00000000B001";

    [Fact]
    public void It_has_the_manifest_both_icons_and_the_Dutch_words_at_its_root() =>
        Files().Keys.ShouldBe(["manifest.json", "nl.json", "color.png", "outline.png"]);

    [Fact]
    public void The_registration_and_the_host_stand_wherever_they_belong_and_nothing_of_the_example_is_left()
    {
        var text = Encoding.UTF8.GetString(Files("chat.acme.example")["manifest.json"]);
        text.ShouldNotContain("bot.example.org");
        text.ShouldNotContain("00000000-0000-4000-8000-000000000000");
        var manifest = JsonNode.Parse(text)!;
        var id = AppId.ToLowerInvariant();
        manifest["id"]!.GetValue<string>().ShouldBe(id);
        manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(id);
        manifest["webApplicationInfo"]!["id"]!.GetValue<string>().ShouldBe(id);
        manifest["webApplicationInfo"]!["resource"]!.GetValue<string>().ShouldBe($"api://chat.acme.example/botid-{id}");
        manifest["validDomains"]!.AsArray().Select(domain => domain!.GetValue<string>()).ShouldBe(["chat.acme.example"]);
        manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ShouldBe(["personal"]);
    }

    [Fact]
    public void Only_who_asks_for_it_gets_a_package_that_may_be_added_to_teams_and_group_chats_with_the_same_menu()
    {
        var bot = JsonNode.Parse(Files(inTeams: true)["manifest.json"])!["bots"]![0]!;
        bot["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ShouldBe(["personal", "team", "groupChat"]);
        bot["commandLists"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ShouldBe(["personal"]);
    }

    [Fact]
    public void A_package_that_takes_the_place_of_another_has_the_version_that_was_asked_for()
    {
        JsonNode.Parse(Files()["manifest.json"])!["version"]!.GetValue<string>().ShouldBe("1.0.0");
        JsonNode.Parse(Files(version: "1.2.10")["manifest.json"])!["version"]!.GetValue<string>().ShouldBe("1.2.10");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.0")]
    [InlineData("1.0.0.1")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-beta")]
    public void What_is_no_version_is_refused_by_its_option(string version) =>
        Should.Throw<ArgumentException>(() => Files(version: version)).Message.ShouldContain("--version");

    [Fact]
    public void The_same_settings_give_the_same_bytes() =>
        TeamsPackage.For(AppId, "bot.acme.example").ShouldBe(TeamsPackage.For(AppId.ToLowerInvariant(), "Bot.Acme.Example "));

    [Theory]
    [InlineData("", "bot.example.org", "--app-id")]
    [InlineData("not an id", "bot.example.org", "--app-id")]
    [InlineData("00000000-0000-0000-0000-000000000000", "bot.example.org", "--app-id")]
    [InlineData(AppId, "https://bot.example.org", "--domain")]
    [InlineData(AppId, "localhost", "--domain")]
    [InlineData(AppId, "bot.example.org\",\"x\":\"", "--domain")]
    public void What_is_no_id_or_host_is_named_with_its_mend(string appId, string domain, string says) =>
        Should.Throw<ArgumentException>(() => TeamsPackage.For(appId, domain)).Message.ShouldContain(says);

    public static TheoryData<string, Action<JsonNode, Dictionary<string, byte[]>>> Spoilt { get; } = new()
    {
        { "name.short", (manifest, _) => manifest["name"]!["short"] = new string('x', 31) },
        { "description.short", (manifest, _) => manifest["description"]!["short"] = new string('x', 81) },
        { "developer.name", (manifest, _) => manifest["developer"]!["name"] = "" },
        { "color icon", (manifest, _) => manifest["icons"]!["color"] = "outline.png" },
        { "outline icon", (manifest, _) => manifest["icons"]!["outline"] = "none.png" },
        { "words of nl", (_, files) => files.Remove("nl.json") },
        { "every language", (_, files) => files["nl.json"] = "{}"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void What_Teams_would_refuse_is_found_before_it_is_packed(string says, Action<JsonNode, Dictionary<string, byte[]>> spoil)
    {
        var files = Files();
        TeamsPackage.Mistakes(files).ShouldBeEmpty();
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        spoil(manifest, files);
        files["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());

        TeamsPackage.Mistakes(files).ShouldContain(mistake => mistake.Contains(says, StringComparison.Ordinal));
    }

    private static Dictionary<string, byte[]> Files(string domain = "bot.acme.example", bool inTeams = false, string? version = null)
    {
        using var zip = new ZipArchive(new MemoryStream(TeamsPackage.For(AppId, domain, inTeams, version)));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }
}
