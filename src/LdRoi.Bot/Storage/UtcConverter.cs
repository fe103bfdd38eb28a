using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Instants are stored as UTC date-times cut to microseconds: SQLite cannot compare DateTimeOffset, PostgreSQL takes UTC
/// only and keeps microseconds.
/// </summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTime>(instant => Store(instant), stored => Load(stored))
{
    private static DateTime Store(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);

    private static DateTimeOffset Load(DateTime stored) => new(stored.Ticks, TimeSpan.Zero);
}
