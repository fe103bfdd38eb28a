using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>The Home tab: published when somebody looks at it, and only when it would show something else.</summary>
internal sealed class SlackHome(WorkspaceApi api, Answers answers, SlackMembers members, TimeProvider time)
{
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<(string Tenant, string Person), (string Hash, DateTimeOffset At)> _shown = new();

    /// <summary>Asks the product what stands there now, and shows it.</summary>
    public async Task Publish(SlackSpeaker to, CancellationToken cancellation)
    {
        var (card, _) = await answers.InTurn(new Interaction.Opened(to.Envelope(members)), SlackConstants.TurnTime, cancellation);
        if (card is not null)
        {
            await Show(to, card, cancellation);
        }
    }

    /// <summary>After something was pressed: for whoever has the page open.</summary>
    public Task Refresh(SlackSpeaker of, CancellationToken cancellation) =>
        _shown.ContainsKey(Key(of)) ? Publish(of, cancellation) : Task.CompletedTask;

    private async Task Show(SlackSpeaker to, Card card, CancellationToken cancellation)
    {
        var view = SlackViews.Home(card);
        var hash = HashOf(card);
        var now = time.GetUtcNow();
        if (_shown.TryGetValue(Key(to), out var shown) && shown.Hash == hash && now - shown.At < SlackConstants.HomeKept)
        {
            return;
        }

        if (await api.Post(to.Workspace, "views.publish", new JsonObject { ["user_id"] = to.Person, ["view"] = view }, cancellation) is SlackReply.Ok)
        {
            if (_shown.Count >= Remembered)
            {
                _shown.Clear();
            }

            _shown[Key(to)] = (hash, now);
        }
    }

    private static (string, string) Key(SlackSpeaker speaker) => (speaker.Workspace.Tenant, speaker.Person);

    /// <summary>Of what is read: the tokens in the buttons are others each time.</summary>
    private static string HashOf(Card card) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(PlainTextRenderer.Render(card))));
}
