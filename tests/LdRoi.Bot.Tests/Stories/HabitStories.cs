using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Somebody makes a tiny habit, is reminded of it, and changes it. The habits start on Wednesday 9 September 2026.</summary>
public abstract class HabitStories(Scene scene) : Story(scene)
{
    private const string Noor = "Zuid 1";
    private const string Daan = "Zuid 2";

    [ContractFact]
    public async Task A_habit_is_made_in_two_cards_and_reminded_of_at_the_time_that_the_person_chose()
    {
        await using var world = await Invited();
        var noor = world.As(Noor);
        noor.LastCard.Title.ShouldBe("Eén kleine gewoonte proberen?");
        noor.LastCard.Says("Openstaan voor feedback", "Nadat ik iets heb laten zien of verteld", "Je gewoonte is van jou", "Wie om feedback vraagt");

        (await noor.Presses(Verbs.ChooseHabit)).Says("Kies er eerst een.");
        var started = await noor.MakesHabit(at: "07:15");

        started.Title.ShouldBe("Je gewoonte staat");
        started.Says("Stel het je voor", "donderdag 10 september, om 07:15");
        (await noor.Presses(Verbs.PictureHabit, ("runs", "1"), ("no_reminder", "1"), ("rest", "2"), ("no_effort", "2"))).Title.ShouldBe("Mijn gewoonten");
        await world.DaysPass(Utc(2026, 9, 10, 10));
        var nudge = noor.LastCard;
        nudge.Says("vraag ik één persoon: 'wat kan de volgende keer anders?'", "Het is gelukt", "Vandaag niet", "Het lukt niet zo");
        (await world.HabitCardsOf(Noor))[^1].DueAt.ShouldBe(Utc(2026, 9, 10, 5, 15));

        var did = await noor.Presses(nudge, Verbs.DidHabit);
        did.Says("Nu nog het laatste stukje:", "denk ik 'knap dat ik het vroeg'", "Hoe makkelijk ging het?");
        (await noor.Presses(nudge, Verbs.DidHabit)).Title.ShouldBe(did.Title);
        (await noor.Presses(did, Verbs.RateHabit, (NudgeCards.EaseId, "4"))).Title.ShouldBe("Dank je");
        var moment = (await world.MomentsOf(Noor)).Single();
        (moment.Answer, moment.Ease, moment.IsSent, moment.Probability).ShouldBe((HabitAnswer.Done, 4, true, 1));
        (await noor.Types("mijn gewoonten")).Says("loopt", "op elk van je dagen, om 07:15", "1 van de 1 keer");
    }

    [ContractFact]
    public async Task Not_for_me_is_the_end_of_it_until_the_person_says_otherwise()
    {
        await using var world = await Invited();
        var daan = world.As(Daan);
        var invitation = daan.LastCard;

        (await daan.Presses(invitation, Verbs.DeclineHabit)).Says("Je hoort hier niets meer over");
        (await daan.Presses(invitation, Verbs.DeclineHabit)).Says("Je hoort hier niets meer over");
        await world.DaysPass(Utc(2026, 9, 25, 15));

        (await world.HabitCardsOf(Daan)).Count.ShouldBe(1);
        (await daan.Types("mijn gewoonten")).Says("Er wacht een uitnodiging");
        await daan.Presses(Verbs.MakeHabit);
        (await daan.MakesHabit()).Title.ShouldBe("Je gewoonte staat");
    }

    [ContractFact]
    public async Task What_somebody_writes_is_shown_as_it_was_written_on_every_channel()
    {
        await using var world = await Invited();
        var noor = world.As(Noor);
        const string anchor = "Nadat ik *koffie* <!channel> <@U1> [klik](https://x.example) heb & getal < 3";
        var form = await noor.OpensDialog(Verbs.ChooseHabit, (InvitationCards.RecipeId, InvitationCards.OwnCode));

        await noor.SubmitsDialog("Bewaar", HabitPlans.Habit(form, anchor: anchor));
        await world.DaysPass(Utc(2026, 9, 10, 9));

        noor.LastCard.Says($"{anchor}, vraag ik één vraag – en dan glimlach ik.");
    }

