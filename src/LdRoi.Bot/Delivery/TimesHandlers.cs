using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Delivery;

/// <summary>Asks at what time of the day the person wants to hear from us, or takes the time that was typed behind the command.</summary>
public sealed class TimesHandler(OwnTime own, Buttons buttons) : IVerbHandler
{
    public static string Verb => Verbs.Times;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        turn.Argument.Length > 0 && OwnTime.Read(turn.Argument) is { } time
            ? await own.Choose(turn, time, cancellation)
            : Ask(turn, turn.Argument, buttons);

    /// <param name="typed">What was filled in and is no time; empty at first.</param>
    internal static Card Ask(Turn turn, string typed, Buttons buttons)
    {
        var language = turn.Language;
        var title = DeliveryTexts.TimesTitle.In(language);
        var chosen = turn.Person.ContactAt?.ToString("HH:mm", CultureInfo.InvariantCulture);
        List<CardAction> actions =
        [
            buttons.For(turn.Person, Verbs.SetTime, DeliveryTexts.TimesSave.In(language), SetTimeHandler.Own, style: ActionStyle.Primary, sendsInputs: true),
        ];
        if (chosen is not null)
        {
            actions.Add(buttons.For(turn.Person, Verbs.SetTime, DeliveryTexts.TimesNone.In(language), SetTimeHandler.Usual));
        }

        return new Card(
            language, title,
            [
                new CardBlock.Text(chosen is null ? DeliveryTexts.TimesUsual.In(language) : DeliveryTexts.TimesNow.In(language, chosen)),
                new CardInput.Time(
                    SetTimeHandler.TimeId, DeliveryTexts.TimesQuestion.In(language), chosen ?? "09:30", IsRequired: true,
                    typed.Length > 0 ? DeliveryTexts.TimesError.In(language) : null),
            ],
            actions, title);
    }
}

/// <summary>Keeps the time that was chosen, or goes back to the usual one.</summary>
public sealed class SetTimeHandler(OwnTime own, Buttons buttons) : IVerbHandler
{
    internal const string TimeId = "time";
    internal const string Own = "time-own";
    internal const string Usual = "time-usual";

    public static string Verb => Verbs.SetTime;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (turn.Claims!.SubjectKind == Usual)
        {
            return await own.Choose(turn, null, cancellation);
        }

        var typed = turn.Input(TimeId) ?? "-";
        return OwnTime.Read(typed) is { } time ? await own.Choose(turn, time, cancellation) : TimesHandler.Ask(turn, typed, buttons);
    }
}

/// <summary>A person's own time of the day, and what already waits for them.</summary>
public sealed class OwnTime(BotDbContext db, OrganisationOptions organisation, TimeProvider time)
{
    private static readonly TimeOnly Earliest = new(6, 0);
    private static readonly TimeOnly Latest = new(22, 0);

    /// <summary>The time in a text such as 9:15, 9.15 or 9; null when it is none, or in the night.</summary>
    public static TimeOnly? Read(string text) =>
        TimeOnly.TryParseExact(
            text.Trim().Replace('.', ':'), (string[])["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        && time >= Earliest && time <= Latest
            ? time
            : null;

    /// <param name="own">Null for the usual time again.</param>
    public async Task<Card> Choose(Turn turn, TimeOnly? own, CancellationToken cancellation)
    {
        turn.Person.ContactAt = own;
        await Follow(turn.Person, cancellation);
        var title = DeliveryTexts.TimesChosenTitle.In(turn.Language);
        var text = own is { } chosen
            ? DeliveryTexts.TimesChosen.In(turn.Language, chosen.ToString("HH:mm", CultureInfo.InvariantCulture))
            : DeliveryTexts.TimesUsualAgain.In(turn.Language);
        return new Card(turn.Language, title, [new CardBlock.Text(text)], [], title);
    }

    /// <summary>Moves what is planned. A day whose new time has passed already keeps the old one.</summary>
    private async Task Follow(Person person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var waiting = await (
            from delivery in db.Deliveries
            join campaign in db.Campaigns on delivery.CampaignId equals campaign.Id
            where delivery.PersonId == person.Id && delivery.State == DeliveryState.Planned && delivery.Attempts == 0
            select new { delivery.Id, delivery.LocalDate, campaign.SendAt }).ToListAsync(cancellation);
        foreach (var row in waiting)
        {
            var moment = SendMoment.Of(row.LocalDate, row.SendAt, person.ContactAt, organisation.ZoneOf(person.TimeZone));
            if (moment.DueAt > now)
            {
                await db.Deliveries.Where(d => d.Id == row.Id && d.State == DeliveryState.Planned).MoveTo(moment, cancellation);
            }
        }
    }
}
