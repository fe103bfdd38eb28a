using LdRoi.FakePlatforms.Teams;

switch (args)
{
    case ["teams", .. var rest]:
        return await TeamsVerb.Run(rest);
    default:
        await Console.Error.WriteLineAsync("Which platform? teams");
        return 2;
}
