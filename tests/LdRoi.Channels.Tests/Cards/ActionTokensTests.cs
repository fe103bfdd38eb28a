using System.Buffers.Text;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Cards;

public sealed class ActionTokensTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 55, 0, TimeSpan.Zero);
    private static readonly TokenKey Key = new(1, [.. Enumerable.Range(1, 32).Select(value => (byte)value)]);
    private static readonly TokenKey NewKey = new(2, [.. Enumerable.Range(101, 32).Select(value => (byte)value)]);
    private static readonly TokenClaims Claims = new(
        "delivery", new Guid("01972b6e-8c00-7a11-8000-000000000001"), new Guid("01972b6e-8c00-7a11-8000-000000000002"), "scan.answer", 3, Now.AddDays(1));

    private static readonly ActionTokens Tokens = new([Key], new Stopped(Now));

    [Fact]
    public void A_token_reads_back_what_was_signed() => Read(Signed).ShouldBe(new TokenReading.Valid(Claims));

    [Fact]
    public void A_token_survives_its_own_text() =>
        Read(ActionToken.Load(Signed).Reveal()).ShouldBe(new TokenReading.Valid(Claims));

    [Fact]
    public void Every_flipped_bit_makes_a_forgery()
    {
        var bytes = Base64Url.DecodeFromChars(Signed);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Read(Base64Url.EncodeToString(bytes)).ShouldBeOfType<TokenReading.Forged>($"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Read(Base64Url.EncodeToString(bytes)).ShouldBeOfType<TokenReading.Valid>();
    }

    [Fact]
    public void Every_other_character_makes_a_forgery()
    {
        for (var at = 0; at < Signed.Length; at++)
        {
            foreach (var other in "A_-9=+/ é\0".Where(other => other != Signed[at]))
            {
                Read(Signed[..at] + other + Signed[(at + 1)..]).ShouldBeOfType<TokenReading.Forged>($"{other} at {at}");
            }
        }
    }

    [Fact]
    public void Every_truncation_makes_a_forgery()
    {
        for (var length = 0; length < Signed.Length; length++)
        {
            Read(Signed[..length]).ShouldBeOfType<TokenReading.Forged>($"first {length}");
            Read(Signed[^length..]).ShouldBeOfType<TokenReading.Forged>($"last {length}");
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("A")]
    [InlineData("AAAA")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Anything_around_a_token_makes_a_forgery(string padding)
    {
        Read(Signed + padding).ShouldBeOfType<TokenReading.Forged>();
        Read(padding + Signed).ShouldBeOfType<TokenReading.Forged>();
    }

    [Theory]
    [InlineData("scan.skip")]
    [InlineData("scan.answe")]
    [InlineData("scan.answer2")]
    [InlineData("SCAN.ANSWER")]
    [InlineData("")]
    public void A_token_serves_no_other_verb(string verb) => Tokens.Read(Signed, verb).ShouldBeOfType<TokenReading.Forged>();

    [Fact]
    public void A_token_is_valid_until_the_second_before_it_expires()
    {
        ReadAt(Claims.ExpiresAt.AddSeconds(-1)).ShouldBe(new TokenReading.Valid(Claims));
        ReadAt(Claims.ExpiresAt).ShouldBe(new TokenReading.Expired(Claims));
    }

    [Fact]
    public void An_expired_token_that_was_tampered_with_is_a_forgery() =>
        new ActionTokens([NewKey], new Stopped(Now.AddYears(1))).Read(Signed, Claims.Verb).ShouldBeOfType<TokenReading.Forged>();

    [Fact]
    public void A_token_of_an_unknown_key_is_a_forgery() =>
        new ActionTokens([NewKey], new Stopped(Now)).Read(Signed, Claims.Verb).ShouldBeOfType<TokenReading.Forged>();

    [Fact]
    public void A_key_that_took_over_the_number_of_another_reads_nothing_of_it() =>
        new ActionTokens([NewKey with { Id = Key.Id }], new Stopped(Now)).Read(Signed, Claims.Verb).ShouldBeOfType<TokenReading.Forged>();

    [Fact]
    public void After_a_change_of_keys_the_new_one_signs_and_both_read()
    {
        var rotated = new ActionTokens([NewKey, Key], new Stopped(Now));
        rotated.Read(Signed, Claims.Verb).ShouldBe(new TokenReading.Valid(Claims));
        var fresh = rotated.Sign(Claims).Reveal();
        rotated.Read(fresh, Claims.Verb).ShouldBe(new TokenReading.Valid(Claims));
        Read(fresh).ShouldBeOfType<TokenReading.Forged>();
    }

    [Fact]
    public void The_longest_token_fits_every_platform() =>
        Tokens.Sign(Claims with { SubjectKind = new string('k', 16), Verb = new string('v', 40), Revision = int.MaxValue }).Reveal().Length
            .ShouldBeLessThanOrEqualTo(ActionToken.MaximumLength);

    [Fact]
    public void What_does_not_fit_a_token_is_not_signed()
    {
        Should.Throw<ArgumentException>(() => Tokens.Sign(Claims with { Verb = new string('v', 41) }));
        Should.Throw<ArgumentException>(() => Tokens.Sign(Claims with { SubjectKind = "levéring" }));
    }

    [Fact]
    public void No_key_or_a_short_one_signs_nothing()
    {
        Should.Throw<ArgumentException>(() => new ActionTokens([], new Stopped(Now)));
        Should.Throw<ArgumentException>(() => new ActionTokens([new TokenKey(1, new byte[31])], new Stopped(Now)));
    }

    [Fact]
    public void Nothing_at_all_is_a_forgery()
    {
        Tokens.Read(null, Claims.Verb).ShouldBeOfType<TokenReading.Forged>();
        Read("").ShouldBeOfType<TokenReading.Forged>();
        Read(new string('A', 1_000_000)).ShouldBeOfType<TokenReading.Forged>();
    }

    [Fact]
    public void Garbage_is_a_forgery_and_never_an_exception()
    {
        const string Alphabet = "ABCdef019-_=+/ \n\0é€\ud83d";
        var random = new Random(20260601);
        for (var round = 0; round < 100_000; round++)
        {
            var garbage = round % 2 == 0
                ? string.Create(random.Next(320), random, (text, source) => source.GetItems(Alphabet.AsSpan(), text))
                : Base64Url.EncodeToString(Bytes(random));
            Tokens.Read(garbage, Claims.Verb).ShouldBeOfType<TokenReading.Forged>();
        }
    }

    [Fact]
    public void Neither_token_nor_key_prints_its_secret()
    {
        ActionToken.Load(Signed).ToString().ShouldBe("ActionToken");
        Key.ToString().ShouldBe("TokenKey");
    }

    private static string Signed => Tokens.Sign(Claims).Reveal();

    private static TokenReading Read(string text) => Tokens.Read(text, Claims.Verb);

    private static TokenReading ReadAt(DateTimeOffset now) => new ActionTokens([Key], new Stopped(now)).Read(Signed, Claims.Verb);

    // Begins like a token of a known key, so that the signature is what refuses it.
    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[2 + random.Next(200)];
        random.NextBytes(bytes);
        (bytes[0], bytes[1]) = (1, Key.Id);
        return bytes;
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
