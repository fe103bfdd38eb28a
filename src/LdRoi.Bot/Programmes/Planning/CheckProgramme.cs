using System.Buffers.Binary;
using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Checks what was filled in for a programme: each mistake with its mend, at its own field.</summary>
public sealed class CheckProgramme(BotDbContext db, Audience audience, PrivacyOptions privacy, OrganisationOptions organisation, TimeProvider time)
{
    private const int LongestDays = 366;

    /// <param name="draft">Becomes the programme; its id deals the teams over the groups, so that the same form gives the same groups.</param>
    public async Task<ProgrammeCheck> Execute(ProgrammeForm form, Draft draft, Person by, Language language, CancellationToken cancellation)
    {
        var before = form.Changed is { } changed ? await db.Programmes.AsNoTracking().Include(p => p.Teams).FirstAsync(p => p.Id == changed, cancellation) : null;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Wrong(string input, TextKey text, params object[] places) => errors.TryAdd(input, text.In(language, places));
        var name = form[ProgrammeForm.Name];
        if (name.Length is 0 or > Programme.LongestName)
        {
            Wrong(ProgrammeForm.Name, ProgrammeTexts.ErrorName);
        }
        else if (await db.Programmes.AnyAsync(p => p.NameKey == Programme.KeyOf(name) && p.Id != form.Changed, cancellation))
        {
            Wrong(ProgrammeForm.Name, ProgrammeTexts.ErrorNameTaken);
        }

        var kind = Choice<ProgrammeKind>(ProgrammeForm.Kind);
        var isolation = Choice<IsolationPlan>(ProgrammeForm.Isolation);
        var (start, end) = (Date(form[ProgrammeForm.StartsOn]), Date(form[ProgrammeForm.EndsOn]));
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        if (start is null)
        {
            Wrong(ProgrammeForm.StartsOn, ProgrammeTexts.ErrorDate);
        }

        if (end is null)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeTexts.ErrorNoEnd);
        }
        else if (end < start)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeTexts.ErrorOrder);
        }
        else if (end < today)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeTexts.ErrorPastEnd);
        }
        else if (start is { } first && end.Value.DayNumber - first.DayNumber > LongestDays)
        {
            Wrong(ProgrammeForm.EndsOn, ProgrammeTexts.ErrorLong);
        }

        var sessions = SessionDays.Read(form[ProgrammeForm.Sessions], start);
        if (sessions is null || sessions.Count > SessionDays.Most)
        {
            Wrong(ProgrammeForm.Sessions, ProgrammeTexts.ErrorSessions, SessionDays.Most);
        }
        else if (sessions.Any(day => day < start || day > end))
        {
            Wrong(ProgrammeForm.Sessions, ProgrammeTexts.ErrorSessionsOutside);
        }

        var hours = AmountText.Number(form[ProgrammeForm.Hours]);
        if (hours is null or < 0.5m or > 1000)
        {
            Wrong(ProgrammeForm.Hours, ProgrammeTexts.ErrorHours);
        }

        if (form[ProgrammeForm.Behaviour].Length is 0 or > Programme.LongestText)
        {
            Wrong(ProgrammeForm.Behaviour, ProgrammeTexts.ErrorBehaviour);
        }

        foreach (var input in (string[])[ProgrammeForm.Influences, ProgrammeForm.Intangibles])
        {
            if (form[input].Length > Programme.LongestText)
            {
                Wrong(input, ProgrammeTexts.ErrorText);
            }
        }

        if (form[ProgrammeForm.Study] is not (ProgrammeForm.Yes or ProgrammeForm.No))
        {
            Wrong(ProgrammeForm.Study, ProgrammeTexts.ErrorChoice);
        }

        var hasStudy = form[ProgrammeForm.Study] == ProgrammeForm.Yes;
        var measures = form[ProgrammeForm.Measures].Split(',', StringSplitOptions.RemoveEmptyEntries).Where(code => MeasureCatalogue.Find(code) is not null).Distinct().ToList();
        if (hasStudy && measures.Count == 0)
        {
            Wrong(ProgrammeForm.Measures, ProgrammeTexts.ErrorMeasures);
        }

        var impact = form[ProgrammeForm.Impact].Length == 0 ? null : AmountText.Number(form[ProgrammeForm.Impact]);
        if (form[ProgrammeForm.Impact].Length > 0 && impact is null)
        {
            Wrong(ProgrammeForm.Impact, ProgrammeTexts.ErrorImpact);
        }

        long? worth = form[ProgrammeForm.Worth].Length == 0 ? null : AmountText.Cents(form[ProgrammeForm.Worth]) ?? 0;
        if (worth == 0)
        {
            Wrong(ProgrammeForm.Worth, ProgrammeTexts.ErrorWorth);
        }

        var sure = worth is null ? null : Whole(form[ProgrammeForm.Sure]);
        if (worth is not null && sure is null or < 1 or > 100)
        {
            Wrong(ProgrammeForm.Sure, ProgrammeTexts.ErrorSure);
        }

        var weeks = Whole(form[ProgrammeForm.Weeks]);
        var isStaggered = isolation == IsolationPlan.Staggered;
        if (isStaggered && weeks is null or < 4 or > 52)
        {
            Wrong(ProgrammeForm.Weeks, ProgrammeTexts.ErrorWeeks);
        }
        else if (isStaggered && hasStudy && start is { } begins && Study.Studies.FirstFullMonth(begins) == Study.Studies.FirstFullMonth(begins.AddDays(7 * weeks!.Value)))
        {
            // Figures come by month: in no month would one group have started and the other not.
            Wrong(ProgrammeForm.Weeks, ProgrammeTexts.ErrorSameMonth);
        }

        var named = await Named();
        var teams = await Teams();
        if (isStaggered && teams.Count < 2 && !errors.ContainsKey(ProgrammeForm.Teams))
        {
            Wrong(ProgrammeForm.Isolation, ProgrammeTexts.ErrorOneTeam);
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
            Goal(ProgrammeForm.Reaction, 100, ProgrammeTexts.ErrorGoal), Goal(ProgrammeForm.Learning, 100, ProgrammeTexts.ErrorGoal),
            Goal(ProgrammeForm.Use, 100, ProgrammeTexts.ErrorGoal));
        var roi = Goal(ProgrammeForm.Roi, 1000, ProgrammeTexts.ErrorRoiGoal);
        if (errors.Count > 0)
        {
            return new ProgrammeCheck(null, errors);
        }

        var id = before?.Id ?? ProgrammeId.Load(draft.Id.Value);
        var count = isStaggered ? 2 : 1;
        var groups = before is null || before.Teams.Select(team => team.Cohort).Distinct().Count() != count ? Dealt(teams, count, id)
            : [.. before.Teams.GroupBy(team => team.Cohort).OrderBy(group => group.Key).Select(group => (IReadOnlyList<Team>)[.. group.Select(team => teams.First(one => one.Id == team.TeamId))])];
        var programme = new Programme
        {
            Id = id, Name = name, NameKey = Programme.KeyOf(name), Kind = kind!.Value, CreatedBy = before?.CreatedBy ?? by.Id, RegisteredOn = today, StartsOn = start!.Value, EndsOn = end!.Value,
            Sessions = string.Join(',', sessions!.Select(ProgrammeForm.Text)), Isolation = isolation!.Value, WeeksApart = isStaggered ? weeks!.Value : 0, HoursEach = hours!.Value, Behaviour = form[ProgrammeForm.Behaviour],
            ReactionTarget = reaction, LearningTarget = learning, UseTarget = use, ImpactTarget = impact, RoiTarget = roi, HasStudy = hasStudy, WorthEachCents = worth, WorthSure = sure,
            Measures = string.Join(',', measures), Influences = form[ProgrammeForm.Influences], IsInfluenceNew = form[ProgrammeForm.InfluenceNew] == ProgrammeForm.Yes,
            Intangibles = form[ProgrammeForm.Intangibles], Threshold = before?.Threshold ?? privacy.Threshold,
            Teams = [.. groups.SelectMany((group, cohort) => group.Select(team => new ProgrammeTeam { ProgrammeId = id, TeamId = team.Id, Cohort = cohort }))],
        };
        var cohorts = programme.Teams.ToDictionary(team => team.TeamId, team => team.Cohort);
        var people = await db.People.AsNoTracking().Where(person => person.LeftAt == null).OrderBy(person => person.EmailKey).ToListAsync(cancellation);
        if (before is not null && before.HasGoalsOf(programme) && (before.RegisteredOn < before.StartsOn || programme.StartsOn <= before.StartsOn))
        {
            programme.RegisteredOn = before.RegisteredOn;
        }

        // Whoever is named beside the teams starts with the first group.
        return new ProgrammeCheck(
            new ProgrammePlan(
                programme, groups,
                [.. people.Where(person => (before is null && cohorts.ContainsKey(person.TeamId)) || named.Contains(person.Id)).Select(person => (person, cohorts.GetValueOrDefault(person.TeamId)))]),
            errors);

        TEnum? Choice<TEnum>(string input)
            where TEnum : struct, Enum
        {
            if (Enum.TryParse<TEnum>(form[input], out var value) && Enum.IsDefined(value))
            {
                return value;
            }

            Wrong(input, ProgrammeTexts.ErrorChoice);
            return null;
        }

        async Task<HashSet<PersonId>> Named()
        {
            if (before is not null)
            {
                return [.. await db.Set<Participant>().Where(one => one.ProgrammeId == before.Id).Select(one => one.PersonId).ToListAsync(cancellation)];
            }

            var found = new HashSet<PersonId>();
            foreach (var typed in form[ProgrammeForm.People].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var key = Person.KeyOf(typed);
                var meant = await db.People.AsNoTracking().Where(person => person.LeftAt == null && (person.EmailKey == key || person.Name == typed))
                    .Select(person => person.Id).ToListAsync(cancellation);
                if (meant is [var one])
                {
                    found.Add(one);
                }
                else if (meant.Count == 0)
                {
                    Wrong(ProgrammeForm.People, ProgrammeTexts.ErrorPerson, typed);
                }
                else
                {
                    Wrong(ProgrammeForm.People, ProgrammeTexts.ErrorPersonTwice, typed, meant.Count);
                }
            }

            return found;
        }

        // The teams that have people of their own: those are what starts together, and what figures are kept of.
        async Task<List<Team>> Teams()
        {
            var tree = await TeamTree.Load(db, cancellation);
            if (before is not null)
            {
                return [.. before.Teams.Select(team => tree[team.TeamId]).OrderBy(team => team.NameKey, StringComparer.Ordinal)];
            }

            var chosen = form[ProgrammeForm.Teams].Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => Guid.TryParse(code, out var known) ? tree.Find(new TeamId(known)) : null).OfType<Team>().ToList();
            foreach (var typed in form[ProgrammeForm.More].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (tree.All.FirstOrDefault(team => team.NameKey == Team.KeyOf(typed)) is { } named)
                {
                    chosen.Add(named);
                }
                else
                {
                    Wrong(ProgrammeForm.More, ProgrammeTexts.ErrorTeamName, typed);
                }
            }

            var people = await audience.Of([.. chosen.Select(team => team.Id)], [], cancellation);
            if (people.Count == 0 && named.Count == 0 && !errors.ContainsKey(ProgrammeForm.More) && !errors.ContainsKey(ProgrammeForm.People))
            {
                Wrong(ProgrammeForm.Teams, ProgrammeTexts.ErrorTeams);
            }

            return [.. people.Select(person => person.TeamId).Distinct().Select(team => tree[team]).OrderBy(team => team.NameKey, StringComparer.Ordinal)];
        }
    }

    /// <summary>By lot, so that nobody chose who waits.</summary>
    private static IReadOnlyList<IReadOnlyList<Team>> Dealt(List<Team> teams, int groups, ProgrammeId programme)
    {
        Span<byte> seed = stackalloc byte[16];
        programme.Value.TryWriteBytes(seed);
        var dealt = teams.ToArray();
        new Random(BinaryPrimitives.ReadInt32LittleEndian(seed[12..])).Shuffle(dealt);
        var first = (dealt.Length + groups - 1) / groups;
        return groups == 1 ? [teams] : [dealt[..first], dealt[first..]];
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
