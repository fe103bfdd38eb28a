namespace LdRoi.FakePlatforms.Teams;

/// <summary>What a bot asks of the connector. A reply in a thread is a send.</summary>
public enum ConnectorOperation
{
    CreateConversation,
    Send,
    Update,
    Delete,
    GetMember,
    ListMembers,

    /// <summary>Asks the identity provider for a token.</summary>
    Token,

    /// <summary>Asks Microsoft Graph to install the app for somebody.</summary>
    Install,
}
