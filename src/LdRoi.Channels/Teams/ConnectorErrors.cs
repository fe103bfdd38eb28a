namespace LdRoi.Channels.Teams;

/// <summary>What an error of the connector means for us.</summary>
internal enum ConnectorTrouble
{
    /// <summary>Not in our table: counted by its status.</summary>
    Unknown,

    /// <summary>A mistake of ours.</summary>
    Malformed,
    TooLarge,

    /// <summary>Our registration, or the token that we called with.</summary>
    Registration,
    Blocked,
    NotInstalled,

    /// <summary>Nobody in the tenant is written to until its administrator allows it.</summary>
    DisabledByAdmin,

    /// <summary>Perhaps another region, or another cloud, serves the conversation by now.</summary>
    Elsewhere,
    NoConversation,

    /// <summary>The message that was to change is not there any more.</summary>
    Gone,

    /// <summary>Something else goes on in the conversation.</summary>
    Busy,
    Limited,

    /// <summary>The connector broke; it may have delivered.</summary>
    Broke,
}

/// <summary>The one table of the connector's errors: by code where there is one, else by status.</summary>
internal static class ConnectorErrors
{
    /// <summary>A row without a code is meant with every code that has none of its own. 5xx and what else a proxy may say follow below.</summary>
    public static IReadOnlyDictionary<(int Status, string? Code), ConnectorTrouble> All { get; } = new Dictionary<(int, string?), ConnectorTrouble>
    {
        [(400, null)] = ConnectorTrouble.Malformed,
        [(401, null)] = ConnectorTrouble.Registration,
        [(403, "ConversationBlockedByUser")] = ConnectorTrouble.Blocked,
        [(403, "MessageWritesBlocked")] = ConnectorTrouble.Blocked,
        [(403, "BotNotInConversationRoster")] = ConnectorTrouble.NotInstalled,
        [(403, "ForbiddenOperationException")] = ConnectorTrouble.NotInstalled,
        [(403, "BotDisabledByAdmin")] = ConnectorTrouble.DisabledByAdmin,
        [(403, "InvalidBotApiHost")] = ConnectorTrouble.Elsewhere,
        [(403, null)] = ConnectorTrouble.Elsewhere,
        [(404, "ActivityNotFoundInConversation")] = ConnectorTrouble.Gone,
        [(404, null)] = ConnectorTrouble.NoConversation,
        [(408, null)] = ConnectorTrouble.Broke,
        [(412, null)] = ConnectorTrouble.Busy,
        [(413, null)] = ConnectorTrouble.TooLarge,
        [(429, null)] = ConnectorTrouble.Limited,
    };

    public static ConnectorTrouble Of(int status, string? code) =>
        All.TryGetValue((status, code), out var trouble) || All.TryGetValue((status, null), out trouble) ? trouble
        : status >= 500 ? ConnectorTrouble.Broke
        : ConnectorTrouble.Unknown;
}
