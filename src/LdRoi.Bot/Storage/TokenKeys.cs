using System.Security.Cryptography;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>The keys behind the buttons, newest first. The first one is made when there is none.</summary>
public sealed class TokenKeys(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Length = 32;

    /// <summary>Read once: a new key serves from the next start on, an old one as long as its row stays.</summary>
    public IReadOnlyList<TokenKey> All => field ??= Load();

    private IReadOnlyList<TokenKey> Load()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        if (!db.Set<TokenKeyRow>().Any())
        {
            db.Add(new TokenKeyRow { Id = 1, Secret = RandomNumberGenerator.GetBytes(Length), CreatedAt = time.GetUtcNow() });
            try
            {
                db.SaveChanges();
            }
            catch (DbUpdateException)
            {
                // Another instance started at the same moment and was faster; its key is read below.
                db.ChangeTracker.Clear();
            }
        }

        return [.. db.Set<TokenKeyRow>().AsNoTracking().OrderByDescending(key => key.Id).ToList()
            .Select(key => new TokenKey((byte)key.Id, key.Secret))];
    }
}
