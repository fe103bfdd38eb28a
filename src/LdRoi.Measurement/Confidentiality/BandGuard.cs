namespace LdRoi.Measurement.Confidentiality;

/// <summary>Keeps a band shut: the mean behind it must not follow from the finer means around it.</summary>
public static class BandGuard
{
    /// <summary>
    /// Where the groups inside a parent are all shown and make it up, a banded group's mean is (parent − siblings) with the rounding of those as its only error. Where
    /// that error would be smaller than half the band, the parent is shown in a band of the same width too, and so on upwards.
    /// </summary>
    /// <param name="groups">Every shown group of one scale in one wave, any order.</param>
    /// <returns>The width at which each group may be shown, never finer than given; empty for no groups.</returns>
    /// <exception cref="ArgumentException">A parent is not among the groups, or an id occurs twice.</exception>
    /// <remarks>People of the parent who are in no shown group (at least the threshold, by the strict remainder) leave the band shut: their sum is unknown.</remarks>
    public static IReadOnlyDictionary<string, int> Widths(IReadOnlyCollection<ShownGroup> groups)
    {
        var widths = groups.ToDictionary(group => group.Id, group => group.Width, StringComparer.Ordinal);
        var children = groups.Where(group => group.ParentId is not null).ToLookup(group => group.ParentId!, StringComparer.Ordinal);
        if (groups.Any(group => group.ParentId is { } parent && !widths.ContainsKey(parent)))
        {
            throw new ArgumentException("A parent is not among the shown groups.", nameof(groups));
        }

        // Each pass can only widen, and to a width that is there already: it ends.
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var parent in groups.Where(group => children[group.Id].Sum(child => child.Respondents) == group.Respondents))
            {
                var needed = children[parent.Id].Where(child => Opens(child, parent, children[parent.Id], widths)).Select(child => widths[child.Id]);
                foreach (var width in needed.Where(width => width > widths[parent.Id]).ToList())
                {
                    widths[parent.Id] = width;
                    changed = true;
                }
            }
        }

        return widths;
    }

    private static bool Opens(ShownGroup child, ShownGroup parent, IEnumerable<ShownGroup> siblings, Dictionary<string, int> widths)
    {
        var error = (HalfWidth(parent) + siblings.Where(sibling => sibling.Id != child.Id).Sum(HalfWidth)) / child.Respondents;
        return widths[child.Id] > 1 && error < widths[child.Id] / 2.0;

        double HalfWidth(ShownGroup group) => widths[group.Id] / 2.0 * group.Respondents;
    }
}
