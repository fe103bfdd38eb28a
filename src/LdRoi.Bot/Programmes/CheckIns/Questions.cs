using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>What is asked at each moment. The words of levels 1 and 3 stand in the shipped instrument; those of level 2 and of the division are ours.</summary>
public static class Questions
{
    public const string Plan = "L1-PLAN";
    public const string Relevance = "L1-REL";
    public const string Confidence = "L1-CONF";
    public const string PlannedUse = "L1-USE";
    public const string Expected = "L1-BAR";
    public const string Recommendation = "L1-REC";
    public const string LearnThen = "L2-THEN";
    public const string LearnNow = "L2-NOW";
    public const string Opportunity = "L3-OPP";
    public const string Use = "L3-USE";
    public const string Success = "L3-RES";
    public const string Barriers = "L3-BAR";
    public const string Enablers = "L3-ENA";
    public const string First = "L1-FIRST";

    /// <summary>Not the handbook's L3-EX: what was written under that name was to be read by nobody.</summary>
    public const string Example = "L3-STORY";

    public const string WillTalk = "L1-MGR";
    public const string CameBack = "L3-MGR";
    public const string Seen = "MM-SEE";
    public const string Did = "MM-DID";
    public const string Improvement = "L4-IMP";
    public const string Share = "L4-SHARE";
    public const string OtherMeans = "L4-MEANS";
    public const string OtherPeople = "L4-PEOPLE";
    public const string OtherRest = "L4-REST";
    public const string Sure = "L4-SURE";
    public const string Basis = "L4-BASIS";

    /// <summary>The code of yes, where that is one of the options.</summary>
    public const string Yes = "a";

    private const int MostExpected = 2;
    private const int MostNamed = 3;

    /// <summary>The words of <see cref="Share"/> and what stands beside it have to add up to 100.</summary>
    public static IReadOnlyList<string> Shares { get; } = [Share, OtherMeans, OtherPeople, OtherRest];

    private static readonly JsonElement Texts = Shipped();
    private static readonly IReadOnlyList<PickOption> BarrierList = Picks(Texts.GetProperty("barriers"));
    private static readonly IReadOnlyList<PickOption> EnablerList = Picks(Texts.GetProperty("enablers"));

    private static readonly IReadOnlyList<PickOption> DidList = From("managerMirror", Did, AnswerForm.Picks).Options;

    public static IReadOnlyList<Question> At(CheckInMoment moment, Programme programme) => moment switch
    {
        CheckInMoment.Reaction =>
        [
            From("L1", Relevance, AnswerForm.Choice), From("L1", Plan, AnswerForm.Choice), From("L1", PlannedUse, AnswerForm.Percent), From("L1", Confidence, AnswerForm.Ten),
            From("L1", Recommendation, AnswerForm.Ten),
            Learned(LearnThen, CheckInTexts.LearnThen, programme.Behaviour), Learned(LearnNow, CheckInTexts.LearnNow),
            From("L1", Expected, AnswerForm.Picks, BarrierList, MostExpected), From("L1", WillTalk, AnswerForm.Choice, YesNo(CheckInTexts.Yes, CheckInTexts.No, CheckInTexts.NotYet)),
            From("L1", First, AnswerForm.Words) with { IsInDialog = true },
        ],
        CheckInMoment.Use30 or CheckInMoment.Use60 or CheckInMoment.Use90 =>
        [
            From("L3", Opportunity, AnswerForm.Choice), From("L3", Use, AnswerForm.Percent), From("L3", Success, AnswerForm.Choice),
            From("L3", Enablers, AnswerForm.Picks, EnablerList, MostNamed), From("L3", Barriers, AnswerForm.Picks, BarrierList, MostNamed),
            From("L3", CameBack, AnswerForm.Choice, YesNo(CheckInTexts.Yes, CheckInTexts.No)), From("L3", "L3-EX", AnswerForm.Words) with { Id = Example, IsInDialog = true },
        ],
        CheckInMoment.Mirror =>
        [
            From("managerMirror", Seen, AnswerForm.Choice, filled: programme.Behaviour), From("managerMirror", Did, AnswerForm.Picks, most: 5),
        ],
        _ =>
        [
            From("L3", "L3-IMP", AnswerForm.Number, filled: MeasureOf(programme)) with { Id = Improvement, IsInDialog = true },
            new Question(Share, AnswerForm.Share, Both(CheckInTexts.Share), [], IsInDialog: true),
            new Question(OtherMeans, AnswerForm.Share, Both(CheckInTexts.OtherMeans), [], IsInDialog: true),
            new Question(OtherPeople, AnswerForm.Share, Both(CheckInTexts.OtherPeople), [], IsInDialog: true),
            new Question(OtherRest, AnswerForm.Share, Both(CheckInTexts.OtherRest), [], IsInDialog: true),
            From("L3", "L3-SURE", AnswerForm.Percent) with { Id = Sure, IsInDialog = true },
            From("L3", "L3-BASIS", AnswerForm.Words) with { Id = Basis, IsInDialog = true },
        ],
    };

