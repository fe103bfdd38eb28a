using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Queries that are asked at every turn, so translated once. A compiled query belongs to one model, and a process may hold
/// several: one for each provider.
/// </summary>
internal static class TranslatedOnce<TQueries>
    where TQueries : class, new()
{
    private static readonly ConditionalWeakTable<IModel, TQueries> Known = [];

    public static TQueries For(BotDbContext db) => Known.GetValue(db.Model, static _ => new TQueries());
}
