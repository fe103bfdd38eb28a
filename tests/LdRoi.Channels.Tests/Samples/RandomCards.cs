using CsCheck;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Cards.CardBlock;
using static LdRoi.Channels.Cards.CardInput;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>Cards of all shapes; some exceed a limit, and then building them throws.</summary>
internal static class RandomCards
{
    private const string Letters = "aé€<>&\"'*_[]()`~#-+.\\|:! 1\n😀\u202e";

    /// <summary>What people type: anything at all.</summary>
    public static readonly Gen<string> Anything = Gen.Char.Array[0, 60].Select(units => new string(units));

    private static readonly Gen<string> Words = Gen.Char[Letters].Array[0, 40].Select(units => "w" + new string(units).Replace('\n', ' '));

    private static readonly Gen<Choice[]> Options = Words.Array[0, 14]
        .Select(labels => labels.Select((label, at) => new Choice($"c{at}", label)).ToArray());

    private static readonly Gen<string> Code = Gen.Int[0, 14].Select(at => $"c{at}");

    private static readonly Gen<string> Id = Gen.Int[0, 400].Select(at => $"q_{at}");

    private static readonly Gen<string?> Error = Gen.Select(Gen.Bool, Words).Select((has, words) => has ? words : null);

    private static readonly Gen<CardBlock> Block = Gen.OneOf<CardBlock>(
        Gen.Select(Words, Gen.Enum<TextTone>()).Select((words, tone) => (CardBlock)new Text(words, tone)),
        Anything.Select(words => (CardBlock)new Quote(words)),
        Words.Select(words => (CardBlock)new Note(words)),
        Gen.Select(Words, Words).Array[1, 10].Select(rows => (CardBlock)new Facts([.. rows.Select(row => new Fact(row.Item1, row.Item2))])),
        Gen.Const((CardBlock)new Divider()),
        Gen.Select(Words, Gen.Double[0, 100], Words).Select((label, percent, caption) => (CardBlock)new Bar(label, percent, caption)),
        Words.Array[2].Array[1, 8].Select(rows => (CardBlock)new Table(["w", "x"], rows)),
        Words.Select(words => (CardBlock)new Image("https://example.org/a.png", words)),
        Gen.Select(Id, Words, Options, Code, Error).Select((id, label, options, code, error) => (CardBlock)new Rating(id, label, options, code, Error: error)),
        Gen.Select(Id, Words, Options, Code, Error).Select((id, label, options, code, error) => (CardBlock)new SingleChoice(id, label, options, code, Error: error)),
        Gen.Select(Id, Words, Options, Code.Array[0, 3], Error).Select((id, label, options, codes, error) => (CardBlock)new MultipleChoice(id, label, options, codes, Error: error)),
        Gen.Select(Id, Words, Options, Code).Select((id, label, options, code) => (CardBlock)new PersonPicker(id, label, options, code)),
        Gen.Select(Id, Words, Anything, Error).Select((id, label, value, error) => (CardBlock)new ShortText(id, label, 40, value, IsRequired: true, Error: error)),
        Gen.Select(Id, Words, Anything).Select((id, label, value) => (CardBlock)new LongText(id, label, 50, value)),
        Gen.Select(Id, Words, Gen.Int[-5, 15]).Select((id, label, value) => (CardBlock)new Number(id, label, 0, 10, $"{value}")),
        Gen.Select(Id, Words, Anything).Select((id, label, value) => (CardBlock)new Date(id, label, value)),
        Gen.Select(Id, Words, Anything).Select((id, label, value) => (CardBlock)new CardInput.Time(id, label, value)));

    private static readonly Gen<CardBlock> Countable = Gen.OneOf<CardBlock>(
        Gen.Select(Words, Gen.Enum<TextTone>()).Select((words, tone) => (CardBlock)new Text(words, tone)),
        Words.Select(words => (CardBlock)new Note(words)),
        Gen.Select(Id, Words, Options, Code, Gen.Bool).Select((id, label, options, code, isRequired) => (CardBlock)new Rating(id, label, options, code, isRequired)));

    private static readonly Gen<CardAction> Action =
        Gen.Select(Gen.Int[0, 5], Words.Select(words => words[..Math.Min(words.Length, 30)]), Gen.Int[1, 300], Gen.Bool, Gen.Bool)
            .Select((verb, title, token, sends, dialog) =>
                new CardAction($"v.{verb}", title, ActionToken.Load(new string('t', token)), SendsInputs: sends) { OpensDialog = dialog });

    /// <summary>Null where the card was refused.</summary>
    public static readonly Gen<Card?> Cards = Gen.Select(Gen.Enum<Language>(), Words, Block.Array[0, 30], Action.Array[0, 6], Words).Select(Built);

    /// <summary>Those whose size can be told by the lengths of their words; null where the card was refused.</summary>
    public static readonly Gen<Card?> CountableCards = Gen.Select(Gen.Enum<Language>(), Words, Countable.Array[0, 30], Action.Array[0, 6], Words).Select(Built);

    private static Card? Built(Language language, string title, CardBlock[] blocks, CardAction[] actions, string fallbackText)
    {
        try
        {
            return new Card(language, title, blocks, actions, fallbackText);
        }
        catch (CardLimitException)
        {
            return null;
        }
    }
}
