using System.Text.Json.Nodes;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.Architecture;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>What Teams offers in its menu is sent as it stands there, so it has to be a command, and the same one in both languages.</summary>
public sealed class ManifestCommandTests
{
    [Fact]
    public void Every_command_of_the_menu_is_understood_and_means_the_same_in_Dutch()
    {
        var english = Json("manifest.json")["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Select(command => command!["title"]!.GetValue<string>()).ToList();
        var dutch = Json("nl.json");
        english.Count.ShouldBeInRange(1, 12);
        for (var at = 0; at < english.Count; at++)
        {
            var verb = VerbOf(english[at]);
            verb.ShouldNotBeNull(english[at]);
            VerbOf(dutch[$"bots[0].commandLists[0].commands[{at}].title"]!.GetValue<string>()).ShouldBe(verb);
        }
    }

    private static string? VerbOf(string words) =>
        (Understanding.Of(words, [.. Verbs.All.Where(rule => rule.Phrases is not null)]) as Understanding.Command)?.Rule.Verb;

    private static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Root, "manifests", "teams", file)))!;
}
