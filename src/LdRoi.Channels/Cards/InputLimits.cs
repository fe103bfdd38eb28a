using System.Text.RegularExpressions;

namespace LdRoi.Channels.Cards;

/// <summary>The limits of what is answered.</summary>
internal static partial class InputLimits
{
    // Teams puts answers into one object with the data of the button, and reads "msteams" there itself.
    private static readonly string[] Reserved = ["t", "verb", "of", "msteams"];

    public static void Check(CardInput input)
    {
        Limit.Holds(
            Id().IsMatch(input.Id) && !Reserved.Contains(input.Id),
            "the id of an input has 1 to 40 lower-case letters, digits or underscores, and is not t, verb, of or msteams.");
        Limit.OneLine("the label of an input", input.Label, CardLimits.InputLabelLength);
        if (input.Error is { } error)
        {
            Limit.OneLine("the error of an input", error, CardLimits.InputErrorLength);
        }

        switch (input)
        {
            case CardInput.Rating rating:
                Check("options of a rating", rating.Options, CardLimits.RatingMinimum, CardLimits.VisibleChoices);
                break;
            case CardInput.SingleChoice single:
                Check("options of a choice", single.Options, 1, CardLimits.Choices);
                break;
            case CardInput.MultipleChoice multiple:
                Check("options of a choice", multiple.Options, 1, CardLimits.Choices);
                break;
            case CardInput.PersonPicker person:
                Check("candidates of a person picker", person.Candidates, 0, CardLimits.Choices);
                break;
            case CardInput.ShortText text:
                Limit.Count("length of a text input", text.MaximumLength, 1, CardLimits.InputTextLength);
                break;
            case CardInput.LongText text:
                Limit.Count("length of a text input", text.MaximumLength, 1, CardLimits.InputTextLength);
                break;
            case CardInput.Number number:
                Limit.Holds(number.Minimum <= number.Maximum, "the minimum of a number does not exceed its maximum.");
                break;
        }
    }

    public static void CheckIds(IReadOnlyList<CardInput> inputs) => Limit.Distinct("the ids of inputs", inputs.Select(input => input.Id));

    private static void Check(string what, IReadOnlyList<Choice> options, int minimum, int maximum)
    {
        Limit.Count(what, options.Count, minimum, maximum);
        foreach (var option in options)
        {
            // Teams joins several codes by commas.
            Limit.Holds(Code().IsMatch(option.Code), "the code of an option has 1 to 75 letters, digits, hyphens or underscores.");
            Limit.OneLine("the label of an option", option.Label, CardLimits.ChoiceLabelLength);
        }

        Limit.Distinct("the codes of options", options.Select(option => option.Code));
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,40}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,75}\z")]
    private static partial Regex Code();
}
