using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Whether five questions with the most to read fit on one card, on every platform, in either language.</summary>
internal static class CheckCards
{
    /// <summary>What stands on a card beside its questions: the promise, the progress, and buttons with their tokens.</summary>
    private const int Beside = 2_500;

    public static void Execute(Instrument instrument, JsonPlace items, Findings findings)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var longest = instrument.Items.OrderByDescending(item => item.In(language).Length + item.LabelsIn(language).Sum(label => label.Length))
                .Take(ScanOptions.WholePortion);
            try
            {
                _ = new Card(language, instrument.Name, [new CardBlock.Text(new string('x', Beside)), .. longest.Select(item => Filled(item, language))], [], instrument.Name);
            }
            catch (CardLimitException)
            {
                findings.Add(items, $"five of the longest questions do not fit on one card ({language}). Shorten their texts or the labels of their answers.");
                return;
            }
        }
    }

    /// <summary>Answered, since what was chosen is sent along.</summary>
    private static CardInput.Rating Filled(Item item, Language language)
    {
        var options = item.LabelsIn(language).Append(item.MissingIn(language)).Select((label, step) => new Choice(step.ToString(CultureInfo.InvariantCulture), label)).ToList();
        return new CardInput.Rating(ScanCards.InputId(item), item.In(language), options, options.MaxBy(option => option.Label.Length)!.Code);
    }
}
