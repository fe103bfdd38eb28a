using System.Text.RegularExpressions;
using LdRoi.Bot.Tests.Architecture;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>Dutch and English together, and both written for people.</summary>
public sealed partial class TextTests
{
    /// <summary>The same in both languages, and rightly so.</summary>
    private static readonly string[] Same =
    [
        "ReportTexts.Score", "ReportTexts.ScoreWithInterval", "ReportTexts.Title", "ReportTexts.Percent", "ReportTexts.PercentWithInterval", // places and signs only
        "ReportTexts.FactorColumn", "ReportTexts.ScoreColumn", "ReportTexts.TeamColumn", "ReportTexts.ScanColumn", "ReportTexts.OmegaColumn",
        "StudyTexts.Used", "StudyTexts.NotCountedUnknown", "CampaignTexts.FactTeams", "HabitPlanTexts.PreviewGroups", "PictureTexts.Score", "ScanTexts.DefaultName", "CampaignTexts.PreviewTeams", // the words are the same
    ];

    /// <summary>Where "decisive" may stand: said only from a probability of .90 on, of the whole organisation.</summary>
    private static readonly string[] Decisive = ["ReportTexts.WeighsDecisively", "ReportTexts.FindingDecisive"];

    /// <summary>Dutch words that English has no business with, and the other way round.</summary>
    private static readonly Regex DutchWords = new(@"\b(je|jij|jouw|het|een|niet|kies|vragen|antwoorden|wat|wie)\b", RegexOptions.IgnoreCase);
    private static readonly Regex EnglishWords = new(@"\b(you|your|the|and|choose|questions|answers|what|who)\b", RegexOptions.IgnoreCase);

    [Fact]
    public void There_are_texts_to_look_at() => Texts.All.Count.ShouldBeGreaterThan(100);

    [Fact]
    public void Every_sentence_exists_in_both_languages() =>
        Texts.All.Where(text => string.IsNullOrWhiteSpace(text.English) || string.IsNullOrWhiteSpace(text.Dutch)).ShouldBeEmpty();

    [Fact]
    public void Every_resource_has_a_key_that_says_it() =>
        Texts.Classes.SelectMany(type => Texts.NamesInFiles(type).Except(Texts.Keys(type).Select(key => key.Name)).Select(name => $"{type.Name}.{name}"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_is_said_somewhere()
    {
        var code = string.Concat(Sources.Files("src", "*.cs").Where(path => !path.EndsWith("Texts.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Texts.All.Where(text => !Regex.IsMatch(code, $@"\b{Regex.Escape(text.Key)}\b")).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_places() =>
        Texts.All.Where(text => !Texts.Places(text.English!).SequenceEqual(Texts.Places(text.Dutch!))).ShouldBeEmpty();

    [Fact]
    public void Places_count_from_zero_without_a_gap() =>
        Texts.All.SelectMany(text => text.Both).Where(text => Texts.Places(text).Where((place, at) => place != $"{{{at}}}").Any()).ShouldBeEmpty();

    [Fact]
    public void A_sentence_is_translated_not_copied() =>
        Texts.All.Where(text => text.English == text.Dutch).Select(text => text.Key).ShouldBe(Same, ignoreOrder: true);

    [Fact]
    public void Dutch_stands_in_the_Dutch_file_and_English_in_the_English_one()
    {
        Texts.All.Where(text => DutchWords.IsMatch(text.English!)).ShouldBeEmpty();
        Texts.All.Where(text => EnglishWords.IsMatch(text.Dutch!)).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_is_addressed_as_u() =>
        Texts.All.Where(text => Formal().IsMatch(text.Dutch!)).ShouldBeEmpty();

    [Fact]
    public void No_sentence_threatens_promises_or_ranks() =>
        Texts.All.Where(text => text.Both.Any(words => Banned().IsMatch(words))).Select(text => text.Key).ShouldBe(Decisive, ignoreOrder: true);

    [Fact]
    public void Quotes_and_apostrophes_are_typographic() =>
        Texts.All.Where(text => text.Both.Any(words => Straight().IsMatch(words))).ShouldBeEmpty();

    [Fact]
    public void Dutch_quotes_are_single_and_English_ones_double()
    {
        Texts.All.Where(text => text.Dutch!.IndexOfAny(['“', '”']) >= 0).ShouldBeEmpty();
        Texts.All.Where(text => text.English!.Contains('‘', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_sentence_has_a_stray_space_or_line() =>
        Texts.All.Where(text => text.Both.Any(words => Stray().IsMatch(words))).ShouldBeEmpty();

    [Fact]
    public void No_sentence_shouts() =>
        Texts.All.Where(text => text.Both.Any(words => words.Contains('!', StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void A_sentence_ends_alike_in_both_languages() =>
        Texts.All.Where(text => End(text.English!) != End(text.Dutch!)).ShouldBeEmpty();

    private static char? End(string text) => text[^1] is '.' or '?' or ':' ? text[^1] : null;

    [GeneratedRegex(@"\b(u|uw|uzelf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Formal();

    // Whole words where the stem is innocent elsewhere: "failed" but not "fail-safe", "track" but not "tracks of a train".
    [GeneratedRegex(
        @"anonie|anonym|\bcompliance\b|\bmonitor|\btrack(en|ing|ed)?\b|\bperformance\b|non-?respon|\bfailed\b|\binvalid\b|\berrors?\b|\bfout\b|\bongeldig|\bmislukt"
        + @"|\bstreak|\bloser|\bverplicht|\bmandatory\b|slechts|\bsignificant|\bproves?\b|\bbewijst\b|caused by|\bveroorzaakt\b|\bbenchmark|\bdecisive\b"
        + @"|\branglijst|\branking\b|deadline|guarantee|gegarandeerd",
        RegexOptions.IgnoreCase)]
    private static partial Regex Banned();

    [GeneratedRegex("[\"'´`]")]
    private static partial Regex Straight();

    [GeneratedRegex(@"^\s|\s$|\s\s|\s[.,:;?]|[\t\r\n]")]
    private static partial Regex Stray();
}
