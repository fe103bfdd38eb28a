using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What the app said to something that was sent to it.</summary>
/// <param name="Status">Null when it did not answer in time, or broke the line.</param>
public sealed record SlackReceipt(HttpStatusCode? Status, string Body, ResponseUrl? Response = null)
{
    public bool IsTaken => Status == HttpStatusCode.OK;

    public JsonObject? Json => LdRoi.FakePlatforms.Json.Object(Body);
}

/// <summary>The address at which one press or command may be answered: five times in half an hour.</summary>
public sealed class ResponseUrl(FakeColleague person, FakePost? post, string channel, DateTimeOffset until)
{
    private readonly TaskCompletionSource<FakePost> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Uses { get; internal set; }

    internal FakeColleague Person => person;

    /// <summary>What was pressed; null for a command.</summary>
    internal FakePost? Post => post;

    internal string Channel => channel;

    internal DateTimeOffset Until => until;

    /// <summary>What was said there first: the pressed message as it became, or a new one beside it.</summary>
    public Task<FakePost> Answered => _first.Task.WaitAsync(person.Workspace.Slack.Options.Patience);

    internal void Answer(FakePost said) => _first.TrySetResult(said);
}
