using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// Writes a scan that is open, and for each person as many sent cards as the instrument has questions for, or one that is due.
/// Nothing is planned and nothing closes while it is measured.
/// </summary>
internal sealed class BenchScan(BotDbContext db, IdSource ids)
{
    public const int QuestionsPerCard = 3;

    private const int AtOnce = 100;

    private static readonly DateOnly FirstDay = new(2026, 9, 1);

    public async Task<IReadOnlyList<BenchCard>> Write(IReadOnlyList<(BenchPerson Who, PersonId Id)> people, Instrument instrument)
    {
        var (campaign, wave) = await Open(people[0].Id);
        var cards = new List<BenchCard>();
        foreach (var (chunk, place) in people.Chunk(AtOnce).Select((chunk, at) => (chunk, at * AtOnce)))
        {
            for (var at = 0; at < chunk.Length; at++)
            {
                cards.AddRange(Invite(chunk[at], campaign, wave, instrument, place + at));
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        // Everybody's first card before anybody's second, so that neighbours in time are different people.
        return [.. cards.GroupBy(card => card.Items[0]).SelectMany(cardsOfADay => cardsOfADay)];
    }

    /// <summary>A first card for everybody, due on a day that is theirs.</summary>
    public async Task WriteDue(IReadOnlyList<(BenchPerson Who, PersonId Id)> people, DateOnly day, DateTimeOffset dueAt, DateTimeOffset notAfter)
    {
        var (campaign, wave) = await Open(people[0].Id);
        foreach (var (chunk, place) in people.Chunk(AtOnce).Select((chunk, at) => (chunk, at * AtOnce)))
        {
            for (var at = 0; at < chunk.Length; at++)
            {
                var enrollment = Enroll(chunk[at].Id, campaign, wave, place + at);
                db.Add(new Delivery.Delivery
                {
                    Id = DeliveryId.New(ids), EnrollmentId = enrollment.Id, CampaignId = campaign, PersonId = enrollment.PersonId, Kind = ScanCards.Kind,
                    LocalDate = day, DueAt = dueAt, NotAfter = notAfter,
                });
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private async Task<(CampaignId, WaveId)> Open(PersonId by)
    {
        var now = TimeProvider.System.GetUtcNow();
        var campaign = new Campaign
        {
            Id = CampaignId.New(ids), Kind = ScanCards.Kind, Name = "Bench", CreatedBy = by, StartsOn = FirstDay, EndsOn = FirstDay.AddYears(100),
            SendAt = new TimeOnly(9, 30), State = CampaignState.Running, PlannedAt = now.AddDays(1),
        };
        var wave = new Wave
        {
            Id = WaveId.New(ids), CampaignId = campaign.Id, InstrumentVersion = Instruments.Current, QuestionsPerCard = QuestionsPerCard, Threshold = 5,
            State = WaveState.Open, OpenedAt = now, ClosesAt = now.AddYears(100),
        };
        db.AddRange(campaign, wave);
        await db.SaveChangesAsync();
        return (campaign.Id, wave.Id);
    }

    private IEnumerable<BenchCard> Invite(
        (BenchPerson Who, PersonId Id) person, CampaignId campaign, WaveId wave, Instrument instrument, int place)
    {
        var enrollment = Enroll(person.Id, campaign, wave, place);
        foreach (var (items, day) in instrument.Items.Select(item => item.Id).Chunk(QuestionsPerCard).Select((items, day) => (items, day)))
        {
            var delivery = Sent(enrollment, items, day);
            db.Add(delivery);
            yield return new BenchCard(person.Who, person.Id.Value, delivery.Id.Value, items);
        }
    }

    private Enrollment Enroll(PersonId person, CampaignId campaign, WaveId wave, int place)
    {
        var respondent = new Respondent { Id = RespondentId.New(ids) };
        var enrollment = new Enrollment { Id = EnrollmentId.New(ids), CampaignId = campaign, PersonId = person };
        db.AddRange(
            respondent, enrollment, new RespondentLink { PersonId = person, RespondentId = respondent.Id },
            new Invitee { WaveId = wave, RespondentId = respondent.Id, Sequence = place });
        return enrollment;
    }

    private Delivery.Delivery Sent(Enrollment enrollment, string[] items, int day)
    {
        var due = new DateTimeOffset(FirstDay.AddDays(day), new TimeOnly(9, 30), TimeSpan.Zero);
        return new Delivery.Delivery
        {
            Id = DeliveryId.New(ids), EnrollmentId = enrollment.Id, CampaignId = enrollment.CampaignId, PersonId = enrollment.PersonId,
            Kind = ScanCards.Kind, LocalDate = FirstDay.AddDays(day), DueAt = due, NotAfter = due.AddHours(8), State = DeliveryState.Sent, Attempts = 1,
            Content = string.Join(',', items), SentAt = due, Channel = ChannelKind.Teams, MessageId = $"{day}",
        };
    }
}