    [Theory]
    [InlineData(Language.Dutch, "Bewaar", "Maak hem van jou", "tussen 06:00 en 22:00", "Vul dit in", "Dit zijn twee dingen", "Je gewoonte staat")]
    [InlineData(Language.English, "Save", "Make it yours", "between 06:00 and 22:00", "Fill this in", "This is two things", "Your habit stands")]
    public async Task Own_words_are_written_in_a_window_that_says_at_each_field_what_is_wrong_and_never_stand_in_the_invitation(
        Language language, string save, string title, string time, string empty, string hint, string started)
    {
        await using var world = await Invited(language);
        var noor = world.As(Noor);
        var invitation = noor.LastCard;
        var before = noor.Cards.Count;

        var form = await noor.OpensDialog(Verbs.ChooseHabit, (InvitationCards.RecipeId, InvitationCards.OwnCode));
        form.Title.ShouldBe(title);
        form.Buttons.Count.ShouldBeLessThanOrEqualTo(1, "a window closes by one button");
        Lengths(form).ShouldBe([150, 150, 100]);

        var wrong = await noor.SubmitsDialog(save, HabitPlans.Habit(form, at: "03:00", anchor: " . ", behaviour: "vraag ik een tip en schrijf ik een verslag"));
        wrong.Mistakes.Keys.ShouldBe([HabitForm.AnchorId, HabitForm.TimeId], ignoreOrder: true);
        wrong.Mistakes[HabitForm.TimeId].ShouldContain(time);
        wrong.Mistakes[HabitForm.AnchorId].ShouldContain(empty);

        var hinted = await noor.SubmitsDialog(save, HabitPlans.Habit(form, anchor: "Na het hek van Kwartiertje", behaviour: "vraag ik een tip en schrijf ik een verslag"));
        hinted.Says(hint).FilledIn[HabitForm.AnchorId].ShouldBe("Na het hek van Kwartiertje");
        if (noor is not SimulatedSomeone)
        {
            noor.Cards.ShouldAllBe(seen => !seen.Text.Contains("Kwartiertje"), "as long as it is not kept, it is nowhere");
        }

        var kept = await noor.SubmitsDialog(save, HabitPlans.Habit(hinted, anchor: "Na het hek van Kwartiertje", behaviour: "vraag ik een tip en schrijf ik een verslag"));
        kept.Title.ShouldBe(started);
        kept.Id.ShouldBe(invitation.Id, "it stands in the place of the invitation");
        noor.Cards.Count.ShouldBe(before);
        (await world.HabitOf(Noor)).Behaviour.ShouldBe("vraag ik een tip en schrijf ik een verslag");
        world.Errors.ShouldBeEmpty();
    }

    [ContractFact]
    public async Task A_habit_is_changed_in_the_window_too_and_its_page_takes_the_new_words()
    {
        await using var world = await Invited();
        var noor = world.As(Noor);
        await noor.MakesHabit();
        (await noor.Types("mijn gewoonten")).Button(Verbs.ChangeHabit).OpensDialog.ShouldBeTrue();

        var form = await noor.OpensDialog(Verbs.ChangeHabit);
        form.Title.ShouldBe("Je gewoonte wijzigen");
        form.FilledIn[HabitForm.BehaviourId].ShouldNotBeEmpty();
        (await noor.SubmitsDialog("Bewaar", HabitPlans.Habit(form, anchor: "Nadat ik mijn fiets op slot zet"))).Says("Nadat ik mijn fiets op slot zet");

        (await world.HabitOf(Noor)).Anchor.ShouldBe("Nadat ik mijn fiets op slot zet");
    }

    private static IEnumerable<int> Lengths(SeenCard form) => form.Card.Inputs.OfType<CardInput.ShortText>().Select(text => text.MaximumLength);

    private async Task<BotWorld> Invited(Language language = Language.Dutch)
    {
        var world = await Start(An.Organisation().Team("Zuid", 6, lead: "Zoë Leider"));
        await world.PlansHabits(["Zuid"], "2026-09-09");
        await world.Change(Noor, person => person.Language = language);
        await world.DaysPass(Utc(2026, 9, 9, 10));
        return world;
    }
}

public sealed class HabitStoriesInTheSimulator() : HabitStories(Scene.Simulator);

public sealed class HabitStoriesInTeams() : HabitStories(Scene.Teams);

public sealed class HabitStoriesInSlack() : HabitStories(Scene.Slack);
