
namespace LdRoi.Channels.Tests.Slack;

/// <summary>Socket mode: the same over a line that we open, with no address of ours.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task People_type_press_and_command_over_the_line_also_after_it_was_opened_anew()
    {
        await using var world = await SlackWorld.Start((options, slack) =>
        {
            (options.SigningSecret, options.AppToken, options.BotToken) = ("", slack.Options.AppToken, slack.AddWorkspace().Install());
        });
        await world.Slack.SocketIsOpen;

        (await world.Noor.Types("help")).IsTaken.ShouldBeTrue();
        (await world.Noor.NextPost([])).Text.ShouldBe("Hello.");
        (await world.Noor.Commands("help")).Json!["text"]!.GetValue<string>().ShouldBe("Hello.");
        var post = await world.Asks();
        await (await world.Noor.Presses(post, "Save")).Response!.Answered;

        using var posted = await world.Client.PostAsync(new Uri("/slack/events", UriKind.Relative), null);
        posted.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await world.Slack.RefreshSocket();
        await world.Slack.SocketIsOpen;
        (await world.Noor.Commands("help")).IsTaken.ShouldBeTrue();
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_acknowledged_over_the_line_either()
    {
        await using var world = await SlackWorld.Start((options, slack) =>
        {
            (options.SigningSecret, options.AppToken, options.BotToken) = ("", slack.Options.AppToken, slack.AddWorkspace().Install());
        });
        await world.Slack.SocketIsOpen;
        world.Product.Says(_ => throw new InvalidOperationException());
        world.Slack.Line.Deadline = TimeSpan.FromMilliseconds(200);
        (await world.Noor.Types("stop")).IsTaken.ShouldBeFalse();
    }
}
