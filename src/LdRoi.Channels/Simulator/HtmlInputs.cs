using System.Globalization;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Simulator.Markup;

namespace LdRoi.Channels.Simulator;

/// <summary>The questions of one card as form elements, each in a wrapper with <c>data-input</c>.</summary>
internal sealed class HtmlInputs(string cardKey, CardWords words)
{
    public Markup Render(CardInput input) => input switch
    {
        CardInput.Rating rating => Radios(rating, "rating", rating.Options, rating.Selected),
        CardInput.SingleChoice { Options.Count: <= CardLimits.VisibleChoices } single =>
            Radios(single, "choice", single.Options, single.Selected),
        CardInput.SingleChoice single => Select(single, single.Options, single.Selected),
        CardInput.PersonPicker person => Select(person, person.Candidates, person.Selected),
        CardInput.MultipleChoice multiple => Checkboxes(multiple),
        CardInput.LongText text => Labelled(text, Of(
            $"<textarea{Common(text)} rows=\"4\" maxlength=\"{Whole(text.MaximumLength)}\">\n{Prefill.Of(text)}</textarea>")),
        CardInput.ShortText text => Field(text, "text", Prefill.Of(text), Of($" maxlength=\"{Whole(text.MaximumLength)}\"")),
        CardInput.Number number => Field(
            number, "number", Prefill.Of(number)?.ToString(CultureInfo.InvariantCulture),
            Of($" min=\"{Whole(number.Minimum)}\" max=\"{Whole(number.Maximum)}\" step=\"any\"")),
        CardInput.Date date => Field(date, "date", Prefill.Of(date), None),
        CardInput.Time time => Field(time, "time", Prefill.Of(time), None),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

    private Markup Radios(CardInput input, string kind, IReadOnlyList<Choice> options, string? selected)
    {
        // ARIA knows an invalid and a required radiogroup, but no invalid radio button.
        var state = Of($" role=\"radiogroup\"{State(input)}{Attribute("aria-required", input.IsRequired ? "true" : null)}");
        return Group(input, kind, state, options, (option, at) => Of($"""
            <label><input type="radio" id="{Id(input)}-{Whole(at)}" name="{Id(input)}" value="{option.Code}"{Present("checked", option.Code == selected)}> {option.Label}</label>

            """));
    }

    private Markup Checkboxes(CardInput.MultipleChoice input) =>
        Group(input, "choices", DescribedBy(input), input.Options, (option, at) => Of($"""
            <label><input type="checkbox" id="{Id(input)}-{Whole(at)}" name="{Id(input)}" value="{option.Code}"{Present("checked", input.Selected?.Contains(option.Code) == true)}{Invalid(input)}> {option.Label}</label>

            """));

    private Markup Group(CardInput input, string kind, Markup state, IReadOnlyList<Choice> options, Func<Choice, int, Markup> render) => Of($"""
        <fieldset class="input {kind}" data-input="{input.Id}"{state}>
        <legend>{Label(input)}</legend>
        {Error(input)}<div class="options">
        {All(options.Select(render))}</div>
        </fieldset>

        """);

    private Markup Select(CardInput input, IReadOnlyList<Choice> options, string? selected) => Labelled(input, Of($"""
        <select{Common(input)}>
        <option value="">{words.Choose}</option>
        {All(options.Select(option => Of($"<option value=\"{option.Code}\"{Present("selected", option.Code == selected)}>{option.Label}</option>\n")))}</select>
        """));

    private Markup Field(CardInput input, string type, string? value, Markup limits) =>
        Labelled(input, Of($"<input type=\"{type}\"{Common(input)}{limits}{Attribute("value", value)}>"));

    private Markup Labelled(CardInput input, Markup field) => Of($"""
        <div class="input" data-input="{input.Id}">
        <label for="{Id(input)}">{Label(input)}</label>
        {Error(input)}{field}
        </div>

        """);

    private Markup Common(CardInput input) =>
        Of($" id=\"{Id(input)}\" name=\"{Id(input)}\"{Present("required", input.IsRequired)}{State(input)}");

    private Markup State(CardInput input) => All([DescribedBy(input), Invalid(input)]);

    private Markup DescribedBy(CardInput input) => Attribute("aria-describedby", input.Error is null ? null : $"{Id(input)}-error");

    private static Markup Invalid(CardInput input) => Attribute("aria-invalid", input.Error is null ? null : "true");

    private Markup Error(CardInput input) =>
        input.Error is { } error ? Of($"<p class=\"error\" id=\"{Id(input)}-error\">{words.InWords(error)}</p>\n") : None;

    private Markup Label(CardInput input) =>
        input.IsRequired ? Of($"{input.Label} <span class=\"required\">({words.Required})</span>") : Of($"{input.Label}");

    private string Id(CardInput input) => $"{cardKey}-{input.Id}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
