using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Scan;

/// <summary>Everything a scan card's face depends on, for one delivery.</summary>
/// <param name="Asked">The items on this card, in order.</param>
public sealed record ScanState(
    Delivery.Delivery Delivery, Wave Wave, Campaign Campaign, Instrument Instrument, IReadOnlyList<Item> Asked, Progress Progress)
{
    public IReadOnlyList<Item> Open => [.. Asked.Where(item => !Progress.Done.Contains(item.Id))];

    /// <summary>Everything this person is asked in the wave, in their order.</summary>
    public IReadOnlyList<Item> All { get; } = ItemOrder.For(Instrument, Progress.Sequence, Wave.Design);

    /// <summary>What this card may be answered on: also an earlier portion, from another device that still shows it.</summary>
    public IReadOnlyList<Item> Answerable => Wave.Design == ScanDesign.Whole ? All : Asked;

    public bool IsLast => Progress.Done.Count >= All.Count;

    /// <summary>What the person may write about now; null before the last question, and where nothing is asked.</summary>
    public OpenQuestion? OpenQuestion => IsLast && Wave is { AsksComment: true, State: WaveState.Open } ? Instrument.OpenQuestion : null;

    /// <summary>Whether the person wrote something. What it is stands in no card of the chat.</summary>
    public bool HasComment { get; init; }

    /// <summary>What the same card asks when this portion is done: the next one, where the whole scan is on one card; else nothing.</summary>
    public IReadOnlyList<Item> Next => Wave.Design != ScanDesign.Whole
        ? []
        : [.. All.SkipWhile(item => item.Id != Asked[^1].Id).Skip(1).Take(Wave.QuestionsPerCard)];
}

/// <summary>Reads that state. A delivery that is not this person's does not exist for them.</summary>
public sealed class ScanStates(BotDbContext db, KnownWaves waves, Instruments instruments, AnswerIntake intake, CommentIntake comments)
{
    public async Task<ScanState?> Find(Guid delivery, PersonId person, CancellationToken cancellation) =>
        await TranslatedOnce<ScanQueries>.For(db).Asked(db, Bot.Delivery.DeliveryId.Load(delivery), person, cancellation) is { } asked ? await Of(asked, cancellation) : null;

    /// <summary>The state after answers or a comment were recorded in this transaction: nothing else moved.</summary>
    public async Task<ScanState> After(ScanState before, CancellationToken cancellation) => await WithComment(
        before with { Progress = (await intake.ProgressOf(before.Wave.Id, before.Delivery.PersonId, cancellation))! }, cancellation);

    /// <summary>
    /// After answers were recorded: the next portion when the same card goes on with one. Otherwise null, and a card on which nothing is open is done with.
    /// </summary>
    public async Task<ScanState?> Continue(ScanState before, CancellationToken cancellation)
    {
        var after = await After(before, cancellation);
        if (after.Open.Count > 0)
        {
            return null;
        }

        if (after.Next is { Count: > 0 } next)
        {
            after.Delivery.Content = ScanContent.ContentOf(next);
            return after with { Asked = next };
        }

        after.Delivery.CloseAsAnswered();
        return null;
    }

    /// <summary>The first portion again, where one card asks everything; any other card asks what it asked.</summary>
    public ScanState FromTheStart(ScanState state)
    {
        if (state.Wave.Design != ScanDesign.Whole)
        {
            return state;
        }

        IReadOnlyList<Item> first = [.. state.All.Take(state.Wave.QuestionsPerCard)];
        state.Delivery.Content = ScanContent.ContentOf(first);
        state.Delivery.Revision++;
        return state with { Asked = first };
    }

    private async Task<ScanState?> Of(AskedScan asked, CancellationToken cancellation)
    {
        var delivery = asked.Delivery;
        var (wave, campaign) = await waves.Of(asked, db, cancellation);
        var instrument = await instruments.Get(wave.InstrumentVersion, cancellation);
        var progress = await intake.ProgressOf(wave.Id, delivery.PersonId, cancellation);
        return progress is null
            ? null
            : await WithComment(new ScanState(delivery, wave, campaign, instrument, ItemsOn(delivery, instrument), progress), cancellation);
    }

    private async Task<ScanState> WithComment(ScanState state, CancellationToken cancellation) => state.OpenQuestion is null
        ? state
        : state with { HasComment = await comments.Of(state.Wave.Id, state.Delivery.PersonId, cancellation) is not null };

    private static List<Item> ItemsOn(Delivery.Delivery delivery, Instrument instrument) =>
        [.. (delivery.Content ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(instrument.ItemOf)];
}
