using LdRoi.Channels.Cards;

namespace LdRoi.Bot.People;

/// <summary>Settings under <c>Organisation</c>.</summary>
public sealed class OrganisationOptions
{
    /// <value>Shown in help and on pages.</value>
    public string Name { get; set; } = "";

    /// <summary>IANA zone for people without one of their own.</summary>
    /// <value>Europe/Amsterdam.</value>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>ISO 3166 two letters; decides public holidays and the first language of strangers.</summary>
    /// <value>NL.</value>
    public string Country { get; set; } = "NL";

    /// <summary>E-mail addresses of the first administrators. Others get the role by import.</summary>
    public IList<string> Administrators { get; } = [];

    /// <summary>Whom help names for questions: an address or a place.</summary>
    public string Contact { get; set; } = "";

    public Language Language => Country.Equals("NL", StringComparison.OrdinalIgnoreCase) ? Language.Dutch : Language.English;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The person's own zone, or the organisation's when there is none that this system knows.</summary>
    public TimeZoneInfo ZoneOf(string? personZone) =>
        personZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(personZone, out var zone) ? zone : Zone;

    public string CountryOf(string? personCountry) => (personCountry ?? Country).ToUpperInvariant();
}
