using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>The two cards of the form: the programme, and its goals with their proof.</summary>
public sealed class ProgrammeFormCards(BotDbContext db, Buttons buttons)
{
    public const string Kind = "new-programme";

    /// <summary>Others are named in a field of their own.</summary>
    private const int TeamsListed = 30;
    private const int LongestTeam = 60;

    public async Task<Card> First(Draft draft, Person person, Language language, ProgrammeCheck? check, CancellationToken cancellation)
    {
        var form = ProgrammeForm.Load(draft.Fields);
        var tree = await TeamTree.Load(db, cancellation);
        var all = tree.All.OrderBy(tree.DepthOf).ToList();
        var picked = form[ProgrammeForm.Teams].Split(',', StringSplitOptions.RemoveEmptyEntries);
        var isNew = form.Changed is null;
        return Of(language, isNew ? ProgrammeFormTexts.FormTitle : ProgrammeFormTexts.ChangeTitle, check, ProgrammeForm.FirstCard, error =>
        [
            .. isNew ? [] : (CardBlock[])[new CardBlock.Note(ProgrammeFormTexts.ChangeNote.In(language))],
            Short(form, ProgrammeForm.Name, ProgrammeFormTexts.FormName, Programme.LongestName, language, error, isRequired: true),
            Single(form, ProgrammeForm.Kind, ProgrammeFormTexts.FormKind, language, error,
            [
                (nameof(ProgrammeKind.Leadership), ProgrammeFormTexts.KindLeadership), (nameof(ProgrammeKind.Onboarding), ProgrammeFormTexts.KindOnboarding),
                (nameof(ProgrammeKind.Digital), ProgrammeFormTexts.KindDigital), (nameof(ProgrammeKind.Other), ProgrammeFormTexts.KindOther),
            ]),
            .. isNew ? Who(error) : [],
            new CardInput.Date(ProgrammeForm.StartsOn, ProgrammeFormTexts.FormStartsOn.In(language), form[ProgrammeForm.StartsOn], IsRequired: true, error(ProgrammeForm.StartsOn)),
            new CardInput.Date(ProgrammeForm.EndsOn, ProgrammeFormTexts.FormEndsOn.In(language), form[ProgrammeForm.EndsOn], IsRequired: true, error(ProgrammeForm.EndsOn)),
            Short(form, ProgrammeForm.Sessions, ProgrammeFormTexts.FormSessions, Programme.LongestText, language, error),
            Short(form, ProgrammeForm.Hours, ProgrammeFormTexts.FormHours, 10, language, error, isRequired: true),
            Short(form, ProgrammeForm.Behaviour, ProgrammeFormTexts.FormBehaviour, Programme.LongestText, language, error, isRequired: true),
        ],
        [
            Button(draft, person, Verbs.ProgrammeGoals, ProgrammeFormTexts.FormNext.In(language), ActionStyle.Primary, sendsInputs: true),
            Button(draft, person, Verbs.CancelProgramme, ProgrammeFormTexts.FormCancel.In(language)),
        ]);

        CardBlock[] Who(Func<string, string?> error) =>
        [
            new CardInput.MultipleChoice(
                ProgrammeForm.Teams, ProgrammeFormTexts.FormTeams.In(language),
                [.. all.Take(TeamsListed).Select(team => new Choice(team.Id.ToString(), Shortened.To(team.Name, LongestTeam)))],
                [.. picked.Where(code => all.Take(TeamsListed).Any(team => team.Id.ToString() == code))], Error: error(ProgrammeForm.Teams)),
            .. all.Count > TeamsListed || form[ProgrammeForm.More].Length > 0
                ? (CardBlock[])[Short(form, ProgrammeForm.More, ProgrammeFormTexts.FormMore, Programme.LongestText, language, error)] : [],
            Short(form, ProgrammeForm.People, ProgrammeFormTexts.FormPeople, Programme.LongestText, language, error),
        ];
    }

