using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>
/// Says of each campaign who can be reached, who not, and what mends it. Why the app is not in somebody's chat is not told:
/// whether it never was, or they took it away, is their own business.
/// </summary>
public sealed class ReachHandler(BotDbContext db, Audience audience, ChatAddresses addresses, Buttons buttons) : IVerbHandler
{
    /// <summary>How many campaigns are looked at, those that begin first.</summary>
    private const int Most = 5;

    /// <summary>How many people are named before the rest is a number.</summary>
    private const int Named = 10;

    public static string Verb => Verbs.Reach;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var campaigns = await db.Campaigns.AsNoTracking()
            .Where(c => c.State == CampaignState.Planned || c.State == CampaignState.Running || c.State == CampaignState.Paused)
            .OrderBy(c => c.StartsOn).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellation);
        List<CardBlock> blocks = campaigns.Count == 0 ? [new CardBlock.Text(CampaignTexts.None.In(language))] : [];
        foreach (var resting in await addresses.Resting(cancellation))
        {
            blocks.Add(new CardBlock.Text(ReachTexts.Resting.In(language, resting), TextTone.Attention));
        }

        var isSomebodyMissing = false;
        foreach (var campaign in campaigns)
        {
            isSomebodyMissing |= await Show(campaign, blocks, language, cancellation);
        }

        if (await Unmatched(cancellation) is > 0 and var unmatched && isSomebodyMissing)
        {
            blocks.Add(new CardBlock.Note(ReachTexts.Unmatched.In(language, unmatched)));
        }

        return new Card(
            language, ReachTexts.Title.In(language), blocks, [buttons.For(turn.Person, Verbs.Campaigns, CampaignTexts.Back.In(language))],
            ReachTexts.Notice.In(language));
    }

    /// <summary>Who has the app and is nobody we know. How many, and not who: of them no name is kept.</summary>
    private Task<int> Unmatched(CancellationToken cancellation) => db.Newcomers.CountAsync(
        newcomer => newcomer.Asked > 0 && !db.People.Any(person => person.TeamsAadObjectId == newcomer.Account && person.LeftAt == null), cancellation);

    /// <returns>Whether somebody cannot be reached.</returns>
    private async Task<bool> Show(Campaign campaign, List<CardBlock> blocks, Language language, CancellationToken cancellation)
    {
        var people = await PeopleOf(campaign, cancellation);
        var reach = await addresses.ReachOf(people, cancellation);
        var reached = ReachTexts.Reached.In(language, campaign.Name, people.Count - reach.Unreachable.Count, people.Count);
        blocks.Add(new CardBlock.Text(
            reach.ByChannel.Count < 2 ? reached : $"{reached} ({string.Join(", ", reach.ByChannel.Select(channel => $"{channel.Key} {channel.Value}"))})",
            TextTone.Emphasis));
        foreach (var (why, some) in reach.Unreachable.GroupBy(person => WhyOf(reach.Closed.GetValueOrDefault(person.Id))).OrderBy(group => group.Key)
                     .Select(group => (group.Key, group.ToList())))
        {
            blocks.Add(new CardBlock.Text(Names(some, language)));
            blocks.Add(new CardBlock.Note(Mend(why).In(language)));
        }

        return reach.Unreachable.Count > 0;
    }

    /// <summary>Who is in it; before it begins, who would be.</summary>
    private async Task<IReadOnlyList<Person>> PeopleOf(Campaign campaign, CancellationToken cancellation)
    {
        var enrolled = await (
            from enrollment in db.Enrollments
            join person in db.People on enrollment.PersonId equals person.Id
            where enrollment.CampaignId == campaign.Id && person.LeftAt == null
            orderby person.EmailKey
            select person).AsNoTracking().ToListAsync(cancellation);
        if (enrolled.Count > 0 || campaign.State != CampaignState.Planned)
        {
            return enrolled;
        }

        var teams = await db.Set<CampaignTeam>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).ToListAsync(cancellation);
        return await audience.Of(
            [.. teams.Where(row => !row.IsLeftOut).Select(row => row.TeamId)], [.. teams.Where(row => row.IsLeftOut).Select(row => row.TeamId)], cancellation);
    }

    private static string Names(List<Person> people, Language language)
    {
        var names = string.Join(", ", people.Take(Named).Select(person => person.Name));
        return people.Count > Named ? ReachTexts.AndMore.In(language, names, people.Count - Named) : names;
    }

    private static NotReached WhyOf(string? closedBecause) => closedBecause switch
    {
        nameof(RefusalReason.Left) => NotReached.Gone,
        nameof(RefusalReason.NotFound) or nameof(RefusalReason.Forbidden) or nameof(RefusalReason.ByAdministrator) => NotReached.Refused,
        _ => NotReached.NoApp,
    };

    private static TextKey Mend(NotReached why) => why switch
    {
        NotReached.Gone => ReachTexts.Gone,
        NotReached.Refused => ReachTexts.Refused,
        _ => ReachTexts.NoApp,
    };

    private enum NotReached
    {
        NoApp,
        Refused,
        Gone,
    }
}
