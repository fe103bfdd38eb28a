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
        foreach (var person in (await Without(installer.Channel, cancellation)).Where(person => asked.IsDue(person.Id, time.GetUtcNow())).Take(AtOnce))
        {
            switch (await installer.Install(PlatformAccounts.Of(person, installer.Channel) ?? person.Email, cancellation))
            {
                case InstallOutcome.NotNow { Until: var until }:
                    asked.RestsUntil = until;
                    return;
                case InstallOutcome.Installed:
                    installed++;
                    break;
                default:
                    refused++;
                    break;
            }

            asked.Done(person.Id, time.GetUtcNow());
        }

        if (installed + refused > 0)
        {
            InstalledFor(log, installer.Channel, installed, refused);
        }
    }

    private Task<List<Person>> Without(ChannelKind channel, CancellationToken cancellation) => (
        from person in db.People.AsNoTracking()
        where person.LeftAt == null && person.StoppedAt == null
            && !db.KnownAddresses.Any(address => address.PersonId == person.Id && address.Channel == channel)
            && db.Enrollments.Any(enrollment => enrollment.PersonId == person.Id
                && db.Campaigns.Any(campaign => campaign.Id == enrollment.CampaignId && campaign.State == CampaignState.Running))
        orderby person.EmailKey
        select person).ToListAsync(cancellation);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} installed the app for {Installed} people, and not for {Refused}.")]
    private static partial void InstalledFor(ILogger log, ChannelKind channel, int installed, int refused);
}

/// <summary>For whom was asked lately. Forgotten when the service ends: asking again changes nothing.</summary>
public sealed class InstallsAsked
{
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    private readonly Dictionary<PersonId, DateTimeOffset> _asked = [];

    /// <summary>Until when nobody is asked for.</summary>
    public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;

    public bool IsDue(PersonId person, DateTimeOffset now) => !_asked.TryGetValue(person, out var at) || now - at >= Again;

    public void Done(PersonId person, DateTimeOffset now) => _asked[person] = now;
}
