namespace LdRoi.Bot.People;

/// <summary>Where a platform says that somebody is, by the clock.</summary>
internal static class PlatformZone
{
    /// <summary>What the organisation's own file says stands; what the platform said before gives way to what it says now. What is no zone is not heard.</summary>
    /// <param name="said">IANA zone; null when the platform did not say.</param>
    public static void Follow(Person person, KnownAddress known, string? said)
    {
        if (said is null || !TimeZoneInfo.TryFindSystemTimeZoneById(said, out _))
        {
            return;
        }

        if (person.TimeZone is null || person.TimeZone == known.TimeZone)
        {
            person.TimeZone = said;
        }

        known.TimeZone = said;
    }
}
