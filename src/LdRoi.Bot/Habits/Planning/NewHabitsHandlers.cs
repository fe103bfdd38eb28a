using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Opens the form with a plan that would work as it stands, but for the goal and the teams.</summary>
public sealed class NewHabitsHandler(HabitForms forms) : IVerbHandler
{
    public static string Verb => Verbs.NewHabits;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation) => forms.Open(turn.Person, turn.Language, suggestion: null, cancellation);
}

/// <summary>Checks the form; shows mistakes in place, or the preview.</summary>
public sealed class PreviewHabitsHandler(Drafts drafts, NewHabitsCards cards, HabitPreview preview, CheckNewHabits check, RouterCards replies)
    : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.PreviewHabits;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        // Without inputs it is the way back from what people would see.
        var before = NewHabitsForm.Load(draft.Fields);
        var form = turn.Inputs.ContainsKey(NewHabitsForm.NameId) ? NewHabitsForm.From(turn, before) : before;
        var found = await check.Execute(form, before.Find, turn.Person, turn.Language, cancellation);
        draft.Fields = found.Form.Store();
        return found.Plan is null
            ? await Cards.Form(draft, turn.Person, turn.Language, found, cancellation)
            : await preview.Of(draft, found.Plan, turn.Person, turn.Language, cancellation);
    }
}

/// <summary>Back to the form, with everything that was filled in.</summary>
public sealed class EditHabitsHandler(Drafts drafts, NewHabitsCards cards, RouterCards replies) : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.EditHabits;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation) =>
        Cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
}

/// <summary>Shows the options; what was filled in on the form is kept, right or wrong.</summary>
public sealed class HabitOptionsHandler(Drafts drafts, NewHabitsCards cards, HabitOptionsCard options, RouterCards replies)
    : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.HabitOptions;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        draft.Fields = NewHabitsForm.From(turn, NewHabitsForm.Load(draft.Fields)).Store();
        return Task.FromResult(options.Of(draft, turn.Person, turn.Language, new Dictionary<string, string>()));
    }
}

/// <summary>Keeps the options and goes back to the form; shows mistakes in place.</summary>
public sealed class SaveHabitOptionsHandler(Drafts drafts, NewHabitsCards cards, HabitOptionsCard options, RouterCards replies)
    : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveHabitOptions;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = NewHabitsForm.Load(draft.Fields);
        form = form with { Options = HabitOptionsForm.From(turn, form.Options) };
        var (_, errors) = CheckHabitOptions.Execute(form.Options, turn.Language);
        var offered = HabitRecipes.For(form.ScaleCode).ToList();
        if (errors.Count == 0 && offered.FirstOrDefault(recipe => recipe.Id == turn.Input(HabitOptionsForm.AdaptId)) is { } adapted)
        {
            var taken = form.Options.Adapting(adapted, offered);
            draft.Fields = (form with { Options = taken ?? form.Options }).Store();
            return taken is null
                ? options.Of(draft, turn.Person, turn.Language, new Dictionary<string, string> { [HabitOptionsForm.AdaptId] = HabitPlanTexts.ErrorOwnFull.In(turn.Language) })
                : options.Of(draft, turn.Person, turn.Language, errors, HabitPlanTexts.OptionsAdapted);
        }

        draft.Fields = form.Store();
        return errors.Count > 0
            ? options.Of(draft, turn.Person, turn.Language, errors)
            : await Cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}

/// <summary>Ends the form without a plan, or without the change.</summary>
public sealed class CancelHabitsHandler(Drafts drafts, NewHabitsCards cards, RouterCards replies) : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.CancelHabits;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        draft.End = DraftEnd.Cancelled;
        return Ended(draft, turn, cancellation);
    }
}

/// <summary>Shows the planner the invitation as people get it, with nothing on it that could be saved.</summary>
public sealed class HabitsAsEmployeeHandler(Drafts drafts, NewHabitsCards cards, InvitationCards invitations, CheckNewHabits check, RouterCards replies)
    : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.HabitsAsEmployee;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var found = await check.Execute(NewHabitsForm.Load(draft.Fields), "", turn.Person, turn.Language, cancellation);
        if (found.Plan is not { } plan)
        {
            return await Cards.Form(draft, turn.Person, turn.Language, found, cancellation);
        }

        // As the plan would make it; it is never stored.
        var habits = new HabitCampaign { CampaignId = default, Threshold = 0, PlanId = default };
        plan.Shape(habits);
        return await invitations.Example(
            habits, turn.Language, Cards.Button(draft, turn.Person, Verbs.PreviewHabits, CampaignTexts.PreviewBack.In(turn.Language), ActionStyle.Primary), cancellation);
    }
}

/// <summary>Opens the form of habits that have not begun.</summary>
public sealed class ChangeHabitsHandler(BotDbContext db, Drafts drafts, NewHabitsCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.ChangeHabits;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = CampaignId.Load(turn.Claims!.Subject);
        if (await db.Campaigns.Include(c => c.Teams).FirstOrDefaultAsync(c => c.Id == id && c.Kind == HabitCards.Kind, cancellation) is not { } campaign)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (campaign.State != CampaignState.Planned)
        {
            return cards.TooLate(campaign, turn.Person, turn.Language);
        }

        var habits = await db.Set<HabitCampaign>().FirstAsync(h => h.CampaignId == id, cancellation);
        var draft = drafts.Begin(turn.Person, NewHabitsCards.Kind, PlannedHabits.Form(campaign, habits).Store());
        return await cards.Form(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}
