using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>
/// What becomes of a card when the connector does not simply take it: nothing is lost, nobody gets a third copy, and what
/// surely never arrives is not tried again and again.
/// </summary>
public sealed class TeamsSendStories
{
    private static readonly DateTimeOffset HalfPastNine = BotWorld.Utc(2026, 9, 9, 7, 30);

    [Theory]
    [InlineData("403 ConversationBlockedByUser", "Blocked")]
    [InlineData("403 MessageWritesBlocked, nested", "Blocked")]
    [InlineData("403 BotNotInConversationRoster", "NotInstalled")]
    [InlineData("403 another code", "Forbidden")]
    [InlineData("404 ConversationNotFound", "NotFound")]
    public async Task A_refusal_for_good_closes_the_address_until_the_person_is_heard_again(string error, string because)
    {
        await using var world = await BeforeTheCards();
        world.Teams.Faults.Next(DocumentedErrors.All[error], ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 2);

        await world.SleepsUntil(HalfPastNine);

        var first = (await world.DeliveriesOf(Noor))[0];
        (first.State, first.Because).ShouldBe((DeliveryState.Refused, because));
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(because);
        world.As(Noor).Cards.ShouldBeEmpty();
        world.As(Daan).ScanCard.Questions.Count.ShouldBe(3);

        world.Teams.Faults.Clear();
        await world.SleepsUntil(HalfPastNine.AddDays(1));
        (await world.DeliveriesOf(Noor))[1].Because.ShouldBe(DeliveryReasons.NotReachable);

        await world.As(Noor).Types("hulp");
        await world.SleepsUntil(HalfPastNine.AddDays(2));
        world.As(Noor).ScanCard.Questions.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("429 Throttled, with a wait")]
    [InlineData("429 Throttled, without one")]
    [InlineData("412 PreconditionFailed")]
    [InlineData("401 Unauthorized")]
    public async Task What_surely_did_not_arrive_comes_later_and_once(string error)
    {
        await using var world = await BeforeTheCards();
        world.Teams.Faults.Next(DocumentedErrors.All[error], ConnectorOperation.Send, world.InTeams(Noor).PersonalChat);
        world.Expecting("refused the bot's registration");

        await world.SleepsUntil(HalfPastNine);
        world.As(Noor).Cards.ShouldBeEmpty();
        (await world.DeliveriesOf(Noor))[0].State.ShouldBe(DeliveryState.Planned);
        (await world.DeliveriesOf(Noor))[0].Attempts.ShouldBe(0);

        await world.SleepsUntil(HalfPastNine.AddMinutes(10));
        world.As(Noor).Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_a_tenant_switched_the_bot_off_nobody_is_refused_and_everybody_gets_their_card_once_it_is_on_again()
    {
        await using var world = await BeforeTheCards();
        world.Teams.IsDisabledByAdmin = true;
        var before = world.Teams.Log.Count(ConnectorOperation.Send);
        world.Expecting("switched the bot off").ShouldBeEmpty();
        await world.SleepsUntil(HalfPastNine.AddMinutes(30));

        var waiting = (await world.DeliveriesOf(Noor)).Concat(await world.DeliveriesOf(Daan)).ToList();
        waiting.ShouldAllBe(delivery => delivery.State == DeliveryState.Planned && delivery.Attempts == 0);
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();

        // Both may have been under way; nobody was tried once it was known.
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBeInRange(before + 1, before + 2);
        world.Expecting("switched the bot off").ShouldHaveSingleItem();
        await world.SleepsUntil(HalfPastNine.AddMinutes(50));
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBeInRange(before + 1, before + 2);

        world.Teams.IsDisabledByAdmin = false;
        await world.SleepsUntil(HalfPastNine.AddHours(2));
        world.As(Noor).Cards.ShouldHaveSingleItem();
        world.As(Daan).Cards.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502 HTML")]
    [InlineData("504")]
    [InlineData("408")]
    public async Task What_perhaps_arrived_is_sent_once_more_and_never_a_third_time(string error)
    {
        await using var world = await BeforeTheCards();
        world.Teams.Faults.Next(
            new Answer.Delivered(DocumentedErrors.All[error]), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 5);

        await world.SleepsUntil(HalfPastNine);
        await world.SleepsUntil(HalfPastNine.AddMinutes(10));
        await world.SleepsUntil(HalfPastNine.AddMinutes(20));

        var noor = world.As(Noor);
        noor.Cards.Count.ShouldBe(2);
        (await world.DeliveriesOf(Noor))[0].State.ShouldBe(DeliveryState.Ambiguous);

        // Either copy can be answered, and it is one answer.
        await noor.Presses(noor.Cards[0], Verbs.AnswerScan, All(noor.Cards[0], "4"));
        (await noor.Presses(noor.Cards[1], Verbs.AnswerScan, All(noor.Cards[1], "4"))).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).Select(answer => (answer.Value, answer.Revision)).ShouldBe([(4, 1), (4, 1), (4, 1)]);
    }

    [Fact]
    public async Task A_card_that_arrived_before_the_line_dropped_can_be_answered_at_once()
    {
        await using var world = await BeforeTheCards();
        world.Teams.Faults.Next(new Answer.Delivered(new Answer.Drop()), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat);

        await world.SleepsUntil(HalfPastNine);
        var noor = world.As(Noor);
        (await noor.Presses(noor.Cards[0], Verbs.AnswerScan, All(noor.Cards[0], "2"))).Title.ShouldBe("Bewaard. Dank je wel");

        (await world.AnswersOf(Noor)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("400 BadSyntax", "Malformed")]
    [InlineData("413 MessageSizeTooBig", "TooLarge")]
    public async Task A_mistake_of_ours_is_not_repeated(string error, string because)
    {
        await using var world = await BeforeTheCards();
        world.Teams.Faults.Next(DocumentedErrors.All[error], ConnectorOperation.Send, world.InTeams(Noor).PersonalChat);

        await world.SleepsUntil(HalfPastNine);
        await world.SleepsUntil(HalfPastNine.AddHours(1));

        var first = (await world.DeliveriesOf(Noor))[0];
        (first.State, first.Because).ShouldBe((DeliveryState.Failed, because));
        world.Teams.Log.Requests.Count(request => request.ConversationId == world.InTeams(Noor).PersonalChat.Id).ShouldBe(1);
        world.As(Daan).Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_next_day_s_card_takes_the_place_of_the_unanswered_one_on_every_device()
    {
        await using var world = await BeforeTheCards();
        await world.SleepsUntil(HalfPastNine);
        await world.SleepsUntil(HalfPastNine.AddDays(1));

        var noor = world.InTeams(Noor);
        var old = noor.PersonalChat.Messages[0];
        AdaptiveCardReader.Read(old.CardOn(noor.OnPhone)!).Actions.ShouldBeEmpty();
        old.History.Count.ShouldBe(2);
        AdaptiveCardReader.Read(noor.PersonalChat.Messages[1].CardOn(noor.OnPhone)!).Actions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_card_that_was_answered_on_the_desktop_stands_answered_on_the_phone_before_it_is_touched_there()
    {
        await using var world = await BeforeTheCards();
        await world.SleepsUntil(HalfPastNine);
        var noor = world.InTeams(Noor);
        var message = noor.PersonalChat.Messages[0];
        AdaptiveCardReader.Read(message.CardOn(noor.OnPhone)!).Actions.ShouldNotBeEmpty();

        await world.As(Noor).Presses(Verbs.AnswerScan, All(world.As(Noor).ScanCard, "4"));
        await noor.PersonalChat.WaitFor(seen => seen.Id == message.Id && seen.History.Count == 2);

        var onPhone = AdaptiveCardReader.Read(message.CardOn(noor.OnPhone)!);
        (onPhone.Title, onPhone.Inputs.Count()).ShouldBe(("Bewaard. Dank je wel", 0));
        (await noor.OnPhone.Opens()).ShouldBeEmpty("looking at a chat costs the service nothing");
        noor.PersonalChat.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_card_that_is_half_answered_on_the_desktop_says_on_the_phone_what_is_left_once_it_is_pressed()
    {
        await using var world = await BeforeTheCards();
        await world.SleepsUntil(HalfPastNine);
        var noor = world.InTeams(Noor);
        var message = noor.PersonalChat.Messages[0];
        var questions = world.As(Noor).ScanCard.Questions;
        await world.As(Noor).Presses(Verbs.AnswerScan, (questions[0], "4"));

        await noor.OnPhone.Presses(message, "Bewaar", new Dictionary<string, string> { [questions[0]] = "4" });

        AdaptiveCardReader.Read(message.CardOn(noor.OnPhone)!).Inputs.Select(input => input.Id).ShouldBe(questions.Skip(1));
        message.History.Count.ShouldBe(1, "nothing changes under the hands of whoever fills it in");
        (await world.AnswersOf(Noor)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_older_client_that_submits_sees_its_card_saved_too()
    {
        await using var world = await BeforeTheCards();
        await world.SleepsUntil(HalfPastNine);
        var noor = world.InTeams(Noor);
        var message = noor.PersonalChat.Messages[0];
        var questions = world.As(Noor).ScanCard.Questions;

        (await noor.Submits(message, "Bewaar", questions.ToDictionary(question => question, _ => "3"))).IsOk.ShouldBeTrue();
        await noor.PersonalChat.WaitFor(seen => seen.Id == message.Id && seen.History.Count == 2);

        AdaptiveCardReader.Read(message.Card!).Title.ShouldBe("Bewaard. Dank je wel");
        (await world.AnswersOf(Noor)).ShouldAllBe(answer => answer.Value == 3);
    }

    private static async Task<BotWorld> BeforeTheCards()
    {
        var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Teams);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }
}
