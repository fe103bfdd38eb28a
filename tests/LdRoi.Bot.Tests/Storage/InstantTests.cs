using CsCheck;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>An instant is stored in UTC, as fine as all three databases keep it.</summary>
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
}
