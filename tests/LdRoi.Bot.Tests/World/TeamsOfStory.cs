using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Bot.Tests.World;

/// <summary>Lets everybody of a story's organisation be in Teams, where they installed the app some time ago.</summary>
internal static class TeamsOfStory
{
    public static void AddTo(BotDbContext db, FakeTeams teams)
    {
        foreach (var person in db.ChangeTracker.Entries<Person>().Select(entry => entry.Entity).ToList())
        {
            var member = teams.AddMember(person.Name, person.Email);
            member.PersonalChat.HasBot = true;
            person.TeamsAadObjectId = member.AadObjectId;
            person.SpeaksOn = ChannelKind.Teams;
            db.Add(new KnownAddress
            {
                PersonId = person.Id,
                Channel = ChannelKind.Teams,
                Tenant = teams.Options.TenantId,
                ExternalUser = member.Id,
                Conversation = member.PersonalChat.Id,
                ServiceUrl = teams.ServiceUrl,
                HeardAt = teams.Now,
                WelcomedAt = teams.Now,
            });
        }
    }

    public static FakeMember Visitor(FakeTeams teams)
    {
        const string name = "Somebody unknown";
        if (teams.Members.FirstOrDefault(member => member.Name == name) is { } known)
        {
            return known;
        }

        var visitor = teams.AddMember(name, "somebody@elsewhere.example", locale: "de-DE");
        visitor.PersonalChat.HasBot = true;
        return visitor;
    }
}
