using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Delivery;

/// <summary>Builds the cards of one kind of delivery, at the moment of sending.</summary>
public interface IDeliveryContent
{
    string Kind { get; }

    /// <summary>
    /// Who goes first when several are due for one person on one day, the lowest: 0 check-ins with a date, 1 scans, 2 buddies, 3 habits.
    /// Habits are last because their card is drawn when it is prepared, and nobody else may be the cause of that.
    /// </summary>
    int Precedence => 1;

    /// <summary>How often it may go out when it stays unknown whether it arrived.</summary>
    int MostAttempts => DeliveryConstants.SurveyAttempts;

    /// <summary>The card as it should be now, or the reason why nothing is to be sent.</summary>
    Task<Prepared> Prepare(Delivery delivery, Person person, CancellationToken cancellation);

    /// <summary>Hears that a delivery was left out before, or after, its card was asked for.</summary>
    /// <param name="because">One of <see cref="DeliveryReasons"/>.</param>
    Task NotSent(Delivery delivery, string because, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What remains of an older card once a newer one has taken its place.</summary>
    Card Superseded(Person person);

    /// <summary>What remains of a card that is taken back.</summary>
    Card Withdrawn(Person person);
}

/// <summary>A card ready to go, or none.</summary>
public abstract record Prepared
{
    private Prepared()
    {
    }

    /// <param name="Content">What the card asks, for <see cref="Delivery.Content"/>.</param>
    public sealed record Ready(Card Card, string Content) : Prepared;

    /// <param name="Because">One of <see cref="DeliveryReasons"/>.</param>
    public sealed record Nothing(string Because) : Prepared;
}
