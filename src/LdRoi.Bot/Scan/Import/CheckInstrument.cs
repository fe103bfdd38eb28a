using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Reads a whole instrument file and finds everything that is wrong with it.</summary>
internal static partial class CheckInstrument
{
    /// <summary>On a button or in a list the name stands beside the version.</summary>
    private const int LongestName = 40;

    private const int LongestVersion = 32;
    private const int LongestText = 500;
    private const int LongestQuestion = 300;

    /// <param name="bytes">JSON, as UTF-8.</param>
    /// <returns>The instrument; null when there are findings.</returns>
    public static Instrument? Execute(byte[] bytes, Findings findings)
    {
        if (JsonPlaces.Read(bytes, findings) is not { } file || !IsInstrument(file, findings))
        {
            return null;
        }

        var check = new Checking(findings);
        check.Object(file, Vocabulary.Instrument);
        var version = Header(file, check);
        var responses = CheckResponses.Execute(file["responseScales"], check);
        var items = CheckItems.Execute(file["items"], responses, check);
        var scales = CheckScales.Execute(file["constructs"], items, responses, check);
        Scoring(file["scoring"], scales, check);
        Opposites(file["contradictionPairs"], items, check);
        OpenQuestion(file["openQuestion"], items, check);
        CheckDelivery.Execute(file["delivery"], items, scales, check);
        if (findings.Any)
        {
            return null;
        }

        var instrument = InstrumentReader.Read(version!, Encoding.UTF8.GetString(bytes));
        CheckCards.Execute(instrument, file["items"]!, findings);
        return findings.Any ? null : instrument;
    }

    /// <summary>Of a file that is none, only this is said.</summary>
    private static bool IsInstrument(JsonPlace file, Findings findings)
    {
        if (file["schema"] is { Text: Vocabulary.Schema })
        {
            return true;
        }

        findings.Add(file["schema"] ?? file, $"this is no questionnaire that can be imported: it does not begin with \"schema\": \"{Vocabulary.Schema}\".");
        return false;
    }

    /// <returns>The version's name, <c>id-version</c>.</returns>
    private static string? Header(JsonPlace file, Checking check)
    {
        check.Words(file["instrument"], LongestName);
        check.Words(file["licence"], LongestText);
        foreach (var note in (string[])["$schema", "status", "provenance", "readingLevel"])
        {
            check.Words(file[note], LongestText);
        }

        check.Both(check.Object(file["intro"], Vocabulary.Intro)?["text"], LongestText);
        foreach (var later in (string[])["checkins", "habitCheck"])
        {
            _ = file[later] is { } kept && check.Is(kept, JsonValueKind.Object);
        }

        Languages(file["languages"], check);
        var id = check.Code(file["id"], Id(), "an id is a short word of lower-case letters and digits, for example \"lgs\".");
        var version = check.Code(file["version"], Version(), "a version is made of digits, lower-case letters, dots and hyphens, for example \"1.0.0\".");
        if (id is null || version is null)
        {
            return null;
        }

        if (id.Length + 1 + version.Length > LongestVersion)
        {
            check.Findings.Add(file["version"]!, $"makes '{id}-{version}' with the id, which is longer than {LongestVersion} characters.");
        }

        return $"{id}-{version}";
    }

    private static void Languages(JsonPlace? place, Checking check)
    {
        var given = check.List(place, Vocabulary.Languages.Length, Vocabulary.Languages.Length);
        foreach (var language in given)
        {
            check.OneOf(language, Vocabulary.Languages);
        }

        check.Distinct(given.Where(language => language.Text is not null), "the language");
    }

    /// <summary>There is one way of scoring. A file may repeat it, and may not ask for another one.</summary>
    private static void Scoring(JsonPlace? place, IReadOnlyCollection<string> scales, Checking check)
    {
        if (check.Object(place, Vocabulary.Scoring) is not { } scoring)
        {
            return;
        }

        check.OneOf(scoring["reverse"], ["min + max - x"]);
        check.OneOf(scoring["scaleScore"], ["mean of answered items when answered >= k/2, otherwise null with reason HALF_RULE"]);
        check.OneOf(scoring["unit"], ["POMP 0-100"]);
        foreach (var composite in check.List(scoring["composites"], 0, 5).Where(one => check.Object(one, Vocabulary.Composite) is not null))
        {
            var code = check.Code(composite["code"], CheckItems.Code(), CheckItems.CodeWords);
            if (code is not null && scales.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                check.Findings.Add(composite["code"]!, $"is the code of a construct already.");
            }

            check.Both(composite["name"], CheckScales.LongestName);
            check.Words(composite["rule"], LongestText);
            var parts = check.List(composite["of"], 2, 20).Where(part => check.OneOf(part, scales) is not null).ToList();
            check.Distinct(parts, "the construct");
        }
    }

    private static void Opposites(JsonPlace? place, IReadOnlyDictionary<string, CheckedItem> items, Checking check)
    {
        foreach (var pair in check.List(place, 0, 50).Where(one => check.Object(one, Vocabulary.ContradictionPair) is not null))
        {
            Half(pair["positive"], isReversed: false);
            Half(pair["reversed"], isReversed: true);
            check.Words(pair["flag"], LongestText);
        }

        void Half(JsonPlace? half, bool isReversed)
        {
            if (check.OneOf(half, [.. items.Keys]) is { } id && items[id].IsReversed is { } reversed && reversed != isReversed)
            {
                check.Findings.Add(half!, $"names item '{id}', which is {(reversed ? "" : "not ")}reversed.");
            }
        }
    }

    private static void OpenQuestion(JsonPlace? place, IReadOnlyDictionary<string, CheckedItem> items, Checking check)
    {
        if (check.Object(place, Vocabulary.OpenQuestion) is not { } question)
        {
            return;
        }

        if (check.Code(question["id"], CheckItems.Code(), CheckItems.CodeWords) is { } id && items.Keys.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            check.Findings.Add(question["id"]!, "is the id of an item already.");
        }

        if (check.Flag(question["optional"]) == false)
        {
            check.Findings.Add(question["optional"]!, "has to be true: nobody is obliged to write something.");
        }

        check.Both(question["text"], LongestQuestion);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]*\z")]
    private static partial Regex Version();
}
