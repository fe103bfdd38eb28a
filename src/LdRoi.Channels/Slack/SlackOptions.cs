namespace LdRoi.Channels.Slack;

/// <summary>Settings under <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    /// <summary>What Slack signs its requests with.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The one before, for as long as a rotation takes.</summary>
    public string PreviousSigningSecret { get; set; } = "";

    /// <summary>App-level token (<c>xapp-</c>) for socket mode, in Development.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>The token of the one workspace where the app is installed.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>With the client secret: several workspaces install by OAuth.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The workspaces (<c>T…</c>) and Grid organisations (<c>E…</c>) that may install by OAuth: anybody can follow the link.</summary>
    public IList<string> AllowedWorkspaces { get; } = [];

    /// <summary>How many messages a second go out at first; the rate finds its own way from there, to at most five times as many.</summary>
    /// <value>3.</value>
    public double MessagesPerSecond { get; set; } = 3;

    /// <summary>A stand-in for Slack on this machine; Development only.</summary>
    public string ApiBaseUrl { get; set; } = "";

    /// <summary>Whether anything at all is filled in.</summary>
    public bool IsBegun => AllowedWorkspaces.Count > 0
        || new[] { SigningSecret, PreviousSigningSecret, AppToken, BotToken, ClientId, ClientSecret, ApiBaseUrl }.Any(IsGiven);

    public bool HasOAuth => IsGiven(ClientId) || IsGiven(ClientSecret);

    public bool HasSocket => IsGiven(AppToken);

    /// <summary>The names of the settings that are still needed.</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            // A socket needs no signature: the connection itself is the proof.
            (string Name, bool IsMissing)[] keys =
            [
                (nameof(SigningSecret), !HasSocket && !IsGiven(SigningSecret)),
                (nameof(BotToken), !HasOAuth && !IsGiven(BotToken)),
                (nameof(ClientId), HasOAuth && !IsGiven(ClientId)),
                (nameof(ClientSecret), HasOAuth && !IsGiven(ClientSecret)),
                (nameof(AllowedWorkspaces), HasOAuth && !AllowedWorkspaces.Any(IsGiven)),
            ];
            return keys.Where(key => key.IsMissing).Select(key => $"Slack:{key.Name}");
        }
    }

    /// <summary>What is given and cannot be; null when all is well.</summary>
    public string? Wrong(bool isDevelopment)
    {
        if (HasOAuth && IsGiven(BotToken))
        {
            return "Slack:BotToken is for one workspace, Slack:ClientId and Slack:ClientSecret are for several. Give one or the other.";
        }

        if (HasSocket && !isDevelopment)
        {
            return "Slack:AppToken opens a socket instead of taking requests, which is for Development only. Leave it out.";
        }

        if (IsGiven(ApiBaseUrl) && !(isDevelopment && SlackHosts.IsLocal(ApiBaseUrl)))
        {
            return "Slack:ApiBaseUrl is for a stand-in on this machine, in Development. Leave it out.";
        }

        return MessagesPerSecond is > 0 and <= 10_000 ? null : "Slack:MessagesPerSecond is a number above 0.";
    }

    private static bool IsGiven(string value) => !string.IsNullOrWhiteSpace(value);
}
