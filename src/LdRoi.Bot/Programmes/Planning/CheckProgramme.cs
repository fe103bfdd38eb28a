using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Checks what was filled in for a programme: each mistake with its mend, at its own field.</summary>
public sealed class CheckProgramme(BotDbContext db, ReadAttendance attending, PrivacyOptions privacy, OrganisationOptions organisation, TimeProvider time)
{
    private const int LongestDays = 366;

    /// <param name="draft">Becomes the programme.</param>
    public async Task<ProgrammeCheck> Execute(ProgrammeForm form, Draft draft, Person by, Language language, CancellationToken cancellation)
    {
        var before = form.Changed is { } changed ? await db.Programmes.AsNoTracking().Include(p => p.Teams).FirstAsync(p => p.Id == changed, cancellation) : null;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Wrong(string input, TextKey text, params object[] places) => errors.TryAdd(input, text.In(language, places));
        var name = form[ProgrammeForm.Name];
        if (name.Length is 0 or > Programme.LongestName)
        {
            Wrong(ProgrammeForm.Name, ProgrammeFormTexts.ErrorName);
        }
        else if (await db.Programmes.AnyAsync(p => p.NameKey == Programme.KeyOf(name) && p.Id != form.Changed, cancellation))
        {
            Wrong(ProgrammeForm.Name, ProgrammeFormTexts.ErrorNameTaken);
        }

        var kind = Choice<ProgrammeKind>(ProgrammeForm.Kind);
        var isolation = Choice<IsolationPlan>(ProgrammeForm.Isolation);
        var (start, end) = (Date(form[ProgrammeForm.StartsOn]), Date(form[ProgrammeForm.EndsOn]));
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        if (start is null)
        {
            Wrong(ProgrammeForm.StartsOn, ProgrammeFormTexts.ErrorDate);
        }

        if (end is null)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeFormTexts.ErrorNoEnd);
        }
        else if (end < start)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeFormTexts.ErrorOrder);
        }
        else if (end < today)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeFormTexts.ErrorPastEnd);
        }
        else if (start is { } first && end.Value.DayNumber - first.DayNumber > LongestDays)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeFormTexts.ErrorLong);
        }

        var sessions = SessionDays.Read(form[ProgrammeForm.Sessions], start);
        if (sessions is null || sessions.Count > SessionDays.Most)
        {
            Wrong(ProgrammeForm.Sessions, ProgrammeFormTexts.ErrorSessions, SessionDays.Most);
        }
        else if (sessions.Any(day => day < start || day > end))
        {
            Wrong(ProgrammeForm.Sessions, ProgrammeFormTexts.ErrorSessionsOutside);
        }

        var hours = AmountText.Number(form[ProgrammeForm.Hours]);
        if (hours is null or < 0.5m or > 1000)
        {
            Wrong(ProgrammeForm.Hours, ProgrammeFormTexts.ErrorHours);
        }

        if (form[ProgrammeForm.Behaviour].Length is 0 or > Programme.LongestText)
        {
            Wrong(ProgrammeForm.Behaviour, ProgrammeFormTexts.ErrorBehaviour);
        }

        foreach (var input in (string[])[ProgrammeForm.Influences, ProgrammeForm.Intangibles])
        {
            if (form[input].Length > Programme.LongestText)
            {
                Wrong(input, ProgrammeFormTexts.ErrorText);
            }
        }

        if (form[ProgrammeForm.Study] is not (ProgrammeForm.Yes or ProgrammeForm.No))
        {
            Wrong(ProgrammeForm.Study, ProgrammeFormTexts.ErrorChoice);
        }

        var hasStudy = form[ProgrammeForm.Study] == ProgrammeForm.Yes;
        var measures = form[ProgrammeForm.Measures].Split(',', StringSplitOptions.RemoveEmptyEntries).Where(code => MeasureCatalogue.Find(code) is not null).Distinct().ToList();
        if (hasStudy && measures.Count == 0)
        {
            Wrong(ProgrammeForm.Measures, ProgrammeFormTexts.ErrorMeasures);
        }

        var impact = form[ProgrammeForm.Impact].Length == 0 ? null : AmountText.Number(form[ProgrammeForm.Impact]);
        if (form[ProgrammeForm.Impact].Length > 0 && impact is null)
        {
            Wrong(ProgrammeForm.Impact, ProgrammeFormTexts.ErrorImpact);
        }

        long? worth = form[ProgrammeForm.Worth].Length == 0 ? null : AmountText.Cents(form[ProgrammeForm.Worth]) ?? 0;
        if (worth == 0)
        {
            Wrong(ProgrammeForm.Worth, ProgrammeFormTexts.ErrorWorth);
        }

        var sure = worth is null ? null : Whole(form[ProgrammeForm.Sure]);
        if (worth is not null && sure is null or < 1 or > 100)
        {
            Wrong(ProgrammeForm.Sure, ProgrammeFormTexts.ErrorSure);
        }

        var weeks = Whole(form[ProgrammeForm.Weeks]);
        var isStaggered = isolation == IsolationPlan.Staggered;
        if (isStaggered && weeks is null or < 4 or > 52)
        {
            Wrong(ProgrammeForm.Weeks, ProgrammeFormTexts.ErrorWeeks);
        }
        else if (isStaggered && hasStudy && start is { } begins && StudyTeam.FirstFullMonth(begins) >= StudyTeam.MonthOf(begins.AddDays(7 * weeks!.Value)))
        {
            // Figures come by month: in no whole month would one group have started and the other not.
            Wrong(ProgrammeForm.Weeks, ProgrammeFormTexts.ErrorSameMonth);
        }

        var attendance = await attending.Read(form, before, errors, language, cancellation);
        if (isStaggered && attendance.Teams.Count < 2 && !errors.ContainsKey(ProgrammeForm.Teams))
        {
            Wrong(ProgrammeForm.Isolation, ProgrammeFormTexts.ErrorOneTeam);
        }

        int? Goal(string input, int most, TextKey wrong)
        {
            if (form[input].Length == 0)
            {
                return null;
            }

            if (Whole(form[input]) is { } goal && goal <= most)
            {
                return goal;
            }

            Wrong(input, wrong);
            return null;
        }

        var (reaction, learning, use) = (
            Goal(ProgrammeForm.Reaction, 100, ProgrammeFormTexts.ErrorGoal), Goal(ProgrammeForm.Learning, 100, ProgrammeFormTexts.ErrorGoal),
            Goal(ProgrammeForm.Use, 100, ProgrammeFormTexts.ErrorGoal));
        var roi = Goal(ProgrammeForm.Roi, 1000, ProgrammeFormTexts.ErrorRoiGoal);
        if (errors.Count > 0)
        {
            return new ProgrammeCheck(null, errors);
        }

        var id = before?.Id ?? ProgrammeId.Load(draft.Id.Value);
        var groups = attendance.Groups(isStaggered ? 2 : 1, id);
        var programme = new Programme
        {
            Id = id, Name = name, NameKey = Programme.KeyOf(name), Kind = kind!.Value, CreatedBy = before?.CreatedBy ?? by.Id, RegisteredOn = today, StartsOn = start!.Value, EndsOn = end!.Value,
            Sessions = string.Join(',', sessions!.Select(ProgrammeForm.Text)), Isolation = isolation!.Value, WeeksApart = isStaggered ? weeks!.Value : 0, HoursEach = hours!.Value,
            Behaviour = form[ProgrammeForm.Behaviour],
            ReactionTarget = reaction, LearningTarget = learning, UseTarget = use, ImpactTarget = impact, RoiTarget = roi, HasStudy = hasStudy, WorthEachCents = worth, WorthSure = sure,
            Measures = string.Join(',', measures), Influences = form[ProgrammeForm.Influences], IsInfluenceNew = form[ProgrammeForm.InfluenceNew] == ProgrammeForm.Yes,
            Intangibles = form[ProgrammeForm.Intangibles], Threshold = before?.Threshold ?? privacy.Threshold,
            Teams = [.. groups.SelectMany((group, cohort) => group.Select(team => new ProgrammeTeam { ProgrammeId = id, TeamId = team.Id, Cohort = cohort }))],
        };
        if (before is not null && before.HasGoalsOf(programme) && (before.RegisteredOn < before.StartsOn || programme.StartsOn <= before.StartsOn))
        {
            programme.RegisteredOn = before.RegisteredOn;
        }

        // Whoever is named beside the teams starts with the first group.
        var cohorts = programme.Teams.ToDictionary(team => team.TeamId, team => team.Cohort);
        var people = await db.People.AsNoTracking().Where(person => person.LeftAt == null).OrderBy(person => person.EmailKey).ToListAsync(cancellation);
        return new ProgrammeCheck(
            new ProgrammePlan(programme, groups, [.. people.Where(attendance.Includes).Select(person => (person, cohorts.GetValueOrDefault(person.TeamId)))]), errors);

        TEnum? Choice<TEnum>(string input)
            where TEnum : struct, Enum
        {
            if (Enum.TryParse<TEnum>(form[input], out var value) && Enum.IsDefined(value))
            {
                return value;
            }

            Wrong(input, ProgrammeFormTexts.ErrorChoice);
            return null;
        }
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
