using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Habits;

namespace LdRoi.Bot.Habits;

/// <summary>A person's own habit: how it goes, their own line, and everything they can change about it.</summary>
public sealed class MyHabitsCards(Buttons buttons)
{
    private const int LongestName = 60;

    public Card Of(MyHabit mine, Habit? other, IReadOnlyList<BuddyOf> buddyOf, Person person, Language language, TextKey? notice = null)
    {
        var habit = mine.Habit;
        List<CardBlock> blocks = notice is null ? [] : [new CardBlock.Text(notice.In(language), TextTone.Emphasis)];
        blocks.Add(HabitCards.Recipe(habit, language));
        blocks.Add(new CardBlock.Facts(
        [
            new Fact(HabitTexts.MineState.In(language), StateOf(mine, person, language)),
            .. habit.State == HabitState.Ended ? (Fact[])[] : [new Fact(HabitTexts.MineRhythm.In(language), RhythmOf(mine, language))],
            new Fact(HabitTexts.MineDone.In(language), Done(mine.Moments, language)),
            .. mine.Buddy is { } buddy ? (Fact[])[new Fact(HabitTexts.MineBuddy.In(language), BuddyWords(mine, Shortened.To(buddy, LongestName), language))] : [],
        ]));
        blocks.AddRange(Line(mine, language));
        blocks.AddRange(BuddyLine(buddyOf, language));
        return new Card(language, HabitTexts.MineTitle.In(language), blocks, [.. Actions(mine, other, person, language)], HabitTexts.MineNotice.In(language));
    }

    /// <summary>Without a habit: what waits, and whose buddy one is.</summary>
    public Card Nothing(IReadOnlyList<PlaceWaiting> waiting, IReadOnlyList<BuddyOf> buddyOf, Person person, Language language) => new(
        language, HabitTexts.MineTitle.In(language),
        [
            .. waiting.Count == 0
                ? (CardBlock[])[new CardBlock.Text(HabitTexts.MineNothing.In(language))]
                : [.. waiting.Select(place => new CardBlock.Text(HabitTexts.MineWaiting.In(language, place.Campaign)))],
            .. BuddyLine(buddyOf, language),
        ],
        [
            .. waiting.Take(1).Select(place => buttons.For(
                person, Verbs.MakeHabit, HabitTexts.MineMake.In(language), HabitCards.Place, place.Place.Value, style: ActionStyle.Primary)),
        ],
        HabitTexts.MineNotice.In(language));

    private IEnumerable<CardAction> Actions(MyHabit mine, Habit? other, Person person, Language language)
    {
        var habit = mine.Habit;
        if (habit.State is HabitState.Paused or HabitState.Asked)
        {
            yield return About(Verbs.ResumeHabit, HabitTexts.MineResume, ActionStyle.Primary);
        }
        else if (habit.State == HabitState.Going)
        {
            yield return About(Verbs.DidToday, HabitTexts.MineToday, ActionStyle.Primary);
            yield return buttons.For(person, Verbs.Pause, HabitTexts.MinePause.In(language));
        }

        if (habit.State != HabitState.Ended)
        {
            yield return About(Verbs.ChangeHabit, HabitTexts.MineChange) with { OpensDialog = true };
            yield return About(Verbs.EndHabit, HabitTexts.MineEnd);
        }
        else if (mine.Campaign.State is Campaigns.CampaignState.Running or Campaigns.CampaignState.Paused)
        {
            yield return buttons.For(person, Verbs.MakeHabit, HabitTexts.MineMake.In(language), HabitCards.Place, habit.EnrollmentId.Value);
        }

        if (other is not null)
        {
            yield return buttons.For(person, Verbs.OpenHabit, HabitTexts.MineOther.In(language), HabitCards.Subject, other.Id.Value);
        }

        CardAction About(string verb, TextKey title, ActionStyle style = ActionStyle.Default) =>
            buttons.For(person, verb, title.In(language), HabitCards.Subject, habit.Id.Value, style: style);
    }

    private static IEnumerable<CardBlock> Line(MyHabit mine, Language language)
    {
        var points = mine.Line.Where(measure => measure.Score is not null).Select(measure => new HabitLine.Point(measure.LocalDate, measure.Score!.Value)).ToList();
        if (points.Count < 2)
        {
            yield break;
        }

        var curve = HabitCurve.Fit([.. points.Select(point => new HabitDay(point.Date.DayNumber - mine.Habit.StartedOn.DayNumber + 1, point.Score))]);
        yield return new CardBlock.Drawing(new HabitLine(points, curve.Value is { } found ? day => found.On(day) : null, mine.Habit.StartedOn, language));
        yield return new CardBlock.Note(curve is { Value: { } result }
            ? HabitTexts.MineCurve.In(language, (int)Math.Ceiling(result.DayOfPlateau))
            : HabitTexts.MineCurveNot.In(language));
    }

    private static IEnumerable<CardBlock> BuddyLine(IReadOnlyList<BuddyOf> buddyOf, Language language) => buddyOf.Count == 0
        ? []
        : [new CardBlock.Text(HabitTexts.MineBuddyOf.In(language, string.Join(", ", buddyOf.Take(8).Select(one =>
            (one.IsGoing ? HabitTexts.MineBuddyGoing : HabitTexts.MineBuddyPaused).In(language, Shortened.To(one.Name, LongestName))))))];

    private static string StateOf(MyHabit mine, Person person, Language language) => mine.Habit switch
    {
        { State: not HabitState.Ended } when person.StoppedAt is not null => HabitTexts.MineStopped.In(language),
        { State: HabitState.Going } => HabitTexts.MineGoing.In(language),
        { State: HabitState.Paused } when mine.Returns is { } day => HabitTexts.MinePaused.In(language, language.Day(day)),
        { State: HabitState.Paused } => HabitTexts.MinePausedOpen.In(language),
        { State: HabitState.Asked } => HabitTexts.MineAsked.In(language),
        _ => HabitTexts.MineEnded.In(language),
    };

    private static string RhythmOf(MyHabit mine, Language language) => (mine.Habit.Rhythm switch
    {
        HabitRhythm.ThreeAWeek => HabitTexts.RhythmThree,
        HabitRhythm.Weekly => HabitTexts.RhythmWeekly,
        _ => HabitTexts.RhythmDaily,
    }).In(language, mine.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string Done(HabitMoments moments, Language language) => Adherence.AsReported(moments) is { Value: not null, N: var answered }
        ? HabitTexts.MineDoneValue.In(language, moments.Done, answered, Adherence.Cautious(moments).N)
        : HabitTexts.MineDoneNone.In(language);

    private static string BuddyWords(MyHabit mine, string buddy, Language language) => mine.HasBuddyLeft
        ? HabitTexts.MineBuddyLeft.In(language)
        : mine.Habit.BuddyAgreedAt is null ? HabitTexts.MineBuddyAsked.In(language, buddy) : buddy;
}
