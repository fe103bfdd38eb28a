using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>What a campaign of habits sends one person on one day: an invitation, a reminder, a look back, a question, or nothing.</summary>
public sealed class HabitContent(
    BotDbContext db, Transactions transactions, InvitationCards invitations, NudgeCards nudges, CheckCards checks, MirrorCards mirrors, OrganisationOptions organisation)
    : IDeliveryContent
{
    public string Kind => HabitCards.Kind;

    public int Precedence => 3;

    public int MostAttempts => DeliveryConstants.NudgeAttempts;

    public async Task<Prepared> Prepare(Delivery.Delivery delivery, Person person, CancellationToken cancellation)
    {
        var language = person.Language ?? organisation.Language;
        var due = await transactions.Run(services => services.GetRequiredService<DecideHabit>().Execute(delivery, person, cancellation), cancellation);
        return due switch
        {
            HabitDue.Invitation invitation => new Prepared.Ready(
                await invitations.Of(await Habits(delivery, cancellation), delivery.EnrollmentId, person, language, invitation.IsReminder, cancellation), nameof(HabitDue.Invitation)),
            HabitDue.Nudge nudge => new Prepared.Ready(
                nudges.Of(delivery, nudge, await Habits(delivery, cancellation), person, language), nameof(HabitDue.Nudge)),
            HabitDue.Check check => new Prepared.Ready(checks.Of(delivery, check, person, language), nameof(HabitDue.Check)),
            HabitDue.Question question => new Prepared.Ready(nudges.Question(question.Habit, person, language), nameof(HabitDue.Question)),
            HabitDue.Mirror => new Prepared.Ready(mirrors.Of(delivery, person, language), nameof(HabitDue.Mirror)),
            HabitDue.None none => new Prepared.Nothing(none.Because),
            _ => throw new InvalidOperationException("Nothing else can be due."),
        };
    }

    public Task NotSent(Delivery.Delivery delivery, string because, CancellationToken cancellation) =>
        transactions.Run(services => services.GetRequiredService<DecideHabit>().NotSent(delivery, because, cancellation), cancellation);

    public Card Superseded(Person person) => HabitCards.Line(person.Language ?? organisation.Language, HabitTexts.SupersededTitle, HabitTexts.SupersededText);

    public Card Withdrawn(Person person) => HabitCards.Line(person.Language ?? organisation.Language, HabitTexts.WithdrawnTitle, HabitTexts.WithdrawnText);

    private Task<HabitCampaign> Habits(Delivery.Delivery delivery, CancellationToken cancellation) =>
        db.Set<HabitCampaign>().AsNoTracking().FirstAsync(habits => habits.CampaignId == delivery.CampaignId, cancellation);
}
