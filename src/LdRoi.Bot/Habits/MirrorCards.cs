using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Asks people whether the habit of whoever leads them shows: did you talk about what you are learning?</summary>
public sealed class MirrorCards(Buttons buttons)
{
    public Card Of(Delivery.Delivery delivery, Person person, Language language) => new(
        language, HabitTexts.MirrorTitle.In(language),
        [new CardBlock.Text(HabitTexts.MirrorText.In(language)), new CardBlock.Note(HabitTexts.MirrorPrivate.In(language))],
        Actions(delivery, person, language), HabitTexts.MirrorNotice.In(language));

    /// <summary>The same buttons again, so that an answer can be changed. It does not say which was given.</summary>
    public Card Thanks(Delivery.Delivery delivery, Person person, Language language) => new(
        language, HabitTexts.MirrorThanks.In(language), [new CardBlock.Text(HabitTexts.MirrorThanksText.In(language))], Actions(delivery, person, language),
        HabitTexts.MirrorThanks.In(language));

    private CardAction[] Actions(Delivery.Delivery delivery, Person person, Language language)
    {
        return [Button(MirrorValue.Yes, HabitTexts.Yes), Button(MirrorValue.No, HabitTexts.No), Button(MirrorValue.NoContact, HabitTexts.MirrorNoContact)];

        CardAction Button(MirrorValue value, TextKey title) =>
            buttons.For(person, Verbs.AnswerMirror, title.In(language), HabitCards.Day, delivery.Id.Value, (int)value);
    }
}

/// <summary>Keeps the answer, where only the gate reads it.</summary>
public sealed class AnswerMirrorHandler(BotDbContext db, MirrorIntake intake, MirrorCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.AnswerMirror;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = DeliveryId.Load(turn.Claims!.Subject);
        var value = (MirrorValue)turn.Claims.Revision;
        if (await db.Deliveries.FirstOrDefaultAsync(d => d.Id == id && d.PersonId == turn.Person.Id && d.Kind == HabitCards.Kind, cancellation) is not { } delivery
            || await db.Set<HabitPlace>().AsNoTracking().FirstOrDefaultAsync(p => p.EnrollmentId == delivery.EnrollmentId && p.IsMirror, cancellation) is not { } place)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (!await db.Campaigns.AnyAsync(
            c => c.Id == delivery.CampaignId && (c.State == Campaigns.CampaignState.Running || c.State == Campaigns.CampaignState.Paused), cancellation))
        {
            return NudgeCards.Over(turn.Language);
        }

        var startsOn = await db.Campaigns.Where(c => c.Id == delivery.CampaignId).Select(c => c.StartsOn).FirstAsync(cancellation);
        await intake.Record(delivery.CampaignId, (delivery.LocalDate.DayNumber - startsOn.DayNumber) / 7, turn.Person.Id, place.TeamId, value, cancellation);
        if (delivery.State is DeliveryState.Sent or DeliveryState.Sending)
        {
            delivery.CloseAsAnswered();
        }

        return cards.Thanks(delivery, turn.Person, turn.Language);
    }
}
