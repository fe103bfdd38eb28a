using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Notes;

/// <summary>Notes as readers see them: counted and quoted only behind the threshold of comments, in an order that tells nothing.</summary>
public sealed class NoteCounts(BotDbContext db)
{
    private const int Quoted = 3;

    public async Task<IReadOnlyList<CardBlock>> Blocks(Programme programme, Language language, CancellationToken cancellation)
    {
        var fewest = ReleaseComments.Fewest(programme.Threshold);
        var all = await db.Set<ProgrammeNote>().AsNoTracking().Where(note => note.ProgrammeId == programme.Id).OrderBy(note => note.Id).ToListAsync(cancellation);

        // By full batches: else whoever looks before and after a talk reads what was said in it.
        var notes = all.Take(all.Count / fewest * fewest).ToList();
        if (notes.Count == 0)
        {
            return [];
        }

        var themes = notes.GroupBy(note => note.Theme).OrderByDescending(theme => theme.Count()).ThenBy(theme => theme.Key).ToList();
        return
        [
            new CardBlock.Text(NoteTexts.Count.In(language, notes.Count, NameOf(themes[0].Key).In(language))),
            .. themes[0].Count() < fewest ? [] : themes[0].OrderBy(note => note.Text, StringComparer.Ordinal).Take(Quoted).Select(note => new CardBlock.Quote(note.Text)),
        ];
    }

    internal static TextKey NameOf(NoteTheme theme) => theme switch
    {
        NoteTheme.Useful => NoteTexts.Useful,
        NoteTheme.Used => NoteTexts.Used,
        NoteTheme.Helped => NoteTexts.Helped,
        NoteTheme.Hindered => NoteTexts.Hindered,
        NoteTheme.Result => NoteTexts.Result,
        _ => NoteTexts.Culture,
    };
}
