using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>The steps of planning tiny habits: the form, and what came of it.</summary>
public sealed class NewHabitsCards(BotDbContext db, TeamInputs teams, HabitFactors factors, Buttons buttons)
{
    public const string Kind = "new-habits";

    public async Task<Card> Form(Draft draft, Person person, Language language, HabitFormCheck? check, CancellationToken cancellation)
    {
        var form = NewHabitsForm.Load(draft.Fields);
        List<CardBlock> blocks = check is { Errors.Count: > 0 } ? [new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention)] : [];
        blocks.AddRange(
        [
            new CardInput.ShortText(NewHabitsForm.NameId, HabitPlanTexts.FormName.In(language), 60, form.Name, IsRequired: true, Error(NewHabitsForm.NameId)),
            new CardInput.SingleChoice(
                NewHabitsForm.FactorId, HabitPlanTexts.FormFactor.In(language),
                [.. await factors.All(language, cancellation), new Choice(NewHabitsForm.OwnGoal, HabitPlanTexts.FormOwnGoal.In(language))],
                Chosen(form.Factor), IsRequired: true, Error(NewHabitsForm.FactorId)),
            new CardInput.ShortText(NewHabitsForm.GoalId, HabitPlanTexts.FormGoal.In(language), 150, form.Goal, Error: Error(NewHabitsForm.GoalId)),
            new CardInput.SingleChoice(
                NewHabitsForm.AudienceId, HabitPlanTexts.FormAudience.In(language),
                [
                    .. new[] { HabitAudience.Teams, HabitAudience.Priority, HabitAudience.Leads }
                        .Select(audience => new Choice(NewHabitsForm.CodeOf(audience), NameOf(audience).In(language))),
                ],
                Chosen(form.Audience), IsRequired: true, Error(NewHabitsForm.AudienceId)),
            .. await teams.Of(person, form.TeamCodes, form.Find, check?.Listed ?? [], check?.Errors, mayBeEmpty: true, language, cancellation),
            new CardInput.Date(NewHabitsForm.StartsOnId, CampaignTexts.FormStartsOn.In(language), form.StartsOn, IsRequired: true, Error(NewHabitsForm.StartsOnId)),
            new CardInput.SingleChoice(
                NewHabitsForm.WeeksId, HabitPlanTexts.FormWeeks.In(language),
                [.. NewHabitsForm.PossibleWeeks.Select(weeks => new Choice(weeks, HabitPlanTexts.WeeksValue.In(language, weeks)))],
                form.Weeks, IsRequired: true, Error(NewHabitsForm.WeeksId)),
            new CardInput.Time(NewHabitsForm.SendAtId, CampaignTexts.FormSendAt.In(language), form.SendAt, IsRequired: true, Error(NewHabitsForm.SendAtId)),
        ]);
        var title = (form.Changes is null ? HabitPlanTexts.FormTitle : HabitPlanTexts.FormTitleChange).In(language);
        return new Card(
            language, title, blocks,
            [
                Button(draft, person, Verbs.PreviewHabits, CampaignTexts.FormPreview.In(language), ActionStyle.Primary, sendsInputs: true),
                Button(draft, person, Verbs.HabitOptions, CampaignTexts.FormOptions.In(language), sendsInputs: true),
                Button(draft, person, Verbs.CancelHabits, CampaignTexts.FormCancel.In(language)),
            ], title);

        string? Error(string input) => check?.Errors.GetValueOrDefault(input);
        static string? Chosen(string code) => code.Length > 0 ? code : null;
    }

    /// <summary>What came of a draft that is no longer open; the second tap sees this too.</summary>
    public async Task<Card> Ended(Draft draft, Person person, Language language, CancellationToken cancellation)
    {
        if (draft is not { End: DraftEnd.Done, ResultId: { } result })
        {
            var cancelled = HabitPlanTexts.CancelledTitle.In(language);
            return new Card(language, cancelled, [new CardBlock.Text(HabitPlanTexts.CancelledText.In(language))], [], cancelled);
        }

        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == CampaignId.Load(result), cancellation);
        var plan = await db.Set<HabitCampaign>().Where(h => h.CampaignId == campaign.Id).Select(h => h.PlanId).FirstAsync(cancellation);
        var later = await (
            from habits in db.Set<HabitCampaign>()
            join other in db.Campaigns on habits.CampaignId equals other.Id
            where habits.PlanId == plan && other.Id != campaign.Id
            select new { other.Name, other.StartsOn }).FirstOrDefaultAsync(cancellation);
        var isNew = NewHabitsForm.Load(draft.Fields).Changes is null;
        var title = (isNew ? HabitPlanTexts.PlannedTitle : HabitPlanTexts.ChangedTitle).In(language);
        List<CardBlock> blocks =
            [new CardBlock.Text(HabitPlanTexts.PlannedText.In(language, campaign.Name, language.Day(campaign.StartsOn), language.Day(campaign.EndsOn)))];
        if (isNew && later is not null)
        {
            blocks.Add(new CardBlock.Text(HabitPlanTexts.PlannedLater.In(language, language.Day(later.StartsOn), later.Name)));
        }

        return new Card(language, title, blocks, [Open(campaign, person, language)], title);
    }

    /// <summary>The planned campaign began before its change was saved.</summary>
    public Card TooLate(Campaign campaign, Person person, Language language)
    {
        var title = HabitPlanTexts.TooLateTitle.In(language);
        return new Card(
            language, title, [new CardBlock.Text(HabitPlanTexts.TooLateText.In(language, campaign.Name))], [Open(campaign, person, language)], title);
    }

    internal static TextKey NameOf(HabitAudience audience) => audience switch
    {
        HabitAudience.Priority => HabitPlanTexts.AudiencePriority,
        HabitAudience.Leads => HabitPlanTexts.AudienceLeads,
        _ => HabitPlanTexts.AudienceTeams,
    };

    internal CardAction Button(
        Draft draft, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, Kind, draft.Id.Value, style: style, sendsInputs: sendsInputs);

    private CardAction Open(Campaign campaign, Person person, Language language) =>
        buttons.For(person, Verbs.OpenCampaign, HabitPlanTexts.OpenPlanned.In(language), CampaignCard.Subject, campaign.Id.Value);
}
