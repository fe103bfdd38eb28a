using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>On the app's own page: the check-ins that wait for this person.</summary>
public sealed class CheckInHome(BotDbContext db) : IHomePart
{
    private const int Most = 3;

    public async Task<IReadOnlyList<Channels.Cards.CardBlock>> For(Person person, Channels.Cards.Language language, CancellationToken cancellation)
    {
        var waiting = await (
            from delivery in db.Deliveries.AsNoTracking()
            join round in db.Rounds on delivery.CampaignId equals round.CampaignId
            join programme in db.Programmes on round.ProgrammeId equals programme.Id
            where delivery.PersonId == person.Id && delivery.State == DeliveryState.Sent && round.State == RoundState.Open
            orderby round.EndsOn
            select new { programme.Name, round.EndsOn }).Take(Most).ToListAsync(cancellation);
        return [.. waiting.Select(one => new Channels.Cards.CardBlock.Text(CheckInTexts.Waiting.In(language, one.Name, language.Day(one.EndsOn))))];
    }
}
