using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Writes people into the database, in teams of ten, all of them heard in Teams before.</summary>
/// <param name="addressOf">Where each of them is reached.</param>
internal sealed class BenchOrganisation(BotDbContext db, IdSource ids, Func<BenchPerson, ChatAddress> addressOf)
{
    private const int TeamSize = 10;
    private const int AtOnce = 500;

    public BenchOrganisation(BotDbContext db, IdSource ids, string serviceUrl)
        : this(db, ids, who => new ChatAddress(ChannelKind.Teams, BenchPerson.Tenant, who.ExternalUser, who.Conversation, serviceUrl))
    {
    }

    public async Task<IReadOnlyList<(BenchPerson Who, PersonId Id)>> Write(int count)
    {
        db.Add(new Installation { Demo = DemoState.Left });
        var people = new List<(BenchPerson, PersonId)>();
        foreach (var chunk in Enumerable.Range(1, count).Chunk(AtOnce))
        {
            foreach (var members in chunk.Chunk(TeamSize))
            {
                var team = new Team { Id = TeamId.New(ids), Name = $"Team {members[0]}", NameKey = Team.KeyOf($"Team {members[0]}") };
                db.Add(team);
                people.AddRange(members.Select(number => Add(new BenchPerson(number), team.Id)));
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return people;
    }

    private (BenchPerson Who, PersonId Id) Add(BenchPerson who, TeamId team)
    {
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person
        {
            Id = PersonId.New(ids), Name = who.Name, Email = who.Email, EmailKey = Person.KeyOf(who.Email), TeamId = team,
            Language = Language.Dutch, TeamsAadObjectId = who.ObjectId, SpeaksOn = ChannelKind.Teams,
        };
        db.Add(person);
        var address = addressOf(who);
        db.Add(new KnownAddress
        {
            PersonId = person.Id, Channel = address.Channel, Tenant = address.Tenant, ExternalUser = address.ExternalUser,
            Conversation = address.Conversation, ServiceUrl = address.ServiceUrl, HeardAt = now, WelcomedAt = now,
        });
        return (who, person.Id);
    }
}
