using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>The dialog in which somebody writes in their own words, and what is said when it closes.</summary>
public sealed class CommentCards(ScanCards cards)
{
    public const string TextId = "own_words";

    /// <param name="text">What stands in the field: what was written before, or just now.</param>
    /// <param name="error">Why that was not taken.</param>
    public Card Dialog(ScanState state, Person person, Language language, string? text, string? error = null)
    {
        var title = ScanTexts.CommentTitle.In(language);
        return new Card(
            language, title,
            [
                new CardInput.LongText(TextId, state.OpenQuestion!.In(language), CommentIntake.LongestText, text, Error: error),
                new CardBlock.Text(ScanTexts.CommentStyle.In(language), TextTone.Emphasis),
                new CardBlock.Text(ScanTexts.CommentWho.In(language, ReleaseComments.Fewest(state.Wave.Threshold))),
                new CardBlock.Note(ScanTexts.CommentUntil.In(language, language.Day(state.Campaign.EndsOn))),
            ],
            [cards.Button(state, person, Verbs.SaveComment, ScanTexts.Save.In(language), ActionStyle.Primary, sendsInputs: true)], title);
    }

    /// <summary>The card in the chat after the dialog. Where nothing is kept it says so, and so does the notice with which the dialog closes.</summary>
    public Card After(ScanState state, Person person, Language language)
    {
        var card = cards.Current(state, person, language);
        if (state.OpenQuestion is null)
        {
            return card;
        }

        var said = (state.HasComment ? ScanTexts.CommentSaved : ScanTexts.CommentRemoved).In(language);
        return new Card(
            language, card.Title, state.HasComment ? card.Blocks : [.. card.Blocks, new CardBlock.Text(said)], card.Actions, said);
    }

    /// <summary>For somebody who stopped the messages, also with the dialog open.</summary>
    public static Card Stopped(Language language)
    {
        var title = ScanTexts.CommentStoppedTitle.In(language);
        return new Card(language, title, [new CardBlock.Text(ScanTexts.CommentStoppedText.In(language))], [], title);
    }
}
