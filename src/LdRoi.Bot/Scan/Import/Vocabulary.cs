namespace LdRoi.Bot.Scan.Import;

/// <summary>The properties that one kind of object in an instrument has, and those that it may have.</summary>
internal sealed record Shape(string What, string[] Required, params string[] Optional)
{
    public IEnumerable<string> All => Required.Concat(Optional);
}

/// <summary>The words of schema <c>scan-instrument/1</c>. <c>docs/instrument.schema.json</c> says the same to editors.</summary>
internal static class Vocabulary
{
    public const string Schema = "scan-instrument/1";

    public const string Indicator = "indicator";

    /// <summary>What a construct is: an outcome, or what may explain it in the person or around them.</summary>
    public static readonly string[] Roles = [Indicator, "personal", "context"];

    /// <summary>What is asked first, and what is dealt in turns after it.</summary>
    public static readonly string[] Blocks = ["X", "A", "B", "C"];

    public static readonly string[] Languages = ["nl", "en"];

    /// <summary>Codes that the product uses itself: LC is the mean of the indicators.</summary>
    public static readonly string[] TakenScales = ["LC"];

    /// <summary>Ids that a card uses itself.</summary>
    public static readonly string[] TakenItems = ["t", "verb", "msteams"];

    public static readonly Shape Instrument = new(
        "an instrument", ["schema", "id", "instrument", "version", "licence", "languages", "responseScales", "constructs", "items"],
        "$schema", "status", "provenance", "readingLevel", "intro", "scoring", "contradictionPairs", "openQuestion", "delivery", "checkins", "habitCheck");

    public static readonly Shape Both = new("a text", Languages);

    public static readonly Shape Intro = new("an introduction", ["text"]);

    public static readonly Shape ResponseScale = new("a response scale", ["min", "max"], "labels", "anchors", "missingOption", "missingScore");

    public static readonly Shape Construct = new(
        "a construct", ["code", "block", "name", "items"], "definition", "referent", "referentText", "sensitive");

    public static readonly Shape Item = new(
        "an item", ["id", "construct", "reverse", "scale", "text"], "block", "facet", "referent", "version");

    public static readonly Shape ContradictionPair = new("a pair", ["positive", "reversed"], "flag");

    public static readonly Shape OpenQuestion = new("an open question", ["id", "text"], "optional");

    public static readonly Shape Delivery = new(
        "a delivery", [], "defaultPerMessage", "waveWorkingDays", "defaultDesign", "rotation", "threeForms", "whole");

    public static readonly Shape Rotation = new("a rotation", ["orders"], "what", "assignment");

    public static readonly Shape ThreeForms = new("shorter forms", ["forms"], "what", "assignment");

    public static readonly Shape Whole = new("a whole form", [], "what", "items");

    public static readonly Shape Scoring = new("a scoring", [], "reverse", "scaleScore", "unit", "composites");

    public static readonly Shape Composite = new("a composite", ["code", "name", "of"], "rule");
}
