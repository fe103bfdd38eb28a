using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Slack.SlackText;

namespace LdRoi.Channels.Slack;

/// <summary>The questions of a card as input blocks: the block id is the input's id, the action id is always the same.</summary>
internal static partial class BlockKitInputs
{
    /// <summary>Where <c>state.values[input id]</c> holds the answer.</summary>
    public const string ActionId = "value";

    /// <summary>Slack shows no error in a message, so it stands right below its field: above, it would read as part of the question before.</summary>
    public static IEnumerable<JsonObject> Render(CardInput input, CardWords words)
    {
        // Slack itself marks an optional question; it enforces a required one in modals only.
        yield return new JsonObject { ["type"] = "input", ["block_id"] = input.Id, ["label"] = Plain(input.Label) }
            .With("optional", input.IsRequired ? null : true)
            .With("element", Element(input, words));
        if (input.Error is { } error)
        {
            yield return Rich("rich_text_section", words.InWords(error), isBold: true);
        }
    }

    private static JsonObject Element(CardInput input, CardWords words) => input switch
    {
        CardInput.Rating rating => One(rating.Options, rating.Selected, words),
        CardInput.SingleChoice single => One(single.Options, single.Selected, words),
        CardInput.MultipleChoice multiple => Many(multiple, words),
        CardInput.PersonPicker person => Person(person, words),
        CardInput.ShortText text => Typed("plain_text_input")
            .With("max_length", text.MaximumLength).With("initial_value", Prefill.Of(text)),
        CardInput.LongText text => Typed("plain_text_input")
            .With("multiline", true).With("max_length", text.MaximumLength).With("initial_value", Prefill.Of(text)),
        CardInput.Number number => Typed("number_input")
            .With("is_decimal_allowed", true)
            .With("min_value", number.Minimum.ToString(CultureInfo.InvariantCulture))
            .With("max_value", number.Maximum.ToString(CultureInfo.InvariantCulture))
            .With("initial_value", Prefill.Of(number)?.ToString(CultureInfo.InvariantCulture)),
        CardInput.Date date => Typed("datepicker").With("initial_date", Prefill.Of(date)),
        CardInput.Time time => Typed("timepicker").With("initial_time", Prefill.Of(time)),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

    private static JsonObject Typed(string type) => new() { ["type"] = type, ["action_id"] = ActionId };

    private static JsonObject One(IReadOnlyList<Choice> options, string? selected, CardWords words) =>
        (options.Count > CardLimits.VisibleChoices ? Typed("static_select").With("placeholder", Plain(words.Choose)) : Typed("radio_buttons"))
            .With("options", Options(options))
            .With("initial_option", Prefill.Of(options, selected) is { } chosen ? Option(chosen) : null);

    private static JsonObject Many(CardInput.MultipleChoice input, CardWords words) =>
        (input.Options.Count > CardLimits.VisibleChoices ? Typed("multi_static_select").With("placeholder", Plain(words.Choose)) : Typed("checkboxes"))
            .With("options", Options(input.Options))
            .With("initial_options", Prefill.Of(input) is { Count: > 0 } chosen ? Options(chosen) : null);

    // Slack's own picker can only show somebody by Slack id; a colleague chosen by another id is shown among the candidates.
    private static JsonObject Person(CardInput.PersonPicker person, CardWords words)
    {
        if (person.Selected is { } selected && SlackUser().IsMatch(selected))
        {
            return Typed("users_select").With("placeholder", Plain(words.Choose)).With("initial_user", selected);
        }

        return Prefill.Of(person.Candidates, person.Selected) is { } chosen
            ? Typed("static_select").With("placeholder", Plain(words.Choose))
                .With("options", Options(person.Candidates)).With("initial_option", Option(chosen))
            : Typed("users_select").With("placeholder", Plain(words.Choose));
    }

    private static JsonArray Options(IReadOnlyList<Choice> options) => CardJson.Array(options.Select(Option));

    private static JsonObject Option(Choice choice) => new() { ["text"] = Plain(choice.Label), ["value"] = choice.Code };

    [GeneratedRegex(@"^[UW][A-Z0-9]{2,20}\z")]
    private static partial Regex SlackUser();
}
