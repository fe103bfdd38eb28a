using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>The question whether a colleague wants to be a buddy. It gives way to surveys that they are to get that day, and comes on another.</summary>
public sealed class BuddyContent(BotDbContext db, Buttons buttons, OrganisationOptions organisation) : IDeliveryContent
{
    public const string KindName = "habit-buddy";

    private const int LongestName = 60;

    public string Kind => KindName;

    public int Precedence => 2;

    public int MostAttempts => DeliveryConstants.NudgeAttempts;

    public async Task<Prepared> Prepare(Delivery.Delivery delivery, Person person, CancellationToken cancellation)
    {
        var asks = await (
            from habit in db.Set<Habit>().AsNoTracking()
            join maker in db.People on habit.PersonId equals maker.Id
            where habit.EnrollmentId == delivery.EnrollmentId && habit.BuddyId == person.Id && habit.BuddyAgreedAt == null && habit.State != HabitState.Ended && maker.LeftAt == null
            select new { habit.Id, maker.Name }).FirstOrDefaultAsync(cancellation);
        if (asks is null)
        {
            return new Prepared.Nothing(DeliveryReasons.Finished);
        }

        var (language, owner) = (person.Language ?? organisation.Language, Shortened.To(asks.Name, LongestName));
        return new Prepared.Ready(
            new Card(
                language, HabitTexts.BuddyTitle.In(language, owner), [new CardBlock.Text(HabitTexts.BuddyText.In(language, owner))],
                [
                    buttons.For(person, Verbs.AgreeAsBuddy, HabitTexts.BuddyYes.In(language), HabitCards.Subject, asks.Id.Value, style: ActionStyle.Primary),
                    buttons.For(person, Verbs.RefuseAsBuddy, HabitTexts.BuddyNo.In(language), HabitCards.Subject, asks.Id.Value),
                ], HabitTexts.BuddyNotice.In(language)),
            nameof(BuddyContent));
    }

    public Card Superseded(Person person) => HabitCards.Line(person.Language ?? organisation.Language, HabitTexts.SupersededTitle, HabitTexts.BuddyGone);

    public Card Withdrawn(Person person) => HabitCards.Line(person.Language ?? organisation.Language, HabitTexts.WithdrawnTitle, HabitTexts.BuddyGone);
}

/// <summary>A colleague says whether they want to be a buddy. The last answer counts, and they may always leave.</summary>
public abstract class BuddyPress(BotDbContext db, RouterCards replies)
{
    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = HabitId.Load(turn.Claims!.Subject);
        if (await db.Set<Habit>().FirstOrDefaultAsync(h => h.Id == id && h.BuddyId == turn.Person.Id, cancellation) is not { } habit)
        {
            return turn.Claims.SubjectKind == HabitCards.Subject && await db.Set<Habit>().AnyAsync(h => h.Id == id, cancellation)
                ? Gone(turn.Language)
                : replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        await db.Deliveries.Where(d => d.EnrollmentId == habit.EnrollmentId && d.PersonId == turn.Person.Id && d.Kind == BuddyContent.KindName && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.Answered, cancellation);
        var owner = await db.People.Where(person => person.Id == habit.PersonId).Select(person => person.Name).FirstAsync(cancellation);
        return Act(habit, owner, turn.Language);
    }

    protected abstract Card Act(Habit habit, string owner, Language language);

    /// <summary>Somebody else is asked by now, or nobody.</summary>
    protected virtual Card Gone(Language language) => HabitCards.Line(language, HabitTexts.SupersededTitle, HabitTexts.BuddyGone);
}

public sealed class AgreeAsBuddyHandler(BotDbContext db, RouterCards replies, TimeProvider time) : BuddyPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.AgreeAsBuddy;

    protected override Card Act(Habit habit, string owner, Language language)
    {
        habit.BuddyAgreedAt ??= time.GetUtcNow();
        var title = HabitTexts.BuddyAgreedTitle.In(language);
        return new Card(language, title, [new CardBlock.Text(HabitTexts.BuddyAgreedText.In(language, owner))], [], title);
    }
}

public sealed class RefuseAsBuddyHandler(BotDbContext db, RouterCards replies) : BuddyPress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.RefuseAsBuddy;

    protected override Card Act(Habit habit, string owner, Language language)
    {
        (habit.BuddyId, habit.BuddyAgreedAt) = (null, null);
        return Gone(language);
    }

    protected override Card Gone(Language language) => HabitCards.Line(language, HabitTexts.BuddyRefusedTitle, HabitTexts.BuddyRefusedText);
}
