namespace LdRoi.Bot.People.Import;

/// <summary>By what a row's person is recognised: the platforms' immutable ids first, then the e-mail address.</summary>
internal sealed record PersonKeys(string? EmailKey, string? TeamsAadObjectId, string? SlackUserId)
{
    public static readonly PersonKeys None = new(null, null, null);

    public bool SayNothing => this == None;
}
