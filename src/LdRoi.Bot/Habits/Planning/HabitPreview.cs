using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Trials;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>What a plan comes to, before anything goes out: whom it reaches, who starts when, and what a trial could find.</summary>
public sealed class HabitPreview(
    Audience audience, ChatAddresses addresses, HabitFactors factors, TeamHalves halves, NewHabitsCards cards, PrivacyOptions privacy, OrganisationOptions organisation)
{
    /// <summary>Share of reminders that are due on which nothing stands in the way. Convention.</summary>
    private const double Availability = 0.85;

    /// <summary>The residual spread of an outcome that is yes or no is at most this.</summary>
    private const double Spread = 0.5;

    public async Task<Card> Of(Draft draft, HabitPlan plan, Person person, Language language, CancellationToken cancellation)
    {
        var reach = await addresses.ReachOf(plan.People, cancellation);
        var (first, later) = await halves.Of(plan, draft.Id.Value, cancellation);
        List<CardBlock> blocks =
        [
            new CardBlock.Facts(
            [
                new Fact(CampaignTexts.PreviewName.In(language), plan.Name),
                new Fact(
                    HabitPlanTexts.PreviewAbout.In(language),
                    await factors.NameOf(plan.ScaleCode, language, cancellation) ?? HabitPlanTexts.FormOwnGoal.In(language)),
                new Fact(HabitPlanTexts.PreviewWho.In(language), NewHabitsCards.NameOf(plan.Audience).In(language)),
                new Fact(CampaignTexts.PreviewTeams.In(language), ReachWords.Names(plan.Teams)),
                new Fact(CampaignTexts.PreviewPeriod.In(language), HabitPlanTexts.PreviewPeriodValue.In(language, language.Day(plan.StartsOn), language.Day(plan.EndsOn))),
                new Fact(
                    HabitPlanTexts.PreviewNudges.In(language),
                    HabitPlanTexts.PreviewNudgesValue.In(language, plan.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture))),
                new Fact(HabitPlanTexts.PreviewRecipes.In(language), HabitPlanTexts.PreviewRecipesValue.In(language, plan.Recipes.Count + OwnRecipes.Of(plan.OwnRecipes).Count)),
                new Fact(
                    HabitPlanTexts.PreviewGroups.In(language),
                    later.Count == 0
                        ? HabitPlanTexts.PreviewGroupsOne.In(language)
                        : HabitPlanTexts.PreviewGroupsTwo.In(
                            language, first.Count, language.Day(plan.StartsOn), later.Count, language.Day(plan.StartsOn.AddDays(7 * plan.Options.StaggerWeeks)))),
                new Fact(
                    HabitPlanTexts.PreviewChance.In(language),
                    plan.Options.Probability is { } probability
                        ? HabitPlanTexts.PreviewChanceValue.In(language, (int)Math.Round(100 * probability))
                        : HabitPlanTexts.PreviewChanceNone.In(language)),
                new Fact(CampaignTexts.PreviewReach.In(language), ReachWords.Of(reach, plan.People.Count, language)),
            ]),
        ];
        if (Power(plan, language) is { } power)
        {
            blocks.Add(new CardBlock.Text(power));
        }

        var busy = await audience.BusyAmong(plan.People, cancellation);
        foreach (var warning in Warnings())
        {
            blocks.Add(new CardBlock.Text(warning, TextTone.Attention));
        }

        var title = CampaignTexts.PreviewTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                Button(Verbs.StartHabits, NewHabitsForm.Load(draft.Fields).Changes is null ? HabitPlanTexts.FormStart : CampaignTexts.FormSave, ActionStyle.Primary),
                Button(Verbs.EditHabits, HabitPlanTexts.FormEditBack),
                Button(Verbs.HabitsAsEmployee, CampaignTexts.PreviewAsEmployee),
                Button(Verbs.CancelHabits, CampaignTexts.FormCancel),
            ], title);

        IEnumerable<string> Warnings()
        {
            if (ReachWords.Unreachable(reach, language) is { } unreachable)
            {
                yield return unreachable;
            }

            if (busy > 0)
            {
                yield return HabitPlanTexts.PreviewBusy.In(language, busy);
            }

            if (plan.People.Count <= privacy.Threshold)
            {
                yield return HabitPlanTexts.PreviewSmall.In(language, plan.People.Count, privacy.Threshold);
            }

            if (plan.Audience != HabitAudience.Leads && HabitFactors.LiesWithLeads(plan.ScaleCode))
            {
                yield return HabitPlanTexts.PreviewForLeads.In(language);
            }
        }

        CardAction Button(string verb, TextKey text, ActionStyle style = ActionStyle.Default) => cards.Button(draft, person, verb, text.In(language), style);
    }

    /// <summary>What a trial could find, said before it starts; null without a trial.</summary>
    private string? Power(HabitPlan plan, Language language)
    {
        if (plan.Options.Probability is not { } probability)
        {
            return null;
        }

        // The last day of a week looks back and is never drawn.
        var days = Delivery.WorkingDays.Between(plan.StartsOn, plan.EndsOn, organisation.CountryOf(null)).Count(day => plan.Options.Days.Has(day));
        var drawn = days - plan.Weeks;
        return plan.People.Count < TrialConstants.SmallestNumberOfPeople || drawn < TrialConstants.SmallestNumberOfPoints
            ? HabitPlanTexts.PreviewPowerFew.In(language, TrialConstants.SmallestNumberOfPeople, TrialConstants.SmallestNumberOfPoints)
            : HabitPlanTexts.PreviewPower.In(
                language, plan.People.Count, plan.Weeks,
                (int)Math.Ceiling(100 * new TrialPower(plan.People.Count, drawn, Availability, probability, Spread).DetectableEffect));
    }
}
