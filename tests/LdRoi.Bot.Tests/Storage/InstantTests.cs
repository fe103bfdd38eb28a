using CsCheck;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>An instant comes back as it was stored, from each of the three databases.</summary>
public sealed class InstantTests
{
    private static readonly UtcConverter Converter = new();

    [Fact]
    public void Any_instant_comes_back_cut_to_microseconds_and_in_UTC() => Gen.Select(Gen.Long[0, DateTimeOffset.MaxValue.Ticks - TimeSpan.TicksPerDay], Gen.Int[-14, 14])
        .Sample(
            (ticks, hours) =>
            {
                var instant = new DateTimeOffset(ticks + TimeSpan.TicksPerHour * 14 > DateTime.MaxValue.Ticks ? ticks / 2 : ticks + (TimeSpan.TicksPerHour * 14), TimeSpan.FromHours(hours));
                var back = (DateTimeOffset)Converter.ConvertFromProvider(Converter.ConvertToProvider(instant))!;
                back.Offset.ShouldBe(TimeSpan.Zero);
                (instant.UtcTicks - back.UtcTicks).ShouldBeInRange(0, TimeSpan.TicksPerMicrosecond - 1);
                (back.UtcTicks % TimeSpan.TicksPerMicrosecond).ShouldBe(0);
            },
            seed: "0000000000000", iter: 2_000);

    [Fact]
    public async Task SQLite_gives_back_what_it_got_and_compares_it_rightly()
    {
        using var scratch = await new Scratch().Migrated();
        var instant = new DateTimeOffset(2026, 3, 29, 3, 0, 0, TimeSpan.FromHours(2)).AddTicks(1_234_567);
        await using (var db = scratch.Db())
        {
            db.Add(new TokenKeyRow { Id = 1, Secret = new byte[32], CreatedAt = instant });
            await db.SaveChangesAsync();
        }

        await using var again = scratch.Db();
        var stored = (await again.Set<TokenKeyRow>().SingleAsync()).CreatedAt;
        stored.ShouldBe(instant.ToUniversalTime().AddTicks(-7));
        (await again.Set<TokenKeyRow>().CountAsync(key => key.CreatedAt <= instant)).ShouldBe(1);
        (await again.Set<TokenKeyRow>().CountAsync(key => key.CreatedAt > instant)).ShouldBe(0);
    }
}
