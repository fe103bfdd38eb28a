using System.Globalization;
using System.Text;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>What a typed line asks for.</summary>
public abstract record Understanding
{
    private Understanding()
    {
    }

    /// <param name="PhraseLanguage">The language of the words, when they belong to one only.</param>
    public sealed record Command(VerbRule Rule, string Argument, Language? PhraseLanguage) : Understanding;

    /// <summary>No command; <paramref name="Nearest"/> is the closest one, if any is close.</summary>
    public sealed record Unknown(VerbRule? Nearest) : Understanding;

    public static Understanding Of(string text, IReadOnlyCollection<VerbRule> commands)
    {
        var words = Normalise(text);
        var found = commands
            .SelectMany(rule => rule.Phrases!.All.Select(phrase => (rule, phrase)))
            .Where(candidate => Matches(words, candidate.phrase, candidate.rule.TakesArgument))
            .OrderByDescending(candidate => candidate.phrase.Length)
            .FirstOrDefault();
        if (found.rule is not null)
        {
            return new Command(found.rule, words[found.phrase.Length..].Trim(), LanguageOf(found.rule.Phrases!, found.phrase));
        }

        var nearest = commands
            .SelectMany(rule => rule.Phrases!.All.Select(phrase => (rule, distance: Distance(Shorten(words, phrase), phrase), phrase)))
            .Where(candidate => candidate.distance <= Math.Max(1, candidate.phrase.Length / 3))
            .OrderBy(candidate => candidate.distance).ThenByDescending(candidate => candidate.phrase.Length)
            .FirstOrDefault();
        return new Unknown(nearest.rule);
    }

    /// <summary>Lower case, single spaces, no accents, no closing punctuation, no slash command in front.</summary>
    internal static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character));
            }
        }

        var words = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        words = words.StartsWith("/ldroi", StringComparison.Ordinal) ? words[6..].TrimStart() : words;
        return words.Length > 1 ? words.TrimEnd('.', '!', '?', ',') : words;
    }

    private static bool Matches(string words, string phrase, bool takesArgument) =>
        words == phrase || (takesArgument && words.StartsWith(phrase + " ", StringComparison.Ordinal));

    private static Language? LanguageOf(Phrases phrases, string phrase) =>
        (phrases.English.Contains(phrase), phrases.Dutch.Contains(phrase)) switch
        {
            (true, false) => Language.English,
            (false, true) => Language.Dutch,
            _ => null,
        };

    /// <summary>As many words as the phrase has, so that an argument behind a mistyped command does not count.</summary>
    private static string Shorten(string words, string phrase) =>
        string.Join(' ', words.Split(' ').Take(phrase.Count(character => character == ' ') + 1));

    /// <summary>Edits between two short texts (Levenshtein); long ones are not compared.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 40 || a.Length == 0)
        {
            return int.MaxValue;
        }

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
