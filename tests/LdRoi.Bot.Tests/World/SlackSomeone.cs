using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Bot.Tests.World;

/// <summary>Somebody in Slack, in their direct message with the app.</summary>
internal sealed class SlackSomeone(FakeColleague colleague, string name) : Someone(name)
{
    private const string Everybody = "C0EVERYBODY";

    private FakePost? _dialogOf;

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
        var line = await colleague.WaitFor(me => me.Shown.FirstOrDefault(post => !before.Contains(post) && post.Channel == Everybody));
        line.IsEphemeral.ShouldBeTrue("where others read along only the person sees the answer");
        return BlockKitReader.Read(line);
    }

    public override async Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs) =>
        await After(await colleague.Sends(Post(card), verb, token, Only(Post(card), inputs)));

    public override async Task<SeenCard> OpensDialog(string verb, params (string Input, string Value)[] inputs)
    {
        var card = With(verb);
        (await colleague.Sends(Post(card.Id), verb, card.Button(verb).Token.Reveal(), Only(Post(card.Id), inputs))).IsTaken.ShouldBeTrue();
        _dialogOf = Post(card.Id);
        return BlockKitReader.ReadView(await colleague.WaitFor(me => me.Modal));
    }

    public override async Task<SeenCard> SubmitsDialog(string title, params (string Input, string Value)[] inputs)
    {
        var of = _dialogOf ?? throw new ShouldAssertException("No modal is open.");
        var before = of.Versions.Count;
        colleague.Modal!["submit"]!["text"]!.GetValue<string>().ShouldBe(title);
        var receipt = await colleague.Submits(inputs);
        if (receipt.Json?["errors"] is JsonObject errors)
        {
            return WithMistakes(BlockKitReader.ReadView(colleague.Modal!), errors);
        }

        if (receipt.Json?["response_action"]?.GetValue<string>() == "update")
        {
            return BlockKitReader.ReadView(colleague.Modal!);
        }

        colleague.Modal.ShouldBeNull();
        await colleague.WaitFor(_ => of.Versions.Count > before ? of : null);
        return BlockKitReader.Read(of);
    }

    /// <summary>Slack shows mistakes at the fields itself.</summary>
    private static SeenCard WithMistakes(SeenCard modal, JsonObject errors) => new(
        modal.Id,
        new Card(
            modal.Language, modal.Title,
            [.. modal.Card.Blocks.Select(block => block is CardInput input && errors[input.Id] is { } error ? WithMistake(input, error.GetValue<string>()) : block)],
            [], modal.Card.FallbackText),
        modal.SentAt);

    private static CardInput WithMistake(CardInput input, string error) => input switch
    {
        CardInput.LongText text => new CardInput.LongText(text.Id, text.Label, text.MaximumLength, text.Value, text.IsRequired, error),
        CardInput.ShortText text => new CardInput.ShortText(text.Id, text.Label, text.MaximumLength, text.Value, text.IsRequired, error),
        CardInput.Time time => new CardInput.Time(time.Id, time.Label, time.Value, time.IsRequired, error),
        CardInput.MultipleChoice many => new CardInput.MultipleChoice(many.Id, many.Label, many.Options, many.Selected, many.IsRequired, error),
        CardInput.SingleChoice one => new CardInput.SingleChoice(one.Id, one.Label, one.Options, one.Selected, one.IsRequired, error),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

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
