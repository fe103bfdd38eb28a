using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Bot.Tests.World;

/// <summary>Somebody in Slack, in their direct message with the app.</summary>
internal sealed class SlackSomeone(FakeColleague colleague, string name) : Someone(name)
{
    private const string Everybody = "C0EVERYBODY";

    public override string Id => colleague.Id;

    public override IReadOnlyList<SeenCard> Cards => [.. colleague.Posts.Select(BlockKitReader.Read)];

    public override async Task<SeenCard> Types(string text)
    {
        var before = colleague.Posts;
        (await colleague.Types(text)).IsTaken.ShouldBeTrue();
        return BlockKitReader.Read(await colleague.NextPost(before));
    }

    public override async Task<SeenCard> TypesInAGroup(string text)
    {
        var before = colleague.Shown.ToHashSet();
        (await colleague.TypesIn(Everybody, text)).IsTaken.ShouldBeTrue();
        var line = await colleague.WaitFor(me => me.Shown.FirstOrDefault(post => !before.Contains(post)));
        (line.IsEphemeral, line.Channel).ShouldBe((true, Everybody), "where others read along only the person sees the answer");
        return BlockKitReader.Read(line);
    }

    public override async Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs) =>
        await After(await colleague.Sends(Post(card), verb, token, Only(Post(card), inputs)));

    public override async Task<SeenCard> SendsInAGroup(string card, string verb, string? token, params (string Input, string Value)[] inputs)
    {
        var said = await After(await colleague.Sends(Post(card), verb, token, inputs, Everybody));
        colleague.Shown.ShouldContain(post => post.IsEphemeral && post.Channel == Everybody);
        return said;
    }

    /// <summary>What is filled in and nothing else, whatever the card had suggested.</summary>
    private static (string Input, string Value)[] Only(FakePost post, (string Input, string Value)[] inputs) =>
    [
        .. post.Blocks!.Where(block => BlockKitReader.Type(block!) == "input").Select(block => (block!["block_id"]!.GetValue<string>(), "")),
        .. inputs,
    ];

    private FakePost Post(string card) => colleague.Posts.Single(post => post.Name == card);

    private static async Task<SeenCard> After(SlackReceipt receipt)
    {
        receipt.IsTaken.ShouldBeTrue($"{receipt.Status} {receipt.Body}");
        return BlockKitReader.Read(await receipt.Response!.Answered);
    }
}
