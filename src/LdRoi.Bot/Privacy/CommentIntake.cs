using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// The one seam through which comments come in. The caller has checked that the wave is open and asks for one, that the
/// actor is the addressee and that the text is clean. Stored when the surrounding transaction is committed.
/// </summary>
public sealed class CommentIntake(BotDbContext db, Respondents respondents)
{
    /// <inheritdoc cref="Comment.MaximumLength"/>
    public const int LongestText = Comment.MaximumLength;

    /// <summary>What the person wrote, for that person alone; null when there is nothing.</summary>
    public async Task<string?> Of(WaveId wave, PersonId person, CancellationToken cancellation) =>
        (await Stored(wave, person, cancellation))?.Text;

    /// <summary>Keeps the text in the place of an earlier one; without a text nothing is kept.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The wave was closed after the caller looked.</exception>
    public async Task Record(WaveId wave, PersonId person, string? text, CancellationToken cancellation)
    {
        if (await respondents.InviteeOf(wave, person, cancellation) is not { } invitee)
        {
            return;
        }

        await respondents.HoldOpen(invitee, cancellation);
        var earlier = await Stored(wave, person, cancellation);
        if (earlier is not null && text is not null)
        {
            earlier.Text = text;
        }
        else if (earlier is not null)
        {
            db.Remove(earlier);
        }
        else if (text is not null)
        {
            db.Add(new Comment { WaveId = wave, RespondentId = invitee.RespondentId, Text = text });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Comment?> Stored(WaveId wave, PersonId person, CancellationToken cancellation)
    {
        if (await respondents.InviteeOf(wave, person, cancellation) is not { } invitee)
        {
            return null;
        }

        return await db.Set<Comment>().FirstOrDefaultAsync(c => c.WaveId == wave && c.RespondentId == invitee.RespondentId, cancellation);
    }
}
