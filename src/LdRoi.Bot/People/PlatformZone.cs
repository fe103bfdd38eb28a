namespace LdRoi.Bot.People;

/// <summary>Where a platform says that somebody is, by the clock.</summary>
internal static class PlatformZone
{
    /// <summary>What was said; null when it is no zone.</summary>
    public static string? Of(string? said) => said is not null && TimeZoneInfo.TryFindSystemTimeZoneById(said, out _) ? said : null;

    /// <summary>What the organisation's own file says stands; what the platform said before gives way to what it says now.</summary>
    /// <param name="said">Null when the platform did not say.</param>
    public static void Follow(Person person, KnownAddress known, string? said)
    {
        if (Of(said) is not { } zone)
        {
            return;
        }

        if (person.TimeZone is null || person.TimeZone == known.TimeZone)
        {
            person.TimeZone = zone;
        }

        known.TimeZone = zone;
    }
}