    public Card Second(Draft draft, Person person, Language language, ProgrammeCheck? check)
    {
        var form = ProgrammeForm.Load(draft.Fields);
        var picked = form[ProgrammeForm.Measures].Split(',', StringSplitOptions.RemoveEmptyEntries);
        return Of(language, ProgrammeFormTexts.GoalsTitle, check, ProgrammeForm.SecondCard, error =>
        [
            new CardBlock.Note(ProgrammeFormTexts.GoalsIntro.In(language)),
            new CardInput.MultipleChoice(
                ProgrammeForm.Measures, ProgrammeFormTexts.FormMeasures.In(language),
                [.. MeasureCatalogue.All.Select(measure => new Choice(measure.Code, $"{measure.Name.In(language)} ({measure.Unit})"))], picked, Error: error(ProgrammeForm.Measures)),
            Short(form, ProgrammeForm.Reaction, ProgrammeFormTexts.FormReaction, 10, language, error),
            Short(form, ProgrammeForm.Learning, ProgrammeFormTexts.FormLearning, 10, language, error),
            Short(form, ProgrammeForm.Use, ProgrammeFormTexts.FormUse, 10, language, error),
            Short(form, ProgrammeForm.Impact, ProgrammeFormTexts.FormImpact, 10, language, error),
            Short(form, ProgrammeForm.Roi, ProgrammeFormTexts.FormRoi, 10, language, error),
            Single(form, ProgrammeForm.Study, ProgrammeFormTexts.FormStudy, language, error, [(ProgrammeForm.Yes, ProgrammeFormTexts.StudyYes), (ProgrammeForm.No, ProgrammeFormTexts.StudyNo)]),
            new CardBlock.Text(ProgrammeFormTexts.WhyStaggered.In(language), TextTone.Emphasis),
            Single(form, ProgrammeForm.Isolation, ProgrammeFormTexts.FormIsolation, language, error, Isolations),
            Short(form, ProgrammeForm.Weeks, ProgrammeFormTexts.FormWeeks, 10, language, error),
            Short(form, ProgrammeForm.Influences, ProgrammeFormTexts.FormInfluences, Programme.LongestText, language, error),
            Single(form, ProgrammeForm.InfluenceNew, ProgrammeFormTexts.FormInfluenceNew, language, error, [(ProgrammeForm.No, ProgrammeFormTexts.No), (ProgrammeForm.Yes, ProgrammeFormTexts.Yes)]),
            Short(form, ProgrammeForm.Intangibles, ProgrammeFormTexts.FormIntangibles, Programme.LongestText, language, error),
            Short(form, ProgrammeForm.Worth, ProgrammeFormTexts.FormWorth, 20, language, error),
            Short(form, ProgrammeForm.Sure, ProgrammeFormTexts.FormSure, 3, language, error),
        ],
        [
            Button(draft, person, Verbs.PreviewProgramme, ProgrammeFormTexts.FormPreview.In(language), ActionStyle.Primary, sendsInputs: true),
            Button(draft, person, Verbs.EditProgramme, ProgrammeTexts.FormBack.In(language)),
            Button(draft, person, Verbs.CancelProgramme, ProgrammeFormTexts.FormCancel.In(language)),
        ]);
    }

    internal static IReadOnlyList<(string Code, TextKey Text)> Isolations { get; } =
    [
        (nameof(IsolationPlan.Staggered), ProgrammeFormTexts.IsolationStaggered), (nameof(IsolationPlan.ControlGroup), ProgrammeFormTexts.IsolationControl),
        (nameof(IsolationPlan.Trend), ProgrammeFormTexts.IsolationTrend), (nameof(IsolationPlan.Estimates), ProgrammeFormTexts.IsolationEstimates),
    ];

    internal CardAction Button(Draft draft, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, Kind, draft.Id.Value, style: style, sendsInputs: sendsInputs);

    private static Card Of(
        Language language, TextKey title, ProgrammeCheck? check, IEnumerable<string> inputs, Func<Func<string, string?>, IReadOnlyList<CardBlock>> blocks,
        IReadOnlyList<CardAction> actions)
    {
        IEnumerable<CardBlock> correct = check is null || check.IsRight(inputs) ? [] : [new CardBlock.Text(ProgrammeFormTexts.FormCorrect.In(language), TextTone.Attention)];
        return new Card(language, title.In(language), [.. correct, .. blocks(input => check?.Errors.GetValueOrDefault(input))], actions, title.In(language));
    }

    private static CardInput.ShortText Short(
        ProgrammeForm form, string id, TextKey label, int longest, Language language, Func<string, string?> error, bool isRequired = false) =>
        new(id, label.In(language), longest, form[id], isRequired, error(id));

    private static CardInput.SingleChoice Single(
        ProgrammeForm form, string id, TextKey label, Language language, Func<string, string?> error, IReadOnlyList<(string Code, TextKey Text)> options) =>
        new(id, label.In(language), [.. options.Select(option => new Choice(option.Code, option.Text.In(language)))],
            options.Any(option => option.Code == form[id]) ? form[id] : null, IsRequired: true, error(id));
}
