using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

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
