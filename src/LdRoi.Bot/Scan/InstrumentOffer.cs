using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>The questionnaires that the form lists, as many as are seen all at once.</summary>
internal static class InstrumentOffer
{
    /// <summary>Version 0.10 comes after 0.9.</summary>
    public static StringComparer Ascending { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    /// <summary>The chosen one in any case, and rather the newest version of each than an older one; by name, newest first.</summary>
    public static IReadOnlyList<Choice> Of(IEnumerable<Instrument> all, string chosen) =>
    [
        .. all.GroupBy(instrument => instrument.Version.Split('-')[0])
            .SelectMany(versions => versions.OrderByDescending(instrument => instrument.Version, Ascending).Select((instrument, age) => (instrument, age)))
            .OrderByDescending(one => one.instrument.Version == chosen).ThenBy(one => one.age)
            .Take(CardLimits.VisibleChoices)
            .OrderBy(one => one.instrument.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(one => one.age)
            .Select(one => new Choice(CodeOf(one.instrument.Version), $"{one.instrument.Name} ({one.instrument.Version})")),
    ];

    /// <summary>The code of an option has no dots, and a version no underscores.</summary>
    public static string CodeOf(string version) => version.Replace('.', '_');

    public static string VersionOf(string code) => code.Replace('_', '.');
}
