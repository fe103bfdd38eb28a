using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>What is done with a team's result, in words, with the days as the reader's calendar has them.</summary>
public sealed class TeamStepWords(OrganisationOptions organisation)
{
    public string ForLead(TeamStep step, Instrument instrument, Person reader, Language language)
    {
        var scale = instrument.Names[step.ScaleCode].In(language);
        return step switch
        {
            { DoneAt: { } done, Kind: TeamStepKind.Conversation } => TeamStepTexts.DidTalk.In(language, scale, Day(done, reader, language)),
            { DoneAt: { } done } => TeamStepTexts.DidHabit.In(language, scale, Day(done, reader, language)),
            { Kind: TeamStepKind.Conversation } => TeamStepTexts.ChoseTalk.In(language, scale, Day(step.ChosenAt, reader, language)),
            _ => TeamStepTexts.ChoseHabit.In(language, scale, Day(step.ChosenAt, reader, language)),
        };
    }

    /// <param name="step">Null when nothing is chosen.</param>
    public string ForMember(TeamStep? step, Instrument instrument, Person reader, Language language)
    {
        if (step is null)
        {
            return TeamStepTexts.MemberNothing.In(language);
        }

        var (scale, chosen) = (instrument.Names[step.ScaleCode].In(language), Day(step.ChosenAt, reader, language));
        return step switch
        {
            { DoneAt: { } done, Kind: TeamStepKind.Conversation } => TeamStepTexts.MemberTalkDone.In(language, scale, chosen, Day(done, reader, language)),
            { DoneAt: { } done } => TeamStepTexts.MemberHabitDone.In(language, scale, chosen, Day(done, reader, language)),
            { Kind: TeamStepKind.Conversation } => TeamStepTexts.MemberTalk.In(language, scale, chosen),
            _ => TeamStepTexts.MemberHabit.In(language, scale, chosen),
        };
    }

    private string Day(DateTimeOffset instant, Person reader, Language language) =>
        language.Date(LocalClock.LocalDate(instant, organisation.ZoneOf(reader.TimeZone)));
}
