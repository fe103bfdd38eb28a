using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>The questions of a card as Adaptive Card inputs.</summary>
internal static class AdaptiveInputs
{
    /// <summary>Schema 1.5 has no error that comes from a server, so it stands as a paragraph right below its input, where the client's own messages stand.</summary>
    public static IEnumerable<JsonObject> Render(CardInput input, CardWords words)
    {
        yield return Element(input, words);
        if (input.Error is { } error)
        {
            yield return AdaptiveText.Paragraph(words.InWords(error), weight: "Bolder", color: "Attention");
        }
    }

    private static JsonObject Element(CardInput input, CardWords words) => input switch
    {
        CardInput.Rating rating => ChoiceSet(rating, rating.Options, words).With("value", Prefill.Of(rating.Options, rating.Selected)?.Code),
        CardInput.SingleChoice single => ChoiceSet(single, single.Options, words).With("value", Prefill.Of(single.Options, single.Selected)?.Code),
        CardInput.MultipleChoice multiple => ChoiceSet(multiple, multiple.Options, words)
            .With("isMultiSelect", true)
            .With("value", Prefill.Of(multiple) is { Count: > 0 } chosen ? string.Join(',', chosen.Select(choice => choice.Code)) : null),
        CardInput.PersonPicker person => PeoplePicker(person, words),
        CardInput.ShortText text => Field("Input.Text", text, words).With("maxLength", text.MaximumLength).With("value", Prefill.Of(text)),
        CardInput.LongText text => Field("Input.Text", text, words)
            .With("isMultiline", true).With("maxLength", text.MaximumLength).With("value", Prefill.Of(text)),
        CardInput.Number number => Field("Input.Number", number, words)
            .With("min", number.Minimum).With("max", number.Maximum).With("value", Prefill.Of(number)),
        CardInput.Date date => Field("Input.Date", date, words).With("value", Prefill.Of(date)),
        CardInput.Time time => Field("Input.Time", time, words).With("value", Prefill.Of(time)),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

    private static JsonObject Field(string type, CardInput input, CardWords words)
    {
        // The client checks a number's range whether or not the number is required, so it also needs the words for it.
        var isChecked = input.IsRequired || input is CardInput.Number;
        return new JsonObject { ["type"] = type, ["id"] = input.Id, ["label"] = AdaptiveText.Unlinked(input.Label) }
            .With("isRequired", input.IsRequired ? true : null)
            .With("errorMessage", isChecked ? words.HowToMend(input) : null);
    }

    private static JsonObject ChoiceSet(CardInput input, IReadOnlyList<Choice> options, CardWords words)
    {
        var isCompact = options.Count > CardLimits.VisibleChoices;
        return Field("Input.ChoiceSet", input, words)
            .With("style", isCompact ? "compact" : "expanded")
            .With("placeholder", isCompact ? words.Choose : null)
            .With("choices", Choices(options));
    }

    // The directory search comes beside the candidates: a client without it still offers those.
    private static JsonObject PeoplePicker(CardInput.PersonPicker person, CardWords words) =>
        Field("Input.ChoiceSet", person, words)
            .With("style", "filtered")
            .With("placeholder", words.Choose)
            .With("choices", Choices(person.Candidates))
            .With("choices.data", new JsonObject { ["type"] = "Data.Query", ["dataset"] = "graph.microsoft.com/users" })
            .With("value", Prefill.Of(person.Candidates, person.Selected)?.Code);

    private static JsonArray Choices(IReadOnlyList<Choice> options) => CardJson.Array(options.Select(option =>
        new JsonObject { ["title"] = AdaptiveText.Unlinked(option.Label), ["value"] = option.Code }));
}
