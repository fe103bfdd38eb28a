using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>A press about the person's own place in a campaign of habits.</summary>
public abstract class HabitPlacePress(BotDbContext db, RouterCards replies)
{
    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = EnrollmentId.Load(turn.Claims!.Subject);
        var found = await (
            from enrollment in db.Enrollments
            join place in db.Set<HabitPlace>() on enrollment.Id equals place.EnrollmentId
            join campaign in db.Campaigns on enrollment.CampaignId equals campaign.Id
            join habits in db.Set<HabitCampaign>() on campaign.Id equals habits.CampaignId
            where enrollment.Id == id && enrollment.PersonId == turn.Person.Id && !place.IsMirror
            select new PlaceInCampaign(enrollment, place, campaign, habits)).FirstOrDefaultAsync(cancellation);
        return found is null ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : found.Campaign.State is not (CampaignState.Running or CampaignState.Paused) ? NudgeCards.Over(turn.Language)
            : await Act(found, turn, cancellation);
    }

    protected abstract Task<Card> Act(PlaceInCampaign at, Turn turn, CancellationToken cancellation);
}

/// <summary>One person's place, and what it is a place in.</summary>
public sealed record PlaceInCampaign(Enrollment Enrollment, HabitPlace Place, Campaign Campaign, HabitCampaign Habits);

/// <summary>Offers the recipes, also to whoever said no before.</summary>
public sealed class MakeHabitHandler(BotDbContext db, InvitationCards cards, RouterCards replies) : HabitPlacePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.MakeHabit;

    protected override Task<Card> Act(PlaceInCampaign at, Turn turn, CancellationToken cancellation) =>
        cards.Of(at.Habits, at.Enrollment.Id, turn.Person, turn.Language, isReminder: false, cancellation);
}

/// <summary>Takes the recipe that was chosen, or none, to a form in which every word can be changed.</summary>
public sealed class ChooseHabitHandler(BotDbContext db, InvitationCards invitations, MakeHabitCards cards, RouterCards replies)
    : HabitPlacePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ChooseHabit;

    protected override async Task<Card> Act(PlaceInCampaign at, Turn turn, CancellationToken cancellation)
    {
        var offered = InvitationCards.Offered(at.Habits);
        var chosen = turn.Input(InvitationCards.RecipeId);
        var recipe = offered.FirstOrDefault(recipe => recipe.Id == chosen);
        if (recipe is null && chosen != InvitationCards.OwnCode)
        {
            return await invitations.Choose(at.Habits, at.Enrollment.Id, turn.Person, turn.Language, HabitTexts.ChooseFirst, cancellation);
        }

        var place = recipe is null ? 0 : offered.Select(one => one.Id).ToList().IndexOf(recipe.Id) + 1;
        var time = at.Enrollment.ContactAt ?? turn.Person.ContactAt ?? at.Campaign.SendAt;
        return await cards.Form(
            at.Enrollment.Id, HabitForm.Of(recipe?.Words(turn.Language) ?? new RecipeWords("", "", ""), time, at.Campaign.Days), MakeHabitCards.Anew + place, isChange: false,
            turn.Person, turn.Language, cancellation);
    }
}

/// <summary>"Not for me": nothing more is heard of it.</summary>
public sealed class DeclineHabitHandler(BotDbContext db, RouterCards replies, HabitEnding ending) : HabitPlacePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.DeclineHabit;

    protected override async Task<Card> Act(PlaceInCampaign at, Turn turn, CancellationToken cancellation)
    {
        at.Place.HasDeclined = true;
        if (await Db.Set<Habit>().FirstOrDefaultAsync(habit => habit.EnrollmentId == at.Enrollment.Id, cancellation) is { } habit)
        {
            ending.End(habit, turn.Person);
        }

        await Db.Deliveries.Where(d => d.EnrollmentId == at.Enrollment.Id && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.Answered, cancellation);
        return MakeHabitCards.Declined(turn.Language);
    }
}

/// <summary>Keeps the habit, and asks once when it is not tiny.</summary>
public class SaveHabitHandler(BotDbContext db, KeepHabit keep, MakeHabitCards cards, RouterCards replies) : HabitPlacePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveHabit;

    protected virtual bool Insists => false;

    protected override async Task<Card> Act(PlaceInCampaign at, Turn turn, CancellationToken cancellation)
    {
        var form = HabitForm.From(turn);
        var offered = InvitationCards.Offered(at.Habits);
        var recipe = (turn.Claims!.Revision % MakeHabitCards.Anew) is > 0 and var place && place <= offered.Count ? offered[place - 1] : null;
        var habit = await Db.Set<Habit>().FirstOrDefaultAsync(h => h.EnrollmentId == at.Enrollment.Id, cancellation);
        var errors = form.Mistakes(await cards.Colleagues(turn.Person, turn.Language, cancellation), turn.Language);
        var hint = Insists || errors.Count > 0 || IsOf(recipe, form) || habit?.Behaviour == form.Behaviour ? null : TinyCheck.Hint(form.Behaviour);
        return errors.Count > 0 || hint is not null
            ? await cards.Form(
                at.Enrollment.Id, form, turn.Claims.Revision, isChange: habit is { State: not HabitState.Ended }, turn.Person, turn.Language, cancellation, errors: errors, hint: hint, wasAsked: Insists)
            : await keep.Execute(at, habit, form, recipe, turn.Claims.Revision >= MakeHabitCards.Anew, turn, cancellation);
    }

    /// <summary>Recipes were judged by people; their words are not judged again.</summary>
    private static bool IsOf(HabitRecipe? recipe, HabitForm form) =>
        recipe is not null && new[] { recipe.Dutch, recipe.English }.Any(words => form.Behaviour == words.Behaviour || form.Behaviour == words.Starter || form.Behaviour == words.Grown);
}

/// <summary>Keeps the habit as it is.</summary>
public sealed class KeepHabitHandler(BotDbContext db, KeepHabit keep, MakeHabitCards cards, RouterCards replies)
    : SaveHabitHandler(db, keep, cards, replies), IVerbHandler
{
    public static new string Verb => Verbs.KeepHabit;

    protected override bool Insists => true;
}
