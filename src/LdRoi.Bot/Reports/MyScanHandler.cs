using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Reports;

/// <summary>Answers "my scan": how far somebody is while a scan runs for them, and their own scores afterwards.</summary>
public sealed class MyScanHandler(OpenScans open, MyScans scans, MyScanCard card) : IVerbHandler
{
    public static string Verb => Verbs.MyScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        // Not even of an earlier scan: who has just read "32" answers differently.
        if (await open.For(turn.Person, turn.Language, cancellation) is { Count: > 0 } running)
        {
            return card.Running(running, turn.Person, turn.Language);
        }

        return await scans.Of(turn.Person, cancellation) is { } scan
            ? card.Of(scan, turn.Person, turn.Language)
            : card.Nothing(turn.Person, turn.Language);
    }
}

/// <summary>On the app's own page: that one's own scores are there, and none of them.</summary>
public sealed class MyScanHome(OpenScans open, OwnProfiles profiles, BotDbContext db) : IHomePart
{
    public async Task<IReadOnlyList<CardBlock>> For(Person person, Language language, CancellationToken cancellation)
    {
        if ((await open.For(person, language, cancellation)).Count > 0 || await profiles.WavesOf(person, cancellation) is not [var last, ..])
        {
            return [];
        }

        var name = await db.Campaigns.Where(campaign => campaign.Id == last.CampaignId).Select(campaign => campaign.Name).FirstAsync(cancellation);
        return [new CardBlock.Text(MyScanTexts.HomeReady.In(language, name))];
    }
}