    /// <summary>A barrier, an enabler, or something a manager did, by its code.</summary>
    public static TwoWords? Named(string code) => BarrierList.Concat(EnablerList).Concat(DidList).FirstOrDefault(option => option.Code == code)?.Words;

    private static TwoWords MeasureOf(Programme programme) => MeasureCatalogue.Find(programme.EstimatedMeasure ?? "") is { } measure
        ? new TwoWords($"{measure.Name.In(Language.English)} ({measure.Unit})", $"{measure.Name.In(Language.Dutch)} ({measure.Unit})")
        : new TwoWords(programme.Behaviour, programme.Behaviour);

    private static Question Learned(string id, TextKey text, params object[] places) =>
        new(id, AnswerForm.Ten, new TwoWords(text.In(Language.English, places), text.In(Language.Dutch, places)), []);

    private static TwoWords Both(TextKey text) => new(text.In(Language.English), text.In(Language.Dutch));

    private static IReadOnlyList<PickOption> YesNo(params TextKey[] options) => [.. options.Select((text, place) => new PickOption($"{(char)('a' + place)}", Both(text), null))];

    private static Question From(string level, string id, AnswerForm form, string filled) => From(level, id, form, filled: new TwoWords(filled, filled));

    private static Question From(string level, string id, AnswerForm form, IReadOnlyList<PickOption>? options = null, int most = 1, TwoWords? filled = null)
    {
        var question = Texts.GetProperty(level).GetProperty("items").EnumerateArray().First(item => item.GetProperty("id").GetString() == id);
        var text = Words(question.GetProperty("text"));
        return new Question(
            id, form, filled is null ? text : new TwoWords(Filled(text.English, filled.English), Filled(text.Dutch, filled.Dutch)),
            options ?? (question.TryGetProperty("options", out var listed) ? Picks(listed) : []), most);
    }

    /// <summary>The shipped texts have one place in square brackets, for the measure or the agreed behaviour.</summary>
    private static string Filled(string text, string words) =>
        text.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open && text.IndexOf(']', StringComparison.Ordinal) is var close && close > open
            ? $"{text[..open]}“{words}”{text[(close + 1)..]}" : text;

    private static IReadOnlyList<PickOption> Picks(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(one => new PickOption(
            one.GetProperty("code").GetString()!, Words(one), one.TryGetProperty("score", out var score) ? score.GetDouble() : null)),
    ];

    private static TwoWords Words(JsonElement one) => new(one.GetProperty("en").GetString()!, one.GetProperty("nl").GetString()!);

    private static JsonElement Shipped()
    {
        using var stream = typeof(Questions).Assembly.GetManifestResourceStream("instruments/learning-growth-scan.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("checkins").Clone();
    }
}
