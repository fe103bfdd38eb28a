using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>What a form comes to before anything is registered: who takes part, in which group, and what they will be asked when.</summary>
public sealed class ProgrammePreview(ChatAddresses addresses, ProgrammeFormCards cards, PrivacyOptions privacy)
{
    private const int Named = 5;

    public async Task<Card> Of(Draft draft, ProgrammePlan plan, Person person, Language language, CancellationToken cancellation)
    {
        var programme = plan.Programme;
        var reach = await addresses.ReachOf([.. plan.People.Select(one => one.Person)], cancellation);
        List<CardBlock> blocks =
        [
            new CardBlock.Facts(
            [
                new Fact(ProgrammeFormTexts.FormName.In(language), programme.Name),
                new Fact(ProgrammeTexts.FactPeople.In(language), $"{plan.People.Count}"),
                .. plan.Groups.Select((teams, cohort) => new Fact(
                    ProgrammeFormTexts.FactGroup.In(language, cohort + 1),
                    ProgrammeFormTexts.GroupValue.In(language, language.Day(programme.StartOf(cohort)), language.Day(programme.EndOf(cohort)), Names(teams.Select(team => team.Name))))),
                .. ProgrammeCards.Sessions(programme, language),
                new Fact(ProgrammeFormTexts.FactCheckIns.In(language), (programme.HasStudy ? ProgrammeFormTexts.CheckInsStudy : ProgrammeFormTexts.CheckInsValue).In(language)),
                new Fact(ProgrammeFormTexts.FactMeasures.In(language), programme.MeasureCodes.Count == 0
                    ? ProgrammeFormTexts.NoMeasures.In(language) : string.Join(", ", programme.MeasureCodes.Select(code => MeasureCatalogue.Find(code)!.Name.In(language)))),
                .. Study.StudyPlan.Forecast(programme, plan.People.Count, costs: null) is { } forecast
                    ? [new Fact(ProgrammeFormTexts.FactForecast.In(language), ProgrammeFormTexts.ForecastValue.In(
                        language, MoneyWords.Of(forecast.Benefit, Currency.Euro.Code, language), plan.People.Count, MoneyWords.Percent(programme.UseTarget ?? 0, language)))]
                    : (Fact[])[],
                new Fact(ProgrammeFormTexts.FactProof.In(language), ProgrammeFormCards.Isolations.First(one => one.Code == programme.Isolation.ToString()).Text.In(language)),
            ]),
        ];
        Warn(programme.Isolation == IsolationPlan.Staggered, ProgrammeFormTexts.WhyStaggered, TextTone.Normal);
        Warn(plan.People.Count < privacy.Threshold, ProgrammeFormTexts.WarnSmall, TextTone.Attention, plan.People.Count, privacy.Threshold);
        Warn(programme.RegisteredOn >= programme.StartsOn, ProgrammeFormTexts.WarnStarted, TextTone.Attention);
        Warn(reach.Unreachable.Count > 0, ProgrammeFormTexts.WarnUnreachable, TextTone.Attention, reach.Unreachable.Count, Names(reach.Unreachable.Select(one => one.Name)));
        var title = ProgrammeFormTexts.PreviewTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                cards.Button(
                    draft, person, Verbs.StartProgramme, (ProgrammeForm.Load(draft.Fields).Changed is null ? ProgrammeFormTexts.Register : ProgrammeFormTexts.SaveChange).In(language), ActionStyle.Primary),
                cards.Button(draft, person, Verbs.EditProgramme, ProgrammeTexts.FormBack.In(language)),
                cards.Button(draft, person, Verbs.CancelProgramme, ProgrammeFormTexts.FormCancel.In(language)),
            ], title);

        void Warn(bool applies, TextKey text, TextTone tone, params object[] places)
        {
            if (applies)
            {
                blocks.Add(new CardBlock.Text(text.In(language, places), tone));
            }
        }
    }

    private static string Names(IEnumerable<string> names) =>
        names.ToList() is var all && all.Count > Named ? $"{string.Join(", ", all.Take(Named))} …" : string.Join(", ", all);
}
