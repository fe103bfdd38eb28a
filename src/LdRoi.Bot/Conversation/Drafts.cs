using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Conversation;

/// <summary>The forms that people are filling in.</summary>
public sealed class Drafts(BotDbContext db, IdSource ids, TimeProvider time)
{
    public Draft Begin(Person person, string kind, string fields)
    {
        var draft = new Draft
        {
            Id = DraftId.New(ids), PersonId = person.Id, Kind = kind, Fields = fields, StartedAt = time.GetUtcNow(),
        };
        db.Add(draft);
        return draft;
    }

    /// <summary>The draft that the pressed button is about; null when it is not this person's, or not of this kind.</summary>
    public Task<Draft?> Find(Turn turn, string kind, CancellationToken cancellation)
    {
        var id = DraftId.Load(turn.Claims?.Subject ?? default);
        return db.Drafts.FirstOrDefaultAsync(d => d.Id == id && d.PersonId == turn.Person.Id && d.Kind == kind, cancellation);
    }
}
