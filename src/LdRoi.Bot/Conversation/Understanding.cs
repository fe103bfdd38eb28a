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
        var typed = Words(text);
        var words = Closed(string.Join(' ', typed.Select(word => word.Plain)));
        var found = commands
            .SelectMany(rule => rule.Phrases!.All.Select(phrase => (rule, phrase)))
            .Where(candidate => Matches(words, candidate.phrase, candidate.rule.TakesArgument))
            .OrderByDescending(candidate => candidate.phrase.Length)
            .FirstOrDefault();
        if (found.rule is not null)
        {
            var argument = string.Join(' ', typed.Skip(WordsIn(found.phrase)).Select(word => word.AsTyped));
            return new Command(found.rule, Closed(argument), LanguageOf(found.rule.Phrases!, found.phrase));
        }

        var nearest = commands
            .SelectMany(rule => rule.Phrases!.All.Select(phrase => (rule, distance: Distance(Shorten(words, phrase), phrase), phrase)))
            .Where(candidate => candidate.distance <= Math.Max(1, candidate.phrase.Length / 3))
            .OrderBy(candidate => candidate.distance).ThenByDescending(candidate => candidate.phrase.Length)
            .FirstOrDefault();
        return new Unknown(nearest.rule);
    }

    /// <summary>A text as it is compared: lower case, single spaces, no accents, no closing punctuation.</summary>
    internal static string Normalise(string text) => Closed(string.Join(' ', Words(text).Select(word => word.Plain)));

    /// <summary>Each word as typed and as compared (lower case, no accents), without a slash command in front.</summary>
    private static (string AsTyped, string Plain)[] Words(string text)
    {
        // Runes put a mark in the place of a lone surrogate, which Normalize would not take.
        var wellFormed = string.Concat(text.EnumerateRunes());
        var words = wellFormed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (AsTyped: word, Plain: Plain(word)))
            .Where(word => word.Plain.Length > 0)
            .ToArray();
        return words is [{ Plain: "/ldroi" }, ..] ? words[1..] : words;
    }

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));

    /// <summary>Without closing punctuation, unless there is nothing else.</summary>
    private static string Closed(string words) => words.Length > 1 ? words.TrimEnd('.', '!', '?', ',', ' ') : words;

    private static int WordsIn(string phrase) => phrase.Count(character => character == ' ') + 1;

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
        string.Join(' ', words.Split(' ').Take(WordsIn(phrase)));

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
