using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Notes;

/// <summary>The window for a note: what was said is typed outside the chat's history.</summary>
public sealed class NoteCards(ProgrammeCards programmes)
{
    public const string Theme = "theme";
    public const string Text = "note";
    public const string Consent = "consent";
    public const string Yes = "yes";

    public Card Dialog(Programme programme, Turn turn, IReadOnlyDictionary<string, string> errors)
    {
        var language = turn.Language;
        var title = NoteTexts.Title.In(language, programme.Name);
        return new Card(
            language, title,
            [
                new CardBlock.Text(NoteTexts.Intro.In(language)),
                new CardInput.SingleChoice(
                    Theme, NoteTexts.Theme.In(language), [.. Enum.GetValues<NoteTheme>().Select(theme => new Choice(theme.ToString(), NoteCounts.NameOf(theme).In(language)))],
                    Enum.TryParse<NoteTheme>(turn.Input(Theme), out _) ? turn.Input(Theme) : null, Error: errors.GetValueOrDefault(Theme)),
                new CardInput.LongText(Text, NoteTexts.Text.In(language), ProgrammeNote.LongestText, turn.Inputs.GetValueOrDefault(Text), Error: errors.GetValueOrDefault(Text)),
                new CardInput.SingleChoice(
                    Consent, NoteTexts.Consent.In(language), [new Choice(Yes, NoteTexts.ConsentYes.In(language)), new Choice("no", NoteTexts.ConsentNo.In(language))],
                    turn.Input(Consent) is Yes or "no" ? turn.Input(Consent) : null, Error: errors.GetValueOrDefault(Consent)),
            ],
            [programmes.ButtonFor(programme, turn, Verbs.SaveProgrammeNote, NoteTexts.Save, ActionStyle.Primary) with { SendsInputs = true }], ProgrammeTexts.OpenNotice.In(language));
    }
}

/// <summary>Opens the window.</summary>
public sealed class ProgrammeNoteHandler(BotDbContext db, NoteCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ProgrammeNote;

    protected override Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(cards.Dialog(programme, turn, new Dictionary<string, string>()));
}

/// <summary>Keeps a note that may be kept: with consent, without a name. The same words again are one note.</summary>
public sealed class SaveProgrammeNoteHandler(BotDbContext db, NoteCards cards, ProgrammeCards programmes, IdSource ids, RouterCards replies)
    : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveProgrammeNote;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Enum.TryParse<NoteTheme>(turn.Input(NoteCards.Theme), out var theme) || !Enum.IsDefined(theme))
        {
            errors[NoteCards.Theme] = NoteTexts.ErrorTheme.In(language);
        }

        var text = CleanText.Lines(turn.Inputs.GetValueOrDefault(NoteCards.Text) ?? "");
        if (text.Length is 0 or > ProgrammeNote.LongestText)
        {
            errors[NoteCards.Text] = NoteTexts.ErrorText.In(language, ProgrammeNote.LongestText);
        }
        else if (await NameIn(text, cancellation) is { } name)
        {
            errors[NoteCards.Text] = NoteTexts.ErrorName.In(language, name);
        }

        if (turn.Input(NoteCards.Consent) != NoteCards.Yes)
        {
            errors[NoteCards.Consent] = NoteTexts.ErrorConsent.In(language);
        }

        if (errors.Count > 0)
        {
            return cards.Dialog(programme, turn, errors);
        }

        if (!await Db.Set<ProgrammeNote>().AnyAsync(note => note.ProgrammeId == programme.Id && note.Text == text, cancellation))
        {
            Db.Add(new ProgrammeNote { Id = ids.Next(), ProgrammeId = programme.Id, Theme = theme, Text = text });
        }

        return await programmes.Of(programme, turn, cancellation, NoteTexts.Saved.In(language, ReleaseComments.Fewest(programme.Threshold)));
    }

    /// <summary>A surname, or a first name that is no other word by its capital letter.</summary>
    private async Task<string?> NameIn(string text, CancellationToken cancellation)
    {
        const int shortest = 3;
        var words = text.Split([.. " \n.,;:?()\"“”‘’'/-"], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToHashSet(StringComparer.Ordinal);
        var names = await Db.People.Where(person => person.LeftAt == null).Select(person => person.Name).ToListAsync(cancellation);
        return names.SelectMany(name => name.Split(' ')).FirstOrDefault(part => part.Length >= shortest && char.IsUpper(part[0]) && words.Contains(part));
    }
}
