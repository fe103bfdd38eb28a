using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LdRoi.Bot.Conversation;
using LdRoi.Channels;
using LdRoi.Measurement;

namespace LdRoi.Bot.Tests.Architecture;

/// <summary>Types say what they are about.</summary>
public sealed partial class NameTests
{
    private static readonly HashSet<string> Banned = new(StringComparer.Ordinal)
    {
        "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Shared", "Misc", "Manager", "Service", "Processor", "Engine", "Wrapper", "Base",
        "Impl", "Data", "Info", "Details", "Object", "Entity", "Dto", "Model", "Item", "User", "Message", "Notification", "Event", "Flag", "Status",
        "New", "V2", "Temp", "Simple", "Smart", "Auto", "Async",
    };

    /// <summary>Type and the word in it that is right there.</summary>
    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["AnsweredItem"] = "an item of a scale",
        ["CheckedItem"] = "an item of a scale",
        ["Item"] = "an item of a scale",
        ["ItemAnalysis"] = "of items of a scale",
        ["ItemNonResponse"] = "of items of a scale",
        ["ItemOrder"] = "of items of a scale",
        ["ItemReliability"] = "of items of a scale",
        ["ReleasedItem"] = "an item of a scale",
        ["ScaleItem"] = "an item of a scale",
        ["CheckNewScan"] = "the command is called: new scan",
        ["NewScanCards"] = "the command is called: new scan",
        ["NewScanForm"] = "the command is called: new scan",
        ["CheckNewHabits"] = "the command is called: new habits",
        ["NewHabitsCards"] = "the command is called: new habits",
        ["NewHabitsForm"] = "the command is called: new habits",
        ["NewHabitsHandler"] = "the command is called: new habits",
        ["Utility"] = "utility analysis is the method's name",
        ["VModelRow"] = "Phillips calls it the V-model",
        ["VModelRows"] = "Phillips calls it the V-model",
        ["ServiceUrls"] = "the Bot Framework says serviceUrl",
        ["NewScanHandler"] = "the command is called: new scan",
    };

    [Fact]
    public void No_type_is_named_with_a_word_that_says_nothing() =>
        Named().Where(name => Words().Matches(name).Any(word => Banned.Contains(word.Value))).ShouldBe(Right.Keys, ignoreOrder: true);

    [Fact]
    public void Whatever_is_called_a_handler_answers_a_verb() =>
        Written(typeof(Verbs).Assembly).Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal))
            .Where(type => !type.IsAssignableTo(typeof(IVerbHandler))).ShouldBeEmpty();

    private static IEnumerable<string> Named() =>
        new[] { typeof(Verbs).Assembly, typeof(IChannel).Assembly, typeof(Reason).Assembly }.SelectMany(Written).Select(type => type.Name.Split('`')[0]);

    private static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(type =>
        type.Namespace is { } space && space.StartsWith("LdRoi.", StringComparison.Ordinal) && !space.Contains("Migrations", StringComparison.Ordinal)
        && !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
