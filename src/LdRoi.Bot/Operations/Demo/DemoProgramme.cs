using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>
/// A made-up leadership programme from plan to result, and one whose first check-in waits. Teams started in two groups; errors went down in each
/// from its start on, a little also by themselves.
/// </summary>
internal sealed class DemoProgramme(IServiceProvider services, SimulatedClock clock, int seed)
{
    public const string Leadership = "Leadership 2026";
    public const string Onboarding = "Inwerken";
    private const int WeeksApart = 9;
    private const double Effect = 8;
    private readonly Random _random = new(seed);

    public async Task Leads(DateOnly startsOn, CancellationToken cancellation)
    {
        var programme = await Register(Leadership, ProgrammeKind.Leadership, startsOn, startsOn.AddDays(12), "elke week een kort gesprek over werk en hulp voeren", WeeksApart, true, cancellation);
        var rounds = await InTransaction(db => db.Rounds.AsNoTracking().Where(round => round.ProgrammeId == programme.Id).OrderBy(round => round.OpensOn).ThenBy(round => round.Moment).ToListAsync(cancellation));
        foreach (var round in rounds)
        {
            clock.AdvanceTo(new DateTimeOffset(round.OpensOn, new TimeOnly(6, 0), TimeSpan.Zero));
            await Run(scope => scope.GetRequiredService<OpenRound>().Execute(round.Id, cancellation), cancellation);
            await Run(scope => Answer(scope, round, programme, cancellation), cancellation);
        }

        foreach (var round in rounds)
        {
            await Run(scope => scope.GetRequiredService<CloseRound>().Execute(round.Id, cancellation), cancellation);
        }

        await Run(scope => Books(scope, programme, cancellation), cancellation);
    }

    /// <summary>Has just ended: its first check-in opens with the next beat, in the morning.</summary>
    public Task Begins(DateOnly day, CancellationToken cancellation) =>
        Register(Onboarding, ProgrammeKind.Onboarding, day.AddDays(-11), day.AddDays(-1), "je eerste klus zelf plannen", 0, false, cancellation);

    private async Task<Programme> Register(
        string name, ProgrammeKind kind, DateOnly startsOn, DateOnly endsOn, string behaviour, int weeksApart, bool isForAll, CancellationToken cancellation)
    {
        Programme made = null!;
        await Run(
            async scope =>
            {
                var db = scope.GetRequiredService<BotDbContext>();
                var ids = scope.GetRequiredService<IdSource>();
                var id = ProgrammeId.New(ids);
                var people = await db.People.AsNoTracking().OrderBy(person => person.EmailKey).ToListAsync(cancellation);
                var teams = await db.Teams.AsNoTracking().OrderBy(team => team.NameKey).ToListAsync(cancellation);
                var own = teams.Where(team => isForAll ? people.Any(person => person.TeamId == team.Id) : team.Name == DemoOrganisation.Design).ToList();
                made = new Programme
                {
                    Id = id, Name = name, NameKey = Programme.KeyOf(name), Kind = kind, StartsOn = startsOn, EndsOn = endsOn, RegisteredOn = startsOn.AddDays(-21),
                    CreatedBy = people.First(person => person.Role == Role.LearningProfessional).Id, Isolation = weeksApart > 0 ? IsolationPlan.Staggered : IsolationPlan.Estimates,
                    WeeksApart = weeksApart, HoursEach = 16, Behaviour = behaviour, ReactionTarget = 80, LearningTarget = 70, UseTarget = 60, RoiTarget = isForAll ? 25 : null,
                    HasStudy = isForAll, Measures = isForAll ? "error_rate,customer_satisfaction" : "", Influences = "nieuw systeem, drukte in het seizoen", IsInfluenceNew = false,
                    Intangibles = "vertrouwen in het team, openheid over fouten", Threshold = scope.GetRequiredService<Privacy.PrivacyOptions>().Threshold,
                    Teams = [.. own.Select((team, place) => new ProgrammeTeam { ProgrammeId = id, TeamId = team.Id, Cohort = weeksApart > 0 ? place % 2 : 0 })],
                };
                db.Add(made);
                db.AddRange(people.Where(person => made.Teams.Any(team => team.TeamId == person.TeamId)).Select(person => new Participant
                {
                    ProgrammeId = id, PersonId = person.Id, Cohort = made.Teams.First(team => team.TeamId == person.TeamId).Cohort,
                }));
                db.AddRange(RoundsOf.Planned(made, ids, "NL"));
            },
            cancellation);
        return made;
    }

    private async Task Answer(IServiceProvider scope, Round round, Programme programme, CancellationToken cancellation)
    {
        var (db, intake) = (scope.GetRequiredService<BotDbContext>(), scope.GetRequiredService<RoundIntake>());
        var people = await db.People.AsNoTracking().OrderBy(person => person.EmailKey).Select(person => person.Id).ToListAsync(cancellation);
        foreach (var person in people)
        {
            if (await intake.Done(round.Id, person, cancellation) is not null && _random.NextDouble() < 0.9)
            {
                await intake.Record(round.Id, person, Questions.At(round.Moment, programme).ToDictionary(question => question.Id, Made), cancellation);
            }
        }
    }

