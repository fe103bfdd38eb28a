using System.Text.Json;

namespace LdRoi.Bot.Scan.Import;

/// <summary>Says in plain words why a file is not JSON.</summary>
internal static class JsonWords
{
    /// <summary>A part of what the reader says, and what it means to somebody who typed the file.</summary>
    private static readonly (string Says, string Means)[] Known =
    [
        ("trailing comma", "a comma stands before this closing bracket. Take the comma away."),
        ("'/' is an invalid", "JSON has no comments. Take it away."),
        ("''' is an invalid", "text and names stand in double quotes, not in single ones."),
        ("Expected a '\"'", "the name of a property, in double quotes, is missing here."),
        ("Expected either ','", "a comma or a closing bracket is missing before this."),
        ("Expected a ':'", "a colon is missing between the name of a property and its value."),
        ("within a JSON string", "a text is broken off or holds a character that JSON writes otherwise. A text stands on one line, between double quotes."),
        ("escapable character", "a backslash stands before a letter that means nothing there. Write two backslashes for one."),
        ("hex digit", "\\u takes four digits behind it."),
        ("end of string", "the file ends within a text: its closing quote is missing."),
        ("Expected end of data", "something follows behind the last closing brace. Take it away."),
        ("end of data", "the file ends too early: a bracket or a brace is opened and never closed."),
        ("depth to be zero", "the file ends too early: a bracket or a brace is opened and never closed."),
        ("depth", "brackets are opened within brackets too many times."),
        ("start of a value", "a value is missing here: a text in double quotes, a number, true, false, or an opening bracket."),
    ];

    public static string For(JsonException wrong) =>
        "this is not JSON: " + (Known.FirstOrDefault(known => wrong.Message.Contains(known.Says, StringComparison.OrdinalIgnoreCase)).Means ?? "something is wrong here.");
}
