using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>
/// Where the organisation lets it, installs the app for people in a campaign who never had it. Who took it away is not given
/// it again. Some people at each beat, so that a large organisation holds nothing else up.
/// </summary>
public sealed partial class InstallForPeople(
    IEnumerable<IInstaller> installers, InstallsAsked asked, BotDbContext db, TimeProvider time, ILogger<InstallForPeople> log) : IBeat
{
    private const int AtOnce = 100;

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var installer in installers)
        {
            await Install(installer, cancellation);
        }
    }

    /// <summary>Nobody waits for it at a certain moment.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    private async Task Install(IInstaller installer, CancellationToken cancellation)
    {
        if (asked.RestsUntil > time.GetUtcNow())
        {
            return;
        }

        var (installed, refused) = (0, 0);
        var next = await Without(installer.Channel, asked.After(installer.Channel), cancellation);
        foreach (var person in next.Where(person => asked.IsDue(person.Id, person.Account, time.GetUtcNow())))
        {
            switch (await installer.Install(person.Account, cancellation))
            {
                case InstallOutcome.NotNow { Until: var until }:
                    // With the next: if it was about this person after all, the others do not wait behind them.
                    asked.RestsUntil = until;
                    asked.GoOn(installer.Channel, person.Key);
                    return;
                case InstallOutcome.Installed:
                    asked.Done(person.Id, person.Account, time.GetUtcNow());
                    installed++;
                    break;
                default:
                    asked.Refused(person.Id, person.Account, time.GetUtcNow());
                    refused++;
                    break;
            }
        }

        asked.GoOn(installer.Channel, next.Count < AtOnce ? "" : next[^1].Key);

        if (installed + refused > 0)
        {
            InstalledFor(log, installer.Channel, installed, refused);
        }
    }

#pragma warning disable CA1309 // The database compares, in the order in which it sorts.
    /// <summary>The next few, in a row that begins anew at its end.</summary>
    private Task<List<WithoutApp>> Without(ChannelKind channel, string after, CancellationToken cancellation) => (
        from person in db.People
        where person.LeftAt == null && person.StoppedAt == null && string.Compare(person.EmailKey, after) > 0
            && !db.KnownAddresses.Any(address => address.PersonId == person.Id && address.Channel == channel
                && (address.ClosedBecause == null || address.ClosedBecause == KnownAddress.Removed || address.Conversation != ChatAddress.NoConversation))
            && db.Enrollments.Any(enrollment => enrollment.PersonId == person.Id
                && db.Campaigns.Any(campaign => campaign.Id == enrollment.CampaignId && campaign.State == CampaignState.Running))
        orderby person.EmailKey
        select new WithoutApp(
            person.Id, person.EmailKey, (channel == ChannelKind.Slack ? person.SlackUserId : person.TeamsAadObjectId) ?? person.Email)).Take(AtOnce).ToListAsync(cancellation);
#pragma warning restore CA1309

    /// <param name="Key">Where the person stands in the row.</param>
    /// <param name="Account">What the platform is asked by.</param>
    private sealed record WithoutApp(PersonId Id, string Key, string Account);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} installed the app for {Installed} people, and not for {Refused}.")]
    private static partial void InstalledFor(ILogger log, ChannelKind channel, int installed, int refused);
}

/// <summary>For whom was asked lately, and how far. Forgotten when the service ends: asking again changes nothing.</summary>
public sealed class InstallsAsked
{
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    /// <summary>Of somebody whom the platform does not know; with another account they are asked for at once.</summary>
    private static readonly TimeSpan AgainWhenRefused = TimeSpan.FromDays(7);

    private readonly Dictionary<PersonId, (string Account, DateTimeOffset NotBefore)> _asked = [];
    private readonly Dictionary<ChannelKind, string> _after = [];

    /// <summary>Until when nobody is asked for.</summary>
    public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Whom the row was last looked at; empty at its beginning.</summary>
    public string After(ChannelKind channel) => _after.GetValueOrDefault(channel, "");

    public void GoOn(ChannelKind channel, string after) => _after[channel] = after;

    public bool IsDue(PersonId person, string account, DateTimeOffset now) =>
        !_asked.TryGetValue(person, out var asked) || asked.NotBefore <= now || asked.Account != account;

    public void Done(PersonId person, string account, DateTimeOffset now) => _asked[person] = (account, now + Again);

    public void Refused(PersonId person, string account, DateTimeOffset now) => _asked[person] = (account, now + AgainWhenRefused);
}
