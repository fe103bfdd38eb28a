namespace LdRoi.FakePlatforms.Slack;

/// <summary>What Slack is documented to enforce; where a source is unsure, the stricter value.</summary>
internal static class SlackLimits
{
    public const int BlocksOfMessage = 50;
    public const int BlocksOfView = 100;
    public const int CharactersOfBlocks = 13_200;
    public const int MessageText = 4_000;
    public const int Name = 255;
    public const int Header = 150;
    public const int SectionText = 3_000;
    public const int Fields = 10;
    public const int FieldText = 2_000;
    public const int Actions = 25;
    public const int ContextElements = 10;
    public const int ButtonText = 75;
    public const int ButtonValue = 2_000;
    public const int Link = 3_000;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int SelectOptions = 100;
    public const int VisibleOptions = 10;
    public const int Placeholder = 150;
    public const int Label = 2_000;
    public const int TypedLength = 3_000;
    public const int ViewTitle = 24;
    public const int Metadata = 3_000;
    public const int ViewBytes = 250 * 1024;
    public const int AltText = 2_000;
    public const int ResponseUses = 5;
    public const int DndUsers = 50;
    public const int UploadBytes = 1_000_000_000;

    public static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);

    /// <summary>How long after the first try an event is sent again: at once, after a minute, after five.</summary>
    public static readonly IReadOnlyList<TimeSpan> Retries = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Messages in one channel: one a second, a short burst allowed.</summary>
    public const int ChannelBurst = 5;
}
