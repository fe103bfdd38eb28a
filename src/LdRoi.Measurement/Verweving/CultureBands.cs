namespace LdRoi.Measurement.Verweving;

/// <summary>A third of the teams, by their learning culture before the programme.</summary>
public enum CultureBand
{
    /// <summary>The lowest third.</summary>
    Low,

    /// <summary>The middle third.</summary>
    Middle,

    /// <summary>The highest third.</summary>
    High,
}

/// <summary>One team before the programme.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="Culture">Its learning culture, 0–100.</param>
/// <param name="People">How many of it are in the programme's figures, 0 or more.</param>
public readonly record struct TeamCulture(int Team, double Culture, int People);

/// <summary>Bands in which a programme's figures may be compared.</summary>
/// <param name="Of">The band of each team.</param>
public readonly record struct CultureBandsResult(IReadOnlyDictionary<int, CultureBand> Of);

/// <summary>Divides teams into three bands by their culture, once, before the programme.</summary>
public static class CultureBands
{
    /// <summary>Teams that each band needs. Convention.</summary>
    public const int SmallestNumberOfTeams = 5;

    /// <summary>Thirds of the teams in order of culture; teams with equal culture are never parted, and go to the lower band.</summary>
    /// <param name="teams">One per team, any order.</param>
    /// <param name="threshold">People that each band needs, at least 1: the product's threshold of confidentiality.</param>
    /// <returns>
    /// The bands with N = teams. No team: <see cref="Reason.NZero"/>; a culture that is no number: <see cref="Reason.NotFinite"/>; a band with too few people:
    /// <see cref="Reason.PrivacyMinN"/>; with fewer than five teams: <see cref="Reason.NBelowMin"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1, or a number of people negative.</exception>
    /// <exception cref="ArgumentException">A team occurs twice.</exception>
    public static Measured<CultureBandsResult> Divide(IReadOnlyCollection<TeamCulture> teams, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (teams.Any(team => team.People < 0)) throw new ArgumentOutOfRangeException(nameof(teams), "A number of people is 0 or more.");
        if (teams.DistinctBy(team => team.Team).Count() < teams.Count) throw new ArgumentException("Each team once.", nameof(teams));
        var n = teams.Count;
        if (n == 0) return Missing(Reason.NZero);
        if (!teams.All(team => double.IsFinite(team.Culture))) return Missing(Reason.NotFinite);

        double[] sorted = [.. teams.Select(team => team.Culture).Order()];
        double first = sorted[(n + 2) / 3 - 1], second = sorted[(2 * n + 2) / 3 - 1];
        var bands = teams.ToDictionary(team => team.Team, team => team.Culture <= first ? CultureBand.Low : team.Culture <= second ? CultureBand.Middle : CultureBand.High);
        var sizes = Enum.GetValues<CultureBand>().Select(band => teams.Where(team => bands[team.Team] == band).ToList()).ToList();
        if (sizes.Any(band => band.Sum(team => team.People) < threshold)) return Missing(Reason.PrivacyMinN);
        return sizes.Any(band => band.Count < SmallestNumberOfTeams) ? Missing(Reason.NBelowMin) : Measured<CultureBandsResult>.Of(new CultureBandsResult(bands), n);

        Measured<CultureBandsResult> Missing(Reason why) => Measured<CultureBandsResult>.Missing(why, n);
    }
}
