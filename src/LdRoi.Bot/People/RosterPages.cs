using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>Brings people to what a page of a platform's roster says: their account, where they are reached, zone and language.</summary>
public sealed class RosterPages(BotDbContext db, PlatformAccounts accounts, TimeProvider time)
{
    /// <returns>How many people were found by their address.</returns>
    public async Task<int> Take(RosterPage page, CancellationToken cancellation)
    {
        if (page.Members.Count == 0)
        {
            return 0;
        }

        var channel = page.Members[0].Address.Channel;
        var owners = (await accounts.OwnersOf(channel, [.. page.Members.Select(member => member.Profile.ExternalUser)], cancellation))
            .ToDictionary(person => PlatformAccounts.Of(person, channel)!, StringComparer.Ordinal);
        var unknown = page.Members.Where(member => member.IsColleague && !owners.ContainsKey(member.Profile.ExternalUser))
            .Select(member => member.Profile.Email).OfType<string>().Select(Person.KeyOf).ToHashSet(StringComparer.Ordinal);
        var byEmail = (await accounts.Without(channel, unknown, cancellation)).ToDictionary(person => person.EmailKey, StringComparer.Ordinal);
        var ids = owners.Values.Select(person => person.Id).ToList();
        var known = await db.KnownAddresses.Where(address => address.Channel == channel && ids.Contains(address.PersonId))
            .ToDictionaryAsync(address => address.PersonId, cancellation);
        var linked = 0;
        foreach (var member in page.Members.DistinctBy(member => member.Profile.ExternalUser))
        {
            if (owners.TryGetValue(member.Profile.ExternalUser, out var owner))
            {
                Take(owner, known.GetValueOrDefault(owner.Id), member);
            }
            else if (member is { IsColleague: true, Profile.Email: { } email } && byEmail.Remove(Person.KeyOf(email), out var found))
            {
                PlatformAccounts.Link(found, channel, member.Profile.ExternalUser);
                Take(found, null, member);
                linked++;
            }
        }

        return linked;
    }

    /// <summary>Who was reached only through the place that they left is reached no more.</summary>
    /// <returns>How many people that is.</returns>
    public async Task<int> Leave(ChannelKind channel, IReadOnlyCollection<RosterLeaver> leavers, CancellationToken cancellation)
    {
        var closed = 0;
        foreach (var tenant in leavers.GroupBy(leaver => leaver.Tenant))
        {
            var ids = tenant.Select(leaver => leaver.ExternalUser).ToList();
            var all = ids.Contains(null);
            closed += await db.KnownAddresses
                .Where(address => address.Channel == channel && address.Tenant == tenant.Key && address.Conversation == ChatAddress.NoConversation
                    && address.ClosedBecause == null && (all || ids.Contains(address.ExternalUser)))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(address => address.ClosedBecause, nameof(RefusalReason.NotInstalled)).SetProperty(address => address.Version, address => address.Version + 1),
                    cancellation);
        }

        return closed;
    }

    /// <summary>
    /// A roster of the whole organisation says that the app is there again, and that its people can be written to; one of a team
    /// does not undo what became of somebody's own chat.
    /// </summary>
    private static bool IsBack(KnownAddress known, ChatAddress listed) => known.ClosedBecause switch
    {
        null => known.Conversation == ChatAddress.NoConversation && listed.Conversation == ChatAddress.NoConversation && !known.IsAt(listed),
        nameof(RefusalReason.Left) => true,
        KnownAddress.Removed or nameof(RefusalReason.ByAdministrator) => listed.Conversation != ChatAddress.NoConversation,
        nameof(RefusalReason.NotInstalled) or nameof(RefusalReason.NotFound) =>
            known.Conversation == ChatAddress.NoConversation || listed.Conversation != ChatAddress.NoConversation,
        _ => false,
    };

    private void Take(Person person, KnownAddress? known, RosterMember member)
    {
        var now = time.GetUtcNow();
        if (!member.IsColleague || person.LeftAt is not null)
        {
            if (known is { ClosedBecause: null } open && open.Tenant == member.Address.Tenant)
            {
                (open.ClosedBecause, open.HeardAt) = (nameof(RefusalReason.Left), now);
            }

            return;
        }

        if (known is null)
        {
            db.Add(known = KnownAddress.Of(person, member.Address, now));
        }
        else if (IsBack(known, member.Address))
        {
            known.Open(member.Address, now);
        }

        person.SpeaksOn ??= member.Address.Channel;
        person.Language ??= Languages.FromTag(member.Profile.Locale);
        PlatformZone.Follow(person, known, member.Profile.TimeZone);
    }
}
