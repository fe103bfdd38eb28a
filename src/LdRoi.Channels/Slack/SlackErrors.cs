namespace LdRoi.Channels.Slack;

/// <summary>What an error of Slack means for us.</summary>
internal enum SlackTrouble
{
    /// <summary>Not in our table: counted by its name.</summary>
    Unknown,
    Limited,
    PlanLimit,
    NotFound,
    Left,

    /// <summary>An administrator keeps this person or this chat from us, and nobody else.</summary>
    ByAdministrator,

    /// <summary>The manifest of the app is not ours.</summary>
    Manifest,

    /// <summary>Something was not granted at the installation.</summary>
    Scope,
    TokenExpired,
    TokenDead,

    /// <summary>The workspace does not let anybody in at present, or not us.</summary>
    Closed,
    Migration,

    /// <summary>A mistake of ours.</summary>
    Malformed,
    TooLarge,
    TooLate,
    Overtaken,

    /// <summary>The message or page that was to change is not there any more, or no longer changeable.</summary>
    Gone,

    /// <summary>Slack broke; a part may have been done.</summary>
    Broke,
}

/// <summary>The one table of Slack's errors. <c>restricted_action</c> is about the app; with more words behind it, about one chat.</summary>
internal static class SlackErrors
{
    private const string Restricted = "restricted_action";

    public static IReadOnlyDictionary<string, SlackTrouble> All { get; } = new Dictionary<string, SlackTrouble>(StringComparer.Ordinal)
    {
        ["ratelimited"] = SlackTrouble.Limited,
        ["rate_limited"] = SlackTrouble.Limited,
        ["message_limit_exceeded"] = SlackTrouble.PlanLimit,
        ["channel_not_found"] = SlackTrouble.NotFound,
        ["user_not_found"] = SlackTrouble.NotFound,
        ["user_not_visible"] = SlackTrouble.NotFound,
        ["users_not_found"] = SlackTrouble.NotFound,
        ["user_disabled"] = SlackTrouble.Left,
        ["cannot_dm_bot"] = SlackTrouble.Left,
        ["messages_tab_disabled"] = SlackTrouble.Manifest,
        ["not_enabled"] = SlackTrouble.Manifest,
        ["not_in_channel"] = SlackTrouble.ByAdministrator,
        ["is_archived"] = SlackTrouble.ByAdministrator,
        ["missing_scope"] = SlackTrouble.Scope,
        ["not_allowed_token_type"] = SlackTrouble.Scope,
        ["token_expired"] = SlackTrouble.TokenExpired,
        ["token_revoked"] = SlackTrouble.TokenDead,
        ["account_inactive"] = SlackTrouble.TokenDead,
        ["invalid_auth"] = SlackTrouble.TokenDead,
        ["not_authed"] = SlackTrouble.TokenDead,
        ["app_access_restricted"] = SlackTrouble.Closed,
        [Restricted] = SlackTrouble.Closed,
        ["ekm_access_denied"] = SlackTrouble.Closed,
        ["no_permission"] = SlackTrouble.Closed,
        ["accesslimited"] = SlackTrouble.Closed,
        ["access_denied"] = SlackTrouble.Closed,
        ["two_factor_setup_required"] = SlackTrouble.Closed,
        ["org_login_required"] = SlackTrouble.Migration,
        ["team_added_to_org"] = SlackTrouble.Migration,
        ["no_text"] = SlackTrouble.Malformed,
        ["invalid_blocks"] = SlackTrouble.Malformed,
        ["invalid_blocks_format"] = SlackTrouble.Malformed,
        ["too_many_attachments"] = SlackTrouble.Malformed,
        ["msg_too_long"] = SlackTrouble.TooLarge,
        ["msg_blocks_too_long"] = SlackTrouble.TooLarge,
        ["view_too_large"] = SlackTrouble.TooLarge,
        ["expired_trigger_id"] = SlackTrouble.TooLate,
        ["exchanged_trigger_id"] = SlackTrouble.TooLate,
        ["invalid_trigger_id"] = SlackTrouble.TooLate,
        ["hash_conflict"] = SlackTrouble.Overtaken,
        ["message_not_found"] = SlackTrouble.Gone,
        ["cant_update_message"] = SlackTrouble.Gone,
        ["edit_window_closed"] = SlackTrouble.Gone,
        ["is_inactive"] = SlackTrouble.Gone,
        ["internal_error"] = SlackTrouble.Broke,
        ["fatal_error"] = SlackTrouble.Broke,
        ["service_unavailable"] = SlackTrouble.Broke,
        ["request_timeout"] = SlackTrouble.Broke,
    };

    public static SlackTrouble Of(string code) =>
        All.TryGetValue(code, out var trouble) ? trouble
        : code.StartsWith(Restricted + "_", StringComparison.Ordinal) ? SlackTrouble.ByAdministrator
        : SlackTrouble.Unknown;

    /// <summary>What the error means for something that was sent.</summary>
    /// <param name="code">As Slack wrote it.</param>
    /// <param name="now">From when on to rest.</param>
    public static SendOutcome OutcomeOf(string code, DateTimeOffset now) => Of(code) switch
    {
        SlackTrouble.NotFound or SlackTrouble.Gone => new SendOutcome.Refused(RefusalReason.NotFound),
        SlackTrouble.Left => new SendOutcome.Refused(RefusalReason.Left),
        SlackTrouble.ByAdministrator => new SendOutcome.Refused(RefusalReason.ByAdministrator),
        SlackTrouble.Limited or SlackTrouble.Overtaken => new SendOutcome.Throttled(now + SlackConstants.Rest),
        SlackTrouble.Migration => new SendOutcome.Throttled(now + SlackConstants.MigrationPause),
        SlackTrouble.PlanLimit or SlackTrouble.Scope or SlackTrouble.TokenExpired or SlackTrouble.TokenDead or SlackTrouble.Closed =>
            new SendOutcome.Throttled(now + SlackConstants.Pause),
        SlackTrouble.Broke => new SendOutcome.Ambiguous(code),
        SlackTrouble.TooLarge => new SendOutcome.Failed(FailureKind.TooLarge),
        SlackTrouble.Manifest or SlackTrouble.Malformed or SlackTrouble.TooLate => new SendOutcome.Failed(FailureKind.Malformed),
        _ => new SendOutcome.Failed(FailureKind.Unknown),
    };

    /// <summary>How long the whole workspace rests because of it; null when others are not concerned.</summary>
    public static TimeSpan? PauseFor(string code) => Of(code) switch
    {
        SlackTrouble.Migration => SlackConstants.MigrationPause,
        SlackTrouble.PlanLimit or SlackTrouble.Manifest or SlackTrouble.Scope or SlackTrouble.TokenExpired or SlackTrouble.TokenDead or SlackTrouble.Closed =>
            SlackConstants.Pause,
        _ => null,
    };
}
