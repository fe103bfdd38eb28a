using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Scan;

/// <summary>The questionnaire that the form in hand names.</summary>
public sealed class PlannedInstrument(Drafts drafts, Instruments instruments)
{
    /// <returns>The one that ships with the product while the form names none that is there.</returns>
    public async Task<Instrument> Of(Turn turn, CancellationToken cancellation) => await instruments.OrShipped(
        await drafts.Find(turn, NewScanCards.Kind, cancellation) is { } draft ? NewScanForm.Load(draft.Fields).Instrument : Instruments.Current, cancellation);
}
