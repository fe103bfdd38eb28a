using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>One of everything.</summary>
internal sealed class Rows(IdSource ids)
{
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 10, 0, 0, TimeSpan.Zero);

    private readonly TeamId _team = TeamId.New(ids);
    private readonly CampaignId _campaign = CampaignId.New(ids);
    private readonly EnrollmentId _enrolment = EnrollmentId.New(ids);

    public IdSource Ids { get; } = ids;

    public WaveId WaveId { get; } = WaveId.New(ids);

    public PersonId PersonId { get; } = PersonId.New(ids);

    public PersonId Other { get; } = PersonId.New(ids);

    public RespondentId RespondentId { get; } = RespondentId.New(ids);

    public RespondentId Free { get; } = RespondentId.New(ids);

    public IEnumerable<object> All =>
    [
        new InstrumentVersion { Version = Instruments.Current, Definition = "{}" }, Team(_team), Person(PersonId), Campaign(), Wave(WaveId),
        Enrolment(_enrolment), Delivery(), new Respondent { Id = RespondentId }, Link(PersonId, RespondentId), Invitee(), Answer(), Figure(),
        Newcomer(),
    ];

    public static Team Team(TeamId id) => new() { Id = id, Name = "Zuid", NameKey = "zuid" };

    public Person Person(PersonId id, string email = "a@x.example") => new() { Id = id, Name = "A", Email = email, EmailKey = email, TeamId = _team };

    public Wave Wave(WaveId id) => new()
    {
        Id = id, CampaignId = _campaign, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3, Threshold = 5, State = WaveState.Open,
    };

    public Enrollment Enrolment(EnrollmentId id) => new() { Id = id, CampaignId = _campaign, PersonId = PersonId };

    public Bot.Delivery.Delivery Delivery(DateOnly? on = null) => new()
    {
        Id = DeliveryId.New(Ids), EnrollmentId = _enrolment, CampaignId = _campaign, PersonId = PersonId, Kind = ScanCards.Kind,
        LocalDate = on ?? new DateOnly(2026, 9, 8), DueAt = Now, NotAfter = Now.AddHours(8),
    };

    public static RespondentLink Link(PersonId person, RespondentId respondent) => new() { PersonId = person, RespondentId = respondent };

    public Invitee Invitee() => new() { WaveId = WaveId, RespondentId = RespondentId, Sequence = 0 };

    public Answer Answer(RespondentId? respondent = null) => new()
    {
        WaveId = WaveId, RespondentId = respondent ?? RespondentId, ItemId = "SL1", Kind = AnswerKind.Given, Value = 4, Revision = 1,
    };

    public ReleasedFigure Figure() => new() { WaveId = WaveId, TeamId = _team, ScaleCode = "SL", Withheld = Measurement.Reason.PrivacyMinN };

    private static Newcomer Newcomer() => new()
    {
        Channel = ChannelKind.Teams, Account = "a", Tenant = "t", ExternalUser = "29:a", Conversation = "a:a", HeardAt = Now, AskAt = Now,
    };

    private Campaign Campaign() => new()
    {
        Id = _campaign, Kind = ScanCards.Kind, Name = "Scan", CreatedBy = PersonId, StartsOn = new DateOnly(2026, 9, 8),
        EndsOn = new DateOnly(2026, 9, 28), SendAt = new TimeOnly(9, 30),
    };
}
