using LdRoi.FakePlatforms.Slack;
using LdRoi.FakePlatforms.Teams;

switch (args)
{
    case ["teams", .. var rest]:
        return await TeamsVerb.Run(rest);
    case ["slack", .. var rest]:
        return await SlackVerb.Run(rest);
    default:
        await Console.Error.WriteLineAsync("Which platform? teams or slack");
        return 2;
}
