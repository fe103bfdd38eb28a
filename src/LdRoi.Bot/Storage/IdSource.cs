using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Makes UUIDv7 ids from the service's clock and one source of randomness. With a seed a run gives the same ids again.
/// </summary>
public sealed class IdSource(TimeProvider time, int? seed = null)
{
    private readonly Lock _lock = new();
    private readonly Random? _seeded = seed is { } value ? new Random(value) : null;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        if (_seeded is null)
        {
            RandomNumberGenerator.Fill(bytes);
        }
        else
        {
            lock (_lock)
            {
                _seeded.NextBytes(bytes);
            }
        }

        // RFC 9562, 5.7: 48 bits of Unix milliseconds, version, variant, the rest random.
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, time.GetUtcNow().ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
