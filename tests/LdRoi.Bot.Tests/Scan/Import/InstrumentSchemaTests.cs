using System.Reflection;
using System.Text.Json.Nodes;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Tests.Architecture;

namespace LdRoi.Bot.Tests.Scan.Import;

/// <summary>The schema that editors use names the same properties as the check, object by object.</summary>
public sealed class InstrumentSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Sources.Root, "docs", "instrument.schema.json")))!;

    private static readonly Dictionary<string, Shape> Shapes = typeof(Vocabulary).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Shape)).ToDictionary(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field => (Shape)field.GetValue(null)!);

    [Fact]
    public void Every_object_is_described_and_no_other() =>
        Schema["$defs"]!.AsObject().Select(definition => definition.Key).Except(["code"]).Append("instrument").ShouldBe(Shapes.Keys, ignoreOrder: true);

    [Fact]
    public void Each_has_the_same_properties_the_same_ones_required_and_no_others()
    {
        foreach (var (name, shape) in Shapes)
        {
            var definition = name == "instrument" ? Schema : Schema["$defs"]![name]!;
            definition["properties"]!.AsObject().Select(property => property.Key).ShouldBe(shape.All, ignoreOrder: true, name);
            (definition["required"]?.AsArray().Select(required => (string)required!) ?? []).ShouldBe(shape.Required, ignoreOrder: true, name);
            ((bool?)definition["additionalProperties"]).ShouldBe(false, name);
        }
    }

    [Fact]
    public void The_words_to_choose_from_are_the_same()
    {
        Words(Schema["$defs"]!["construct"]!["properties"]!["block"]!).ShouldBe(Vocabulary.Roles);
        Words(Schema["$defs"]!["item"]!["properties"]!["block"]!).ShouldBe(Vocabulary.Blocks);
        Words(Schema["properties"]!["languages"]!["items"]!).ShouldBe(Vocabulary.Languages);
        ((string?)Schema["properties"]!["schema"]!["const"]).ShouldBe(Vocabulary.Schema);
    }

    private static IEnumerable<string> Words(JsonNode property) => property["enum"]!.AsArray().Select(word => (string)word!);
}
