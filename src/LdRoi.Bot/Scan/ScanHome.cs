using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>On the app's own page: how far this person is with each scan that runs.</summary>
public sealed class ScanHome(OpenScans scans) : IHomePart
{
    public async Task<IReadOnlyList<CardBlock>> For(Person person, Language language, CancellationToken cancellation) =>
        [.. (await scans.For(person, language, cancellation)).Select(scan => new CardBlock.Text(scan.Progress))];
}
