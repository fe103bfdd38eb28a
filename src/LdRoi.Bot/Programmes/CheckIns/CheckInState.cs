using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Everything a check-in card's face depends on, for one delivery.</summary>
/// <param name="Done">Questions that the person has dealt with; never how.</param>
public sealed record CheckInState(
    Delivery.Delivery Delivery, Round Round, Campaign Campaign, Programme Programme, IReadOnlyList<Question> Questions, IReadOnlySet<string> Done)
{
    /// <summary>Everything that is answered on the card itself.</summary>
    public IReadOnlyList<Question> All { get; } = [.. Questions.Where(question => !question.IsInDialog)];

    /// <summary>A card holds a few questions; the next ones come in its place.</summary>
    public int PortionSize => Round.Moment == CheckInMoment.Reaction ? 5 : 6;

    /// <summary>Which portion the card shows, from 0: the one it was moved on to, else the first with something open.</summary>
    public int Portion => int.TryParse(Delivery.Content, out var moved) ? moved
        : All.Select((question, place) => (question, place)).FirstOrDefault(one => !Done.Contains(one.question.Id)).place / PortionSize;

    public IReadOnlyList<Question> OnCard => [.. All.Skip(Portion * PortionSize).Take(PortionSize)];

    public bool HasNext => All.Count > (Portion + 1) * PortionSize;

    public IReadOnlyList<Question> InDialog => [.. Questions.Where(question => question.IsInDialog)];

    /// <summary>Whether something that the card asks is left; own words beside it are free, unless they are all there is.</summary>
    public bool IsOpen => (All.Count > 0 ? All : InDialog).Any(question => !Done.Contains(question.Id));
}

/// <summary>Reads that state. A delivery that is not this person's does not exist for them.</summary>
public sealed class CheckInStates(BotDbContext db, RoundIntake intake)
{
    public async Task<CheckInState?> Find(Guid deliveryId, PersonId person, CancellationToken cancellation)
    {
        var id = Bot.Delivery.DeliveryId.Load(deliveryId);
        return await db.Deliveries.FirstOrDefaultAsync(d => d.Id == id && d.PersonId == person && d.Kind == CheckInCards.Kind, cancellation) is { } delivery
            ? await Of(delivery, cancellation) : null;
    }

    public async Task<CheckInState?> Of(Delivery.Delivery delivery, CancellationToken cancellation)
    {
        var round = await db.Rounds.AsNoTracking().FirstAsync(r => r.CampaignId == delivery.CampaignId, cancellation);
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == delivery.CampaignId, cancellation);
        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == round.ProgrammeId, cancellation);
        return await intake.Done(round.Id, delivery.PersonId, cancellation) is { } done
            ? new CheckInState(delivery, round, campaign, programme, CheckIns.Questions.At(round.Moment, programme), done) : null;
    }

    /// <summary>The state after answers were recorded in this transaction.</summary>
    public async Task<CheckInState> After(CheckInState before, CancellationToken cancellation) =>
        before with { Done = await intake.Done(before.Round.Id, before.Delivery.PersonId, cancellation) ?? before.Done };
}
