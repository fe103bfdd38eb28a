using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>What Teams tells by itself of the teams and group chats in which the app is: only noted here, and looked into later.</summary>
internal sealed class RosterEvents(TeamsPlaces places)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<RosterLeaver> _gone = [];

    public RosterNews Take()
    {
        lock (_lock)
        {
            var news = new RosterNews([.. _changed], [.. _gone]);
            _changed.Clear();
            _gone.Clear();
            return news;
        }
    }

    /// <summary>Whose conversation an activity belongs to; null in a personal chat, or where it cannot be told.</summary>
    public static TeamsPlace? PlaceOf(Activity activity)
    {
        var team = activity.ChannelData.Member("team").Member("id").Text();
        var conversation = (Ids.AreUsable(team) ? team : activity.Conversation?.Id)?.Split(';')[0];
        return !Members.IsPersonal(activity) && activity.TenantId is { } tenant && Ids.AreUsable(activity.Conversation?.Id, conversation)
            ? new TeamsPlace(tenant, conversation!, activity.ServiceUrl!)
            : null;
    }

    /// <summary>The app is there; who is there with it is read anew.</summary>
    public async Task Arrived(TeamsPlace place, CancellationToken cancellation)
    {
        await places.Keep(place, cancellation);
        Change(place);
    }

    /// <summary>Somebody spoke with us there: where the app was before we kept places is learnt so.</summary>
    public async Task Heard(TeamsPlace place, CancellationToken cancellation)
    {
        if (await places.Keep(place, cancellation))
        {
            Change(place);
        }
    }

    /// <summary>
    /// While there are other places nobody is closed for it, or anybody could make a whole tenant unreachable by taking the app out of
    /// a group chat: who is in none of them is refused when they are written to.
    /// </summary>
    public async Task Left(TeamsPlace place, CancellationToken cancellation)
    {
        await places.Forget(place, cancellation);
        if (await places.AnyIn(place.Tenant, cancellation))
        {
            return;
        }

        lock (_lock)
        {
            _gone.Add(new RosterLeaver(place.Tenant, null));
        }
    }

    /// <summary>Of what a conversationUpdate tells, who came and went.</summary>
    public Func<CancellationToken, Task>? NewsIn(Activity activity)
    {
        if (PlaceOf(activity) is not { } place)
        {
            return null;
        }

        var (came, went) = (IdsIn(activity.MembersAdded), IdsIn(activity.MembersRemoved));
        var bot = activity.Recipient?.Id;
        return (came.Contains(bot), went.Contains(bot), came.Count, went.Count) switch
        {
            (true, _, _, _) => token => Arrived(place, token),
            (_, true, _, _) => token => Left(place, token),
            (_, _, 0, 0) => null,
            _ => async token =>
            {
                await places.Keep(place, token);
                Change(place, [.. went.Select(id => new RosterLeaver(place.Tenant, id))]);
            },
        };
    }

    private void Change(TeamsPlace place, params ReadOnlySpan<RosterLeaver> gone)
    {
        lock (_lock)
        {
            _changed.Add(TeamsPlaces.KeyOf(place));
            foreach (var leaver in gone)
            {
                _gone.Add(leaver);
            }
        }
    }

    private static HashSet<string?> IdsIn(JsonElement members) => members.ValueKind != JsonValueKind.Array ? []
        : [.. members.EnumerateArray().Select(member => member.Member("id").Text()).Where(id => Ids.AreUsable(id) && id!.Length <= TeamsConstants.IdLength)];
}
