using System.Text.RegularExpressions;

namespace LdRoi.Bot.People.Import;

/// <summary>IANA time zones as people write them, rightly or nearly so.</summary>
internal sealed partial class ZoneNames
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Lazy<string[]> _all = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(IsIana)]);

    public bool Contains(string text) => _known.TryGetValue(text, out var known) ? known : _known[text] = IsIana(text);

    /// <summary>The zone that was probably meant: by its city, by its Windows name, or by a few letters.</summary>
    public string? Nearest(string text) =>
        _nearest.TryGetValue(text, out var found) ? found : _nearest[text] = Search(text.Replace(' ', '_'), text);

    // Zones that were found before are found again in any case: hence the comparison.
    private static bool IsIana(string text) =>
        Shape().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId && zone.Id == text;

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    private string? Search(string text, string windowsName) =>
        _all.Value.FirstOrDefault(zone => zone.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? _all.Value.FirstOrDefault(zone => CityOf(zone).Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? (TimeZoneInfo.TryConvertWindowsIdToIanaId(windowsName, out var converted) ? converted : null)
        ?? Import.Nearest.Of(text, _all.Value)
        ?? (Import.Nearest.Of(text, _all.Value.Select(CityOf)) is { } city ? _all.Value.First(zone => CityOf(zone) == city) : null);

    // The folders posix and right of the zone files are the same zones again, with and without leap seconds.
    [GeneratedRegex(@"\A(?!posix|right/|localtime|leap)[A-Za-z][A-Za-z0-9_+-]{0,31}(?:/[A-Za-z0-9_+-]{1,31}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
