namespace LdRoi.Bot.People.Import;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class Nearest
{
    private const int Longest = 64;

    /// <summary>The candidate with the fewest edits, if those are at most a third of its length.</summary>
    public static string? Of(string text, IEnumerable<string> candidates) =>
        text.Length is 0 or > Longest
            ? null
            : candidates
                .Select(candidate => (candidate, edits: Edits(text.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(found => found.edits <= Math.Max(1, found.candidate.Length / 3))
                .OrderBy(found => found.edits)
                .Select(found => found.candidate)
                .FirstOrDefault();

    /// <summary>Levenshtein's distance.</summary>
    private static int Edits(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(
                    Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