    private static readonly string[] Moments =
    [
        "Bij de weekstart", "Na een oplevering", "In een een-op-eengesprek", "Toen er een fout in zat", "Op een drukke dag", "In het teamoverleg", "Bij een lastige klant",
        "Aan het eind van de sprint",
    ];

    private static readonly string[] Actions =
    [
        "vroeg ik eerst wat er goed ging.", "liet ik een collega het voortouw nemen.", "vertelde ik wat ik zelf fout deed.", "hield ik een minuut mijn mond.",
        "vroeg ik wat iemand al had geprobeerd.", "spraken we af wie wat nakijkt.", "schreven we op wat we leerden.", "lukte het nog maar half.", "gaf ik één compliment dat klopte.",
    ];

    private int _examples;

    private string? Made(Question question) => question.Id switch
    {
        Questions.Share => "40",
        Questions.OtherMeans => "30",
        Questions.OtherPeople => "20",
        Questions.OtherRest => "10",
        Questions.Sure => $"{10 * _random.Next(6, 10)}",
        Questions.Improvement => $"{_random.Next(0, 3)}",
        Questions.Basis => "de lijst met herstelwerk",
        Questions.Example => $"{Moments[_examples % Moments.Length]} {Actions[_examples++ % Actions.Length]}",
        Questions.LearnThen => $"{_random.Next(3, 7)}",
        Questions.Barriers or Questions.Expected => _random.NextDouble() < 0.6 ? "B01" : _random.NextDouble() < 0.6 ? "B12" : "B03",
        Questions.Enablers => _random.NextDouble() < 0.5 ? "E03" : "E04",
        _ => question.Form switch
        {
            AnswerForm.Choice or AnswerForm.Picks => question.Options[^(1 + Math.Min(_random.Next(3), question.Options.Count - 1))].Code,
            AnswerForm.Ten => $"{_random.Next(6, 11)}",
            AnswerForm.Percent => $"{10 * _random.Next(4, 10)}",
            _ => null,
        },
    };

    private async Task Books(IServiceProvider scope, Programme programme, CancellationToken cancellation)
    {
        var (db, ids, costs) = (scope.GetRequiredService<BotDbContext>(), scope.GetRequiredService<IdSource>(), scope.GetRequiredService<ProgrammeCosts>());
        (CostCategory Category, int Euros, string Source)[] entered =
        [
            (CostCategory.NeedsAnalysis, 1_500, "offerte 2026-014"), (CostCategory.DesignAndDevelopment, 4_000, "contract, een derde van de looptijd"),
            (CostCategory.Licences, 900, "factuur leerplatform"), (CostCategory.Delivery, 7_200, "factuur trainers"), (CostCategory.Facilities, 1_100, "zaalhuur en lunch"),
            (CostCategory.Travel, 0, "op kantoor gegeven, niemand reisde"), (CostCategory.ParticipantTime, 16_900, "agenda’s en chat, 34 mensen"),
            (CostCategory.ManagerTime, 1_300, "agenda’s"), (CostCategory.Coordination, 1_200, "uren L&D"), (CostCategory.Overhead, 800, "verdeelsleutel afdeling"),
            (CostCategory.Evaluation, 1_600, "uren L&D en dit product"),
        ];
        foreach (var (category, euros, source) in entered)
        {
            await costs.Add(programme.Id, category, euros * 100L, "EUR", source, ids, "", 0, byHand: true, cancellation);
        }

        db.Add(new UnitValue
        {
            Measure = "error_rate", Nature = ValueNature.CostAvoided, Number = 1, AmountCents = 9_500, Currency = "EUR", From = ConversionSource.StandardValue, Owner = "Financiën",
            FixedOn = programme.StartsOn.AddDays(-30), Source = "standaardwaarden 2026, herstel van één klus",
        });
        var starts = programme.Teams.ToDictionary(team => team.TeamId, team => programme.StartOf(team.Cohort).AddMonths(1));
        foreach (var team in programme.Teams.OrderBy(team => team.TeamId.Value))
        {
            var level = 26 + 10 * _random.NextDouble();
            for (var month = -10; month <= 7; month++)
            {
                var period = new DateOnly(programme.StartsOn.Year, programme.StartsOn.Month, 1).AddMonths(month);
                var isAfter = period >= new DateOnly(starts[team.TeamId].Year, starts[team.TeamId].Month, 1);
                var errors = level - 0.1 * month - (isAfter ? Effect : 0) + 2 * (_random.NextDouble() + _random.NextDouble() - 1);
                db.Add(new MeasureFigure { Measure = "error_rate", TeamId = team.TeamId, Period = period, Value = decimal.Round((decimal)errors, 1) });
            }
        }
    }

    private async Task<T> InTransaction<T>(Func<BotDbContext, Task<T>> look) =>
        await services.GetRequiredService<Transactions>().Run(scope => look(scope.GetRequiredService<BotDbContext>()), CancellationToken.None);

    private Task Run(Func<IServiceProvider, Task> work, CancellationToken cancellation) => services.GetRequiredService<Transactions>().Run(work, cancellation);
}
