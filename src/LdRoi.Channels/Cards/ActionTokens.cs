using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LdRoi.Channels.Cards;

/// <summary>A key that signs tokens, at least 32 random bytes, and the number that tokens name it by.</summary>
public sealed record TokenKey(byte Id, byte[] Secret)
{
    public override string ToString() => nameof(TokenKey);
}

/// <summary>
/// Signs and reads action tokens: base64url(version ‖ key id ‖ claims ‖ HMAC-SHA-256 cut to 128 bits). The first key
/// signs; all keys read, so that a key can be replaced while cards are out.
/// </summary>
public sealed class ActionTokens
{
    private const byte Version = 1;
    private const int SignatureLength = 16;

    private readonly IReadOnlyList<TokenKey> _keys;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentException">No key, or one shorter than 32 bytes.</exception>
    public ActionTokens(IReadOnlyList<TokenKey> keys, TimeProvider time)
    {
        if (keys.Count == 0 || keys.Any(key => key.Secret.Length < 32))
        {
            throw new ArgumentException("Tokens need at least one key of 32 bytes or more.", nameof(keys));
        }

        _keys = keys;
        _time = time;
    }

    public ActionToken Sign(TokenClaims claims)
    {
        var buffer = new byte[2 + 1 + claims.SubjectKind.Length + 16 + 16 + 1 + claims.Verb.Length + 4 + 8 + SignatureLength];
        var rest = buffer.AsSpan();
        rest = Put(rest, Version);
        rest = Put(rest, _keys[0].Id);
        rest = Put(rest, claims.SubjectKind);
        rest = Put(rest, claims.Subject);
        rest = Put(rest, claims.Person);
        rest = Put(rest, claims.Verb);
        BinaryPrimitives.WriteInt32BigEndian(rest, claims.Revision);
        BinaryPrimitives.WriteInt64BigEndian(rest[4..], claims.ExpiresAt.ToUnixTimeSeconds());
        Signature(_keys[0], buffer.AsSpan(..^SignatureLength)).CopyTo(rest[12..]);
        return ActionToken.Load(Base64Url.EncodeToString(buffer));
    }

    /// <summary>Reads what came back with a press of <paramref name="verb"/>. Never throws, whatever the text.</summary>
    public TokenReading Read(string? text, string verb)
    {
        if (text is null || text.Length > ActionToken.MaximumLength || Decode(text) is not { Length: > 2 + SignatureLength } bytes)
        {
            return new TokenReading.Forged();
        }

        var key = bytes[0] == Version ? _keys.FirstOrDefault(candidate => candidate.Id == bytes[1]) : null;
        var signature = bytes.AsSpan(^SignatureLength..);
        if (key is null || !CryptographicOperations.FixedTimeEquals(Signature(key, bytes.AsSpan(..^SignatureLength)), signature))
        {
            return new TokenReading.Forged();
        }

        // The signature holds, so the layout is ours and cannot be out of range.
        var claims = Claims(bytes.AsSpan(2..^SignatureLength));
        if (!string.Equals(claims.Verb, verb, StringComparison.Ordinal))
        {
            return new TokenReading.Forged();
        }

        return claims.ExpiresAt <= _time.GetUtcNow() ? new TokenReading.Expired(claims) : new TokenReading.Valid(claims);
    }

    private static byte[]? Decode(string text)
    {
        // TryDecodeFromChars throws on what is no base64url. Decoders also forgive padding, white space and stray bits;
        // one token has one spelling.
        var bytes = new byte[text.Length];
        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(..written)) == text
            ? bytes[..written]
            : null;
    }

    private static TokenClaims Claims(ReadOnlySpan<byte> bytes)
    {
        var kind = Encoding.ASCII.GetString(bytes.Slice(1, bytes[0]));
        bytes = bytes[(1 + kind.Length)..];
        var subject = new Guid(bytes[..16], bigEndian: true);
        var person = new Guid(bytes[16..32], bigEndian: true);
        bytes = bytes[32..];
        var verb = Encoding.ASCII.GetString(bytes.Slice(1, bytes[0]));
        bytes = bytes[(1 + verb.Length)..];
        return new TokenClaims(
            kind, subject, person, verb, BinaryPrimitives.ReadInt32BigEndian(bytes),
            DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes[4..])));
    }

    private static byte[] Signature(TokenKey key, ReadOnlySpan<byte> bytes) =>
        HMACSHA256.HashData(key.Secret, bytes)[..SignatureLength];

    private static Span<byte> Put(Span<byte> target, byte value)
    {
        target[0] = value;
        return target[1..];
    }

    private static Span<byte> Put(Span<byte> target, string ascii)
    {
        if (ascii.Length > 40 || !Ascii.IsValid(ascii))
        {
            throw new ArgumentException("Kinds and verbs are at most 40 ASCII characters.", nameof(ascii));
        }

        target[0] = (byte)ascii.Length;
        return target[(1 + Encoding.ASCII.GetBytes(ascii, target[1..]))..];
    }

    private static Span<byte> Put(Span<byte> target, Guid value)
    {
        value.TryWriteBytes(target, bigEndian: true, out _);
        return target[16..];
    }
}
