using System.Globalization;
using System.Text.Json;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan.Import;

/// <param name="IsAnswerable">Whether it has the labels without which nobody can answer on it.</param>
internal sealed record CheckedResponse(int Minimum, int Maximum, bool IsAnswerable);

/// <summary>Checks the scales on which items are answered: the range, and as many labels as it has steps.</summary>
internal static class CheckResponses
{
    private const int Highest = 99;

    /// <summary>One place on a card is for "does not apply".</summary>
    private const int MostSteps = CardLimits.VisibleChoices - 1;

    /// <returns>By name; null where something is wrong with its range.</returns>
    public static IReadOnlyDictionary<string, CheckedResponse?> Execute(JsonPlace? place, Checking check)
    {
        var responses = new Dictionary<string, CheckedResponse?>(StringComparer.Ordinal);
        if (place is null || !check.Is(place, JsonValueKind.Object))
        {
            return responses;
        }

        foreach (var member in place.Members)
        {
            responses[member.Name] = check.Object(member.Value, Vocabulary.ResponseScale) is { } response ? Of(response, check) : null;
        }

        return responses;
    }

    private static CheckedResponse? Of(JsonPlace response, Checking check)
    {
        check.Both(response["missingOption"], CardLimits.ChoiceLabelLength);
        if (response["missingScore"] is { } score)
        {
            check.Is(score, JsonValueKind.Null);
        }

        if (check.Object(response["anchors"], Vocabulary.Both) is { } anchors)
        {
            Labels(anchors, 2, check);
        }

        var (lowest, highest) = (check.Number(response["min"], 0, Highest), check.Number(response["max"], 0, Highest));
        if (lowest is not { } minimum || highest is not { } maximum)
        {
            return null;
        }

        var steps = maximum - minimum + 1;
        if (steps is < CardLimits.RatingMinimum or > MostSteps)
        {
            check.Findings.Add(response["max"]!, string.Create(
                CultureInfo.InvariantCulture, $"gives a range from {minimum} to {maximum}; a card shows {CardLimits.RatingMinimum} to {MostSteps} steps."));
            return null;
        }

        if (check.Object(response["labels"], Vocabulary.Both) is { } labels)
        {
            Labels(labels, steps, check);
        }

        return new CheckedResponse(minimum, maximum, response["labels"] is not null);
    }

    private static void Labels(JsonPlace both, int steps, Checking check)
    {
        foreach (var language in Vocabulary.Languages)
        {
            if (both[language] is { } place && check.Is(place, JsonValueKind.Array))
            {
                if (place.Elements.Count != steps)
                {
                    check.Findings.Add(place, $"has {place.Elements.Count} labels for {steps} steps. Each step has one, from the lowest to the highest.");
                }

                check.Distinct([.. place.Elements.Where(label => check.Words(label, CardLimits.ChoiceLabelLength) is not null)], "the label");
            }
        }
    }
}
