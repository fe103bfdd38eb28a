using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Bot.Tests.World;

/// <summary>Lets everybody of a story's organisation be in a Slack workspace, where they have known the app for some time.</summary>
internal static class SlackOfStory
{
    public const string Team = "T0STORY";

    /// <summary>The settings with which the service finds the fake Slack.</summary>
    public static Dictionary<string, string?> Settings(FakeSlack slack) => new()
    {
        ["Slack:SigningSecret"] = slack.Options.SigningSecret,
        ["Slack:BotToken"] = slack.AddWorkspace(Team).Token ?? slack.AddWorkspace(Team).Install(),
        ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl,
        // Nobody waits for their turn in a test.
        ["Slack:MessagesPerSecond"] = "1000",
    };

    public static void AddTo(BotDbContext db, FakeSlack slack)
    {
        foreach (var person in db.ChangeTracker.Entries<Person>().Select(entry => entry.Entity).ToList())
        {
            // Slack knows of them what the organisation knows, and nothing more.
            var colleague = slack.AddWorkspace(Team).AddPerson(
                person.Name, person.Email, person.Language?.Tag() ?? "de-DE", person.TimeZone ?? "");
            person.SlackUserId = colleague.Id;
            person.SpeaksOn = ChannelKind.Slack;
            db.Add(new KnownAddress
            {
                PersonId = person.Id,
                Channel = ChannelKind.Slack,
                Tenant = Team,
                ExternalUser = colleague.Id,
                Conversation = colleague.Id,
                HeardAt = slack.Now,
                WelcomedAt = slack.Now,
            });
        }
    }

    /// <summary>Somebody of the organisation, with all that one can do in Slack.</summary>
    public static FakeColleague InSlack(this BotWorld world, string name) => world.Slack.AddWorkspace(Team).People.Single(person => person.Name == name);

    public static FakeColleague Visitor(FakeSlack slack)
    {
        const string name = "Somebody unknown";
        var workspace = slack.AddWorkspace(Team);
        return workspace.People.FirstOrDefault(person => person.Name == name) ?? workspace.AddPerson(name, "somebody@elsewhere.example", "de-DE");
    }
}
