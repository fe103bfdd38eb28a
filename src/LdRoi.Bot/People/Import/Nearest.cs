namespace LdRoi.Bot.People.Import;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class Nearest
{
    private const int Longest = 64;
    private const int ShortestWord = 4;

    /// <summary>The candidate with the fewest edits, if those are at most a third of its length.</summary>
    public static string? Of(string text, IEnumerable<string> candidates) =>
        text.Length is 0 or > Longest
            ? null
            : candidates
                .Select(candidate => (candidate, edits: Edits(text.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(found => found.edits <= Allowed(found.candidate))
                .OrderBy(found => found.edits)
                .Select(found => found.candidate)
                .FirstOrDefault();

    /// <summary>The nearest few by their own name or by one of its words, nearest first; two letters that changed places are forgiven too.</summary>
    public static IEnumerable<T> All<T>(string text, IEnumerable<T> candidates, Func<T, string> nameOf, int most) =>
        text.Length is 0 or > Longest
            ? []
            : candidates
                .SelectMany(candidate => Spellings(nameOf(candidate).ToLowerInvariant()).Select(spelling => (candidate, spelling)))
                .Where(found => Math.Abs(found.spelling.Length - text.Length) <= Forgiven(found.spelling))
                .Select(found => (found.candidate, found.spelling, edits: Edits(text.ToLowerInvariant(), found.spelling)))
                .Where(found => found.edits <= Forgiven(found.spelling))
                .OrderBy(found => found.edits)
                .Select(found => found.candidate)
                .Distinct()
                .Take(most);

    private static IEnumerable<string> Spellings(string name) => name.Split(' ').Where(word => word.Length >= ShortestWord).Prepend(name).Distinct();

    private static int Allowed(string candidate) => Math.Max(1, candidate.Length / 3);

    private static int Forgiven(string spelling) => spelling.Length <= ShortestWord ? Allowed(spelling) : Math.Max(2, Allowed(spelling));

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
