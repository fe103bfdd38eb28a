using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using static LdRoi.Bot.Tests.World.AdaptiveCardReader;

namespace LdRoi.Bot.Tests.World;

/// <summary>The inputs of an Adaptive Card, read back. A scale looks like any other choice of one.</summary>
internal static class AdaptiveInputReader
{
    public static CardInput? Read(JsonObject json, string? error)
    {
        var (id, label, value, isRequired) = (Text(json, "id")!, Text(json, "label")!, json["value"]?.ToString(), json["isRequired"] is not null);
        return Text(json, "type") switch
        {
            "Input.Text" when json["isMultiline"] is not null =>
                new CardInput.LongText(id, label, json["maxLength"]!.GetValue<int>(), value, isRequired, error),
            "Input.Text" => new CardInput.ShortText(id, label, json["maxLength"]!.GetValue<int>(), value, isRequired, error),
            "Input.Number" => new CardInput.Number(id, label, json["min"]!.GetValue<int>(), json["max"]!.GetValue<int>(), value, isRequired, error),
            "Input.Date" => new CardInput.Date(id, label, value, isRequired, error),
            "Input.Time" => new CardInput.Time(id, label, value, isRequired, error),
            "Input.ChoiceSet" => Choices(json, id, label, value, isRequired, error),
            _ => null,
        };
    }

    private static CardInput Choices(JsonObject json, string id, string label, string? value, bool isRequired, string? error)
    {
        List<Choice> options =
            [.. json["choices"]!.AsArray().Select(choice => new Choice(choice!["value"]!.GetValue<string>(), choice["title"]!.GetValue<string>()))];
        if (json["isMultiSelect"] is not null)
        {
            return new CardInput.MultipleChoice(id, label, options, value?.Split(','), isRequired, error);
        }

        if (json["choices.data"] is not null)
        {
            return new CardInput.PersonPicker(id, label, options, value, isRequired, error);
        }

        return new CardInput.SingleChoice(id, label, options, value, isRequired, error);
    }
}
