using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Words in both languages.</summary>
public sealed record TwoWords(string English, string Dutch)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}

/// <summary>An option of a question.</summary>
/// <param name="Score">0–100; null where options have no order.</param>
public sealed record PickOption(string Code, TwoWords Words, double? Score);

/// <summary>How a question is answered.</summary>
public enum AnswerForm
{
    /// <summary>One option.</summary>
    Choice,

    /// <summary>Several options, at most <see cref="Question.Most"/>.</summary>
    Picks,

    /// <summary>0–10.</summary>
    Ten,

    /// <summary>0–100 in steps of ten.</summary>
    Percent,

    /// <summary>A share from 0 to 100, whole.</summary>
    Share,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>Own words, in a dialog.</summary>
    Words,
}

/// <summary>One question of a check-in.</summary>
/// <param name="Id">As in the handbook of the instrument, such as <c>L1-PLAN</c>.</param>
/// <param name="IsInDialog">Stands in a window of its own, where what is typed stays out of the chat.</param>
public sealed record Question(string Id, AnswerForm Form, TwoWords Text, IReadOnlyList<PickOption> Options, int Most = 1, bool IsInDialog = false)
{
    private static readonly string[] Tens = [.. Enumerable.Range(0, 11).Select(step => (step * 10).ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] Steps = [.. Enumerable.Range(0, 11).Select(step => step.ToString(CultureInfo.InvariantCulture))];

    public string InputId => Id.ToLowerInvariant().Replace('-', '_');

    public IReadOnlyList<Choice> ChoicesIn(Language language) => Form switch
    {
        AnswerForm.Ten => [.. Steps.Select(step => new Choice(step, step))],
        AnswerForm.Percent => [.. Tens.Select(step => new Choice(step, $"{step} %"))],
        _ => [.. Options.Select(option => new Choice(option.Code, Shortened.To(option.Words.In(language), CardLimits.ChoiceLabelLength)))],
    };

    /// <summary>Whether a value belongs to the question.</summary>
    public bool Takes(string value) => Form switch
    {
        AnswerForm.Choice => Options.Any(option => option.Code == value),
        AnswerForm.Picks => value.Split(',').All(code => Options.Any(option => option.Code == code)),
        AnswerForm.Ten => Steps.Contains(value),
        AnswerForm.Percent => Tens.Contains(value),
        AnswerForm.Share => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var share) && share <= 100,
        AnswerForm.Number => AmountText.Number(value) is not null,
        _ => true,
    };

    /// <summary>All or nothing: a sentence is good enough or not.</summary>
    public bool IsShare => Id is Questions.Plan or Questions.Success;

    /// <summary>Its options have no order: it is counted who named what.</summary>
    public bool IsCounted => Form == AnswerForm.Picks || (Form == AnswerForm.Choice && !IsShare && Options.All(option => option.Score is null));

    /// <summary>It has a mean; what stands in a dialog is used in sums alone.</summary>
    public bool IsScored => !IsInDialog && !IsCounted && Form is AnswerForm.Choice or AnswerForm.Ten or AnswerForm.Percent;

    /// <summary>0–100; null for what has no order. A sentence is good enough or not, and a recommendation is a 9 or 10, or a 6 and lower.</summary>
    public double? ScoreOf(string value) => Form switch
    {
        _ when IsShare => value is "C" or "D" ? 100 : 0,
        _ when Id == Questions.Recommendation => double.Parse(value, CultureInfo.InvariantCulture) switch { >= 9 => 100, >= 7 => 50, _ => 0 },
        AnswerForm.Choice => Options.FirstOrDefault(option => option.Code == value)?.Score,
        AnswerForm.Ten => double.Parse(value, CultureInfo.InvariantCulture) * 10,
        AnswerForm.Percent => double.Parse(value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
