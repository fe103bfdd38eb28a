using System.CommandLine;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Bot.Operations;

/// <summary>What an administrator of a chat platform needs, made by verbs.</summary>
internal static class ManifestCommands
{
    public static Command Create()
    {
        var domain = new Option<string>("--domain") { Description = "Where the service is reached from outside, for example bot.example.org.", Required = true };
        var one = new Option<bool>("--one-workspace") { Description = "For a token in Slack:BotToken, which must not end by itself; otherwise for installing by OAuth." };
        var slack = new Command("slack", "The app manifest for api.slack.com/apps.") { domain, one };
        slack.SetAction((parsed, _) => CommandLine.Mended(async () =>
        {
            if (SlackManifest.For(parsed.GetValue(domain)!, parsed.GetValue(one)) is not { } manifest)
            {
                throw new OperatorException("--domain takes the name of a host alone, for example bot.example.org.");
            }

            await Console.Out.WriteAsync(manifest);
            return 0;
        }));
        return new Command("manifest", "Makes what a chat platform needs to install the app.") { slack, Teams() };
    }

    private static Command Teams()
    {
        var app = new Option<string>("--app-id") { Description = "The application (client) id of the bot's registration.", Required = true };
        var domain = new Option<string>("--domain") { Description = "Where the service is reached from outside, for example bot.example.org.", Required = true };
        var to = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "teams.zip" };
        var inTeams = new Option<bool>("--in-teams") { Description = "It may also be added to teams and group chats: whoever is there and is known can then be reached without installing anything." };
        var version = new Option<string?>("--version") { Description = "Three numbers, 1.0.0 at first; higher each time that the package takes the place of one that was uploaded." };
        var teams = new Command("teams", "The app package that an administrator uploads in the Teams admin center.") { app, domain, to, inTeams, version };
        teams.SetAction((parsed, cancellation) => CommandLine.Mended(async () =>
        {
            byte[] package;
            try
            {
                package = TeamsPackage.For(parsed.GetValue(app)!, parsed.GetValue(domain)!, parsed.GetValue(inTeams), parsed.GetValue(version));
            }
            catch (ArgumentException wrong)
            {
                throw new OperatorException(wrong.Message);
            }

            var file = parsed.GetValue(to)!;
            try
            {
                await File.WriteAllBytesAsync(file, package, cancellation);
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
            {
                throw new OperatorException($"--out is '{file}', which cannot be written.");
            }

            await Console.Out.WriteLineAsync($"{Path.GetFullPath(file)} can be uploaded in the Teams admin center; docs/teams.md says where.");
            return 0;
        }));
        return teams;
    }
}
