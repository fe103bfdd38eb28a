using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>Somebody in a workspace: who they are, and all that they see of the app.</summary>
public sealed partial class FakeColleague(FakeWorkspace workspace, string id, string name, string email)
{
    private readonly Lock _gate = new();
    private readonly List<FakePost> _posts = [];
    private readonly List<JsonObject> _views = [];
    private TaskCompletionSource _changed = NewSignal();

    public string Id => id;

    public string Name => name;

    public string Email { get; set; } = email;

    public string Locale { get; set; } = "nl-NL";

    public string Zone { get; set; } = "Europe/Amsterdam";

    public bool IsGuest { get; set; }

    public bool IsBot { get; set; }

    public bool IsDeactivated { get; set; }

    /// <summary>Of another organisation, met in a shared channel.</summary>
    public bool IsStranger { get; set; }

    /// <summary>From when until when nobody is to disturb.</summary>
    public (DateTimeOffset From, DateTimeOffset Until)? DoNotDisturb { get; set; }

    public FakeWorkspace Workspace => workspace;

    /// <summary>The direct message with the app.</summary>
    public string Direct => "D" + id;

    /// <summary>What the app said in the direct message, oldest first, without what was only shown for a moment.</summary>
    public IReadOnlyList<FakePost> Posts { get { lock (_gate) { return [.. _posts.Where(post => !post.IsEphemeral && post.Channel == Direct)]; } } }

    /// <summary>Everything that this person was shown, wherever.</summary>
    public IReadOnlyList<FakePost> Shown { get { lock (_gate) { return [.. _posts]; } } }

    /// <summary>The Home tab, once it was published.</summary>
    public JsonObject? Home { get; private set; }

    public int HomesPublished { get; private set; }

    /// <summary>The modal on top; null while none is open.</summary>
    public JsonObject? Modal { get { lock (_gate) { return _views.LastOrDefault()?.Copy(); } } }

    /// <summary>Waits until something looks as wanted.</summary>
    public async Task<T> WaitFor<T>(Func<FakeColleague, T?> look)
        where T : class
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (look(this) is { } found)
            {
                return found;
            }

            await changed.WaitAsync(workspace.Slack.Options.Patience);
        }
    }

    /// <summary>Waits for a message in the direct message that is not one of these.</summary>
    public Task<FakePost> NextPost(IEnumerable<FakePost> before)
    {
        var known = before.ToHashSet();
        return WaitFor(me => me.Posts.FirstOrDefault(post => !known.Contains(post)));
    }

    internal FakePost See(FakePost post)
    {
        lock (_gate)
        {
            _posts.Add(post);
        }

        Signal();
        return post;
    }

    internal void Look() => Signal();

    internal void SeeHome(JsonObject view)
    {
        (Home, HomesPublished) = (view, HomesPublished + 1);
        Signal();
    }

    internal void OpenModal(JsonObject view)
    {
        lock (_gate)
        {
            _views.Add(view);
        }

        Signal();
    }

    internal JsonObject? View(string? viewId)
    {
        lock (_gate)
        {
            return _views.FirstOrDefault(view => view.Text("id") == viewId);
        }
    }

    /// <summary>The modal is another now; with its fields as they were filled in, where their names are the same.</summary>
    internal void ReplaceModal(string viewId, JsonObject view)
    {
        lock (_gate)
        {
            var at = _views.FindIndex(open => open.Text("id") == viewId);
            if (at >= 0)
            {
                _views[at] = view;
            }
        }

        Signal();
    }

    internal void CloseModals()
    {
        lock (_gate)
        {
            _views.Clear();
        }

        Signal();
    }

    internal JsonObject Json() => new()
    {
        ["id"] = id,
        ["team_id"] = IsStranger ? "TELSEWHERE" : workspace.Team,
        ["name"] = name.Replace(' ', '.'),
        ["deleted"] = IsDeactivated,
        ["is_bot"] = IsBot,
        ["is_restricted"] = IsGuest,
        ["is_ultra_restricted"] = false,
        ["is_stranger"] = IsStranger,
        ["tz"] = Zone,
        ["locale"] = Locale,
        ["profile"] = workspace.Scopes.Contains("users:read.email") ? new JsonObject { ["real_name"] = name, ["email"] = Email } : new JsonObject { ["real_name"] = name },
    };

    private void Signal() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
