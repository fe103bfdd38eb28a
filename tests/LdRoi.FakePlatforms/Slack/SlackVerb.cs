using System.Globalization;

namespace LdRoi.FakePlatforms.Slack;

/// <summary><c>slack --port P --bot URL [--hidden-limit N] [--rotate]</c>: runs until it is told to stop.</summary>
internal static class SlackVerb
{
    private const string Usage = "slack --port P --bot URL [--hidden-limit N] [--rotate]";

    public static async Task<int> Run(string[] args)
    {
        var options = new FakeSlackOptions();
        for (var at = 0; at < args.Length; at++)
        {
            switch (args[at], at + 1 < args.Length ? args[at + 1] : null)
            {
                case ("--rotate", _):
                    options = options with { Rotates = true };
                    break;
                case ("--port", { } port):
                    (options, at) = (options with { Port = int.Parse(port, CultureInfo.InvariantCulture) }, at + 1);
                    break;
                case ("--bot", { } bot):
                    (options, at) = (options with { Bot = new Uri(bot) }, at + 1);
                    break;
                case ("--hidden-limit", { } limit):
                    (options, at) = (options with { HiddenLimit = int.Parse(limit, CultureInfo.InvariantCulture) }, at + 1);
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }

        await using var slack = await FakeSlack.Start(options);
        await Console.Out.WriteLineAsync($"Fake Slack serves {slack.ApiBaseUrl}");
        await slack.WaitForShutdown();
        return 0;
    }
}
