using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ClientValidationTests
{
    public static TheoryData<string, string?, bool> Inputs { get; } = new()
    {
        { """{"type":"Input.Text","isRequired":true}""", null, false },
        { """{"type":"Input.Text","isRequired":true}""", "", false },
        { """{"type":"Input.Text","isRequired":true,"value":"preset"}""", null, true },
        { """{"type":"Input.Text"}""", "", true },
        { """{"type":"Input.Text","maxLength":3}""", "abc", true },
        { """{"type":"Input.Text","maxLength":3}""", "abcd", false },
        { """{"type":"Input.Text"}""", "two\nlines", false },
        { """{"type":"Input.Text","isMultiline":true}""", "two\nlines", true },
        { """{"type":"Input.Text","regex":"^[0-9]+$"}""", "12", true },
        { """{"type":"Input.Text","regex":"^[0-9]+$"}""", "twelve", false },
        { """{"type":"Input.Number","min":1,"max":500}""", "500", true },
        { """{"type":"Input.Number","min":1,"max":500}""", "501", false },
        { """{"type":"Input.Number","min":1,"max":500}""", "many", false },
        { """{"type":"Input.Number","min":1,"max":500}""", "", true },
        { """{"type":"Input.Date","min":"2026-01-01"}""", "2026-01-01", true },
        { """{"type":"Input.Date","min":"2026-01-01"}""", "2025-12-31", false },
        { """{"type":"Input.Date"}""", "31-12-2026", false },
        { """{"type":"Input.Time","max":"17:00"}""", "09:30", true },
        { """{"type":"Input.Time","max":"17:00"}""", "17:01", false },
        { """{"type":"Input.Time"}""", "9:30", false },
        { """{"type":"Input.Toggle","isRequired":true}""", null, false },
        { """{"type":"Input.Toggle","isRequired":true}""", "true", true },
        { """{"type":"Input.ChoiceSet","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""", "b", true },
        { """{"type":"Input.ChoiceSet","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""", "c", false },
        { """{"type":"Input.ChoiceSet","choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""", "a,b", false },
        { """{"type":"Input.ChoiceSet","isMultiSelect":true,"choices":[{"title":"A","value":"a"},{"title":"B","value":"b"}]}""", "a,b", true },
        { """{"type":"Input.ChoiceSet","isRequired":true,"choices":[{"title":"A","value":"a"}]}""", null, false },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_client_sends_only_what_its_inputs_allow(string input, string? value, bool isSent)
    {
        await using var world = await TeamsWithBot.Start();
        var element = JsonNode.Parse(input)!.AsObject();
        element["id"] = "it";
        element["label"] = "The input";
        element["errorMessage"] = "Mend this.";
        var message = await world.Shows(Cards.Of(element, Save()));
        var before = world.Bot.Heard.Count;

        var reply = await world.Noor.Presses(message, "Save", value is null ? null : new Dictionary<string, string> { ["it"] = value });

        reply.Refusal.ShouldBe(isSent ? null : "The input: Mend this.");
        world.Bot.Heard.Count.ShouldBe(before + (isSent ? 1 : 0));
        (await world.Noor.Submits(message, "Save", value is null ? null : new Dictionary<string, string> { ["it"] = value })).WasSent.ShouldBe(isSent);
    }

    [Fact]
    public async Task A_picker_of_people_offers_the_directory_too()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        var picker = JsonNode.Parse("""
            {"type":"Input.ChoiceSet","id":"who","choices":[],"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}}
            """)!.AsObject();
        var message = await world.Shows(Cards.Of(picker, Save()));

        (await world.Noor.Presses(message, "Save", new Dictionary<string, string> { ["who"] = daan.AadObjectId! })).Refusal.ShouldBeNull();
        (await world.Noor.Presses(message, "Save", new Dictionary<string, string> { ["who"] = "somebody" })).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task Presets_and_switches_are_sent_as_texts()
    {
        await using var world = await TeamsWithBot.Start();
        var message = await world.Shows(Cards.Of(
            new JsonObject { ["type"] = "Input.Number", ["id"] = "number", ["value"] = 7 },
            new JsonObject { ["type"] = "Input.Toggle", ["id"] = "switch" },
            new JsonObject { ["type"] = "Input.Text", ["id"] = "text" },
            Save()));
        await world.Noor.Presses(message, "Save", new Dictionary<string, string> { ["switch"] = "true" });

        world.Bot.Heard[^1]["value"]!["action"]!["data"]!.ToJsonString().ShouldBe("""{"t":"token","number":"7","switch":"true","text":""}""");
    }

    private static JsonObject Save()
    {
        var actions = Cards.Question()["body"]![1]!.AsObject();
        actions["actions"]!.AsArray().RemoveAt(1);
        return (JsonObject)actions.DeepClone();
    }
}
