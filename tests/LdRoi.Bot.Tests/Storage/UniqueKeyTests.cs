using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>What must not be there twice is refused by the database itself, whatever the code does.</summary>
public sealed class UniqueKeyTests : IAsyncLifetime, IDisposable
{
    private const int Constraint = 19;
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 10, 0, 0, TimeSpan.Zero);

    private readonly Scratch _scratch = new();
    private readonly IdSource _ids = new(TimeProvider.System, seed: 3);
    private readonly Rows _rows;

    public UniqueKeyTests() => _rows = new Rows(_ids);

    public async Task InitializeAsync()
    {
        await _scratch.Migrated();
        await Add([.. _rows.All]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public Task An_answer_by_wave_respondent_and_item() => IsRefused(_rows.Answer());

    [Fact]
    public Task A_delivery_by_enrolment_kind_and_local_date() => IsRefused(_rows.Delivery());

    [Fact]
    public async Task A_delivery_on_another_day_is_another_delivery() => await Add(_rows.Delivery(new DateOnly(2026, 9, 9)));

    [Fact]
    public Task An_enrolment_by_campaign_and_person() => IsRefused(_rows.Enrolment(EnrollmentId.New(_ids)));

    [Fact]
    public Task A_person_by_e_mail() => IsRefused(_rows.Person(PersonId.New(_ids)));

    [Fact]
    public Task A_team_by_name() => IsRefused(Rows.Team(TeamId.New(_ids)));

    [Fact]
    public Task A_wave_by_campaign() => IsRefused(_rows.Wave(WaveId.New(_ids)));

    [Fact]
    public Task The_tie_of_a_person() => IsRefused(new Respondent { Id = _rows.Free }, Rows.Link(_rows.PersonId, _rows.Free));

    [Fact]
    public Task The_tie_of_a_respondent() => IsRefused(_rows.Person(_rows.Other, "other@x.example"), Rows.Link(_rows.Other, _rows.RespondentId));

    [Fact]
    public Task An_invitation_by_wave_and_respondent() => IsRefused(_rows.Invitee());

    [Fact]
    public Task A_released_figure_by_wave_team_and_scale() => IsRefused(_rows.Figure());

    [Fact]
    public Task An_answer_of_nobody_invited() => IsRefused(_rows.Answer(RespondentId.New(_ids)));

    private async Task Add(params object[] rows)
    {
        await using var db = _scratch.Db();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private async Task IsRefused(params object[] rows) =>
        (await Should.ThrowAsync<DbUpdateException>(() => Add(rows))).InnerException.ShouldBeOfType<SqliteException>().SqliteErrorCode.ShouldBe(Constraint);

    /// <summary>One of everything.</summary>
    private sealed class Rows(IdSource ids)
    {
        private readonly TeamId _team = TeamId.New(ids);
        private readonly CampaignId _campaign = CampaignId.New(ids);
        private readonly EnrollmentId _enrolment = EnrollmentId.New(ids);
        private readonly WaveId _wave = WaveId.New(ids);

        public PersonId PersonId { get; } = PersonId.New(ids);

        public PersonId Other { get; } = PersonId.New(ids);

        public RespondentId RespondentId { get; } = RespondentId.New(ids);

        public RespondentId Free { get; } = RespondentId.New(ids);

        public IEnumerable<object> All =>
        [
            new InstrumentVersion { Version = Instruments.Current, Definition = "{}" }, Team(_team), Person(PersonId), Campaign(), Wave(_wave),
            Enrolment(_enrolment), Delivery(), new Respondent { Id = RespondentId }, Link(PersonId, RespondentId), Invitee(), Answer(), Figure(),
        ];

        public static Team Team(TeamId id) => new() { Id = id, Name = "Zuid", NameKey = "zuid" };

        public Person Person(PersonId id, string email = "a@x.example") => new() { Id = id, Name = "A", Email = email, EmailKey = email, TeamId = _team };

        public Wave Wave(WaveId id) => new()
        {
            Id = id, CampaignId = _campaign, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3, Threshold = 5,
        };

        public Enrollment Enrolment(EnrollmentId id) => new() { Id = id, CampaignId = _campaign, PersonId = PersonId };

        public Bot.Delivery.Delivery Delivery(DateOnly? on = null) => new()
        {
            Id = DeliveryId.New(ids), EnrollmentId = _enrolment, CampaignId = _campaign, PersonId = PersonId, Kind = ScanCards.Kind,
            LocalDate = on ?? new DateOnly(2026, 9, 8), DueAt = Now, NotAfter = Now.AddHours(8),
        };

        public static RespondentLink Link(PersonId person, RespondentId respondent) => new() { PersonId = person, RespondentId = respondent };

        public Invitee Invitee() => new() { WaveId = _wave, RespondentId = RespondentId, Sequence = 0 };

        public Answer Answer(RespondentId? respondent = null) => new()
        {
            WaveId = _wave, RespondentId = respondent ?? RespondentId, ItemId = "SL1", Kind = AnswerKind.Given, Value = 4, Revision = 1,
        };

        public ReleasedFigure Figure() => new() { WaveId = _wave, TeamId = _team, ScaleCode = "SL", Withheld = Measurement.Reason.PrivacyMinN };

        private Campaign Campaign() => new()
        {
            Id = _campaign, Kind = ScanCards.Kind, Name = "Scan", CreatedBy = PersonId, StartsOn = new DateOnly(2026, 9, 8),
            EndsOn = new DateOnly(2026, 9, 28), SendAt = new TimeOnly(9, 30),
        };
    }
}
