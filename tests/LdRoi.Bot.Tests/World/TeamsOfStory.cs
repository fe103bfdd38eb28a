using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>As a registration in the fake's tenant would be written down.</summary>
    public static Dictionary<string, string?> Settings(FakeTeams teams) => new()
    {
        ["Teams:AppId"] = teams.Options.AppId, ["Teams:AppType"] = "SingleTenant", ["Teams:TenantId"] = teams.Options.TenantId,
        ["Teams:AppSecret"] = "not-a-real-secret", ["Teams:AllowedTenants:0"] = teams.Options.TenantId,
        ["Teams:CatalogAppId"] = teams.Options.CatalogAppId, ["Teams:StandIn"] = teams.Root,
    };

    /// <summary>Somebody of the organisation, with all that one can do in Teams.</summary>
    public static FakeMember InTeams(this BotWorld world, string name) => world.Teams.Members.Single(member => member.Name == name);

    public static Task<SeenCard> TypesAs(this BotWorld world, FakeMember member, string text) => new TeamsSomeone(world.Teams, member, member.Name).Types(text);

    public static Task<Person> PersonNamed(this BotWorld world, string name) =>
        world.InDb(db => db.People.AsNoTracking().SingleAsync(person => person.Name == name));

    public static Task<KnownAddress?> AddressOf(this BotWorld world, string name)
    {
        var id = world.IdOf(name);
        return world.InDb(db => db.KnownAddresses.AsNoTracking().SingleOrDefaultAsync(address => address.PersonId == id));
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
