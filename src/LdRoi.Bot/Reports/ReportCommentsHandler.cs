using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports;

/// <summary>Shows what people of a team and of the teams below it wrote, a card at a time. The button's revision is where the card begins.</summary>
public sealed class ReportCommentsHandler(Gate gate, Instruments instruments, Buttons buttons, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.ReportComments;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var readable = await gate.TeamsFor(turn.Person, cancellation);
        if (readable.FirstOrDefault(candidate => candidate.Id.Value == turn.Claims!.Subject) is not { } team)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (await gate.Comments(turn.Person, team.Id, turn.Claims!.Revision, Quotes.Most, cancellation) is not { } page)
        {
            return Of(turn, team, [new CardBlock.Text(ReportTexts.CommentsNone.In(turn.Language))], []);
        }

        var shown = Quotes.Fitting(page.Texts);
        var end = page.First + shown.Count;
        List<CardBlock> blocks = [new CardBlock.Note(ReportTexts.CommentsHow.In(turn.Language, ReleaseComments.Fewest(page.Wave.Threshold)))];
        if ((await instruments.Get(page.Wave.InstrumentVersion, cancellation)).OpenQuestion is { } question)
        {
            blocks.Add(new CardBlock.Text(question.In(turn.Language), TextTone.Emphasis));
        }

        blocks.AddRange(shown.Select(text => new CardBlock.Quote(text)));
        if (shown.Count < page.Total)
        {
            blocks.Add(new CardBlock.Note(ReportTexts.CommentsPlace.In(turn.Language, page.First + 1, end, page.Total)));
        }

        return Of(turn, team, blocks, end == page.Total ? [] : [Button(turn, team, Verbs.ReportComments, ReportTexts.CommentsMore, end, ActionStyle.Primary)]);
    }

    private Card Of(Turn turn, Team team, IReadOnlyList<CardBlock> blocks, IReadOnlyList<CardAction> actions) => new(
        turn.Language, ReportTexts.CommentsTitle.In(turn.Language, team.Name), blocks,
        [.. actions, Button(turn, team, Verbs.ReportTeam, ReportTexts.CommentsBack, 0, ActionStyle.Default)], ReportTexts.CommentsNotice.In(turn.Language));

    private CardAction Button(Turn turn, Team team, string verb, TextKey title, int revision, ActionStyle style) =>
        buttons.For(turn.Person, verb, title.In(turn.Language), ReportTeamHandler.Subject, team.Id.Value, revision, style);
}
