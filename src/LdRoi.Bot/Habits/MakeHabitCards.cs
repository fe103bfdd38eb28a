using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>The form in which somebody makes a habit their own, in a window of its own where the platform has one, and the one that lets them picture it.</summary>
public sealed class MakeHabitCards(BotDbContext db, Buttons buttons)
{
    /// <summary>Added to the place of the recipe when it is chosen, instead of changed.</summary>
    internal const int Anew = 1_000;

    private const int MostColleagues = 60;

    /// <param name="recipe">Place of the recipe among the offered ones, from 1; 0 for one's own; with <see cref="Anew"/> where it was chosen just now.</param>
    /// <param name="intro">What to think about.</param>
    /// <param name="hint">What could be smaller.</param>
    /// <param name="wasAsked">Whether that was said already: it is asked once, and then kept as it is.</param>
    public async Task<Card> Form(
        EnrollmentId place, HabitForm form, int recipe, bool isChange, Person person, Language language, CancellationToken cancellation, TextKey? intro = null,
        IReadOnlyDictionary<string, string>? errors = null, TextKey? hint = null, bool wasAsked = false)
    {
        var colleagues = await Colleagues(person, language, cancellation);
        List<CardBlock> blocks = [];
        if (errors is { Count: > 0 })
        {
            blocks.Add(new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention));
        }
        else if (hint is not null)
        {
            blocks.Add(new CardBlock.Text($"{HabitTexts.HintTitle.In(language)}. {hint.In(language)} {HabitTexts.HintAgain.In(language)}", TextTone.Emphasis));
        }
        else
        {
            blocks.Add(new CardBlock.Text((intro ?? HabitTexts.FormText).In(language)));
        }

        blocks.AddRange(
        [
            new CardInput.ShortText(HabitForm.AnchorId, HabitTexts.FormAnchor.In(language), Habit.LongestAnchor, form.Anchor, IsRequired: true, Error(HabitForm.AnchorId)),
            new CardInput.ShortText(HabitForm.BehaviourId, HabitTexts.FormBehaviour.In(language), Habit.LongestBehaviour, form.Behaviour, IsRequired: true, Error(HabitForm.BehaviourId)),
            new CardInput.ShortText(
                HabitForm.CelebrationId, HabitTexts.FormCelebration.In(language), Habit.LongestCelebration, form.Celebration, IsRequired: true, Error(HabitForm.CelebrationId)),
            new CardInput.Time(HabitForm.TimeId, HabitTexts.FormTime.In(language), form.Time, IsRequired: true, Error(HabitForm.TimeId)),
            new CardInput.MultipleChoice(
                HabitForm.DaysId, HabitTexts.FormDays.In(language),
                [
                    .. Enumerable.Range(1, 5).Select(day => new Choice(
                        day.ToString(CultureInfo.InvariantCulture), language.Culture().DateTimeFormat.GetDayName((DayOfWeek)day))),
                ],
                form.Days.Split(',', StringSplitOptions.RemoveEmptyEntries), IsRequired: true, Error(HabitForm.DaysId)),
        ]);
        if (colleagues.Count > 1)
        {
            blocks.Add(new CardInput.SingleChoice(
                HabitForm.BuddyId, HabitTexts.FormBuddy.In(language), colleagues,
                colleagues.Any(colleague => colleague.Code == form.Buddy) ? form.Buddy : HabitForm.NoBuddy, Error: Error(HabitForm.BuddyId)));
        }

        // One button: in Slack a window has no more of them that can close it.
        var save = buttons.For(
            person, wasAsked || hint is not null ? Verbs.KeepHabit : Verbs.SaveHabit, HabitTexts.FormSave.In(language), HabitCards.Place, place.Value, recipe, ActionStyle.Primary,
            sendsInputs: true);
        var title = (isChange ? HabitTexts.FormTitleChange : HabitTexts.FormTitle).In(language);
        return new Card(language, title, blocks, [save], title);

        string? Error(string input) => errors?.GetValueOrDefault(input);
    }

    /// <param name="first">When the first reminder comes; null when none does.</param>
    /// <param name="buddy">Who is asked to be a buddy.</param>
    public Card Started(Habit habit, (DateOnly Date, TimeOnly Time)? first, string? buddy, Person person, Language language) => new(
        language, HabitTexts.StartedTitle.In(language),
        [
            HabitCards.Recipe(habit, language),
            new CardBlock.Text(HabitTexts.StartedPicture.In(language), TextTone.Emphasis),
            new CardBlock.Text(first is var (date, time)
                ? HabitTexts.StartedFirst.In(language, language.Day(date), time.ToString("HH:mm", CultureInfo.InvariantCulture))
                : HabitTexts.StartedNone.In(language)),
            .. buddy is null ? (CardBlock[])[] : [new CardBlock.Text(HabitTexts.StartedBuddy.In(language, buddy))],
            new CardBlock.Note(HabitTexts.StartedMeasure.In(language)),
            .. CheckCards.Ratings(isWhole: true, language),
        ],
        [
            buttons.For(
                person, Verbs.PictureHabit, HabitTexts.MeasureSave.In(language), HabitCards.Subject, habit.Id.Value, style: ActionStyle.Primary, sendsInputs: true),
        ],
        HabitTexts.StartedTitle.In(language));

    public static Card Declined(Language language) => HabitCards.Line(language, HabitTexts.DeclinedTitle, HabitTexts.DeclinedText);

    /// <summary>Who can be a buddy: people of the own team, and whoever is one already.</summary>
    internal async Task<IReadOnlyList<Choice>> Colleagues(Person person, Language language, CancellationToken cancellation)
    {
        var buddies = db.Set<Habit>().Where(habit => habit.PersonId == person.Id && habit.State != HabitState.Ended);
        var team = await db.People.AsNoTracking()
            .Where(p => p.LeftAt == null && p.Id != person.Id && (p.TeamId == person.TeamId || buddies.Any(habit => habit.BuddyId == p.Id)))
            .OrderBy(p => p.Name).Take(MostColleagues).Select(p => new { p.Id, p.Name }).ToListAsync(cancellation);
        return
        [
            new Choice(HabitForm.NoBuddy, HabitTexts.FormNoBuddy.In(language)),
            .. team.Select(colleague => new Choice(colleague.Id.ToString(), Shortened.To(colleague.Name, CardLimits.ChoiceLabelLength))),
        ];
    }
}
