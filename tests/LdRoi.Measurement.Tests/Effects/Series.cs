using LdRoi.Measurement.Effects;

namespace LdRoi.Measurement.Tests.Effects;

/// <summary>Eighteen simulated months with a programme after the twelfth.</summary>
internal static class Series
{
    public const double Start = 12;

    public static readonly TimePoint[] All = [.. ReferenceFile.Table("trend_monthly.csv").Select(row => new TimePoint(row.Number("month"), row.Number("value")))];

    public static TimePoint[] Before => [.. All.Where(point => point.Time <= Start)];

    public static TimePoint[] After => [.. All.Where(point => point.Time > Start)];
}
