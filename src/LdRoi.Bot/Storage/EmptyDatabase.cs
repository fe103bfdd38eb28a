using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LdRoi.Bot.Storage;

/// <summary>Deletes everything about people and campaigns; keys, connections and instruments stay.</summary>
public sealed class EmptyDatabase(BotDbContext db)
{
    private static readonly Type[] Kept = [typeof(TokenKeyRow), typeof(ProtectionKeyRow), typeof(People.StoredConnection), typeof(People.UsedOnce), typeof(Scan.InstrumentVersion)];

    public async Task Execute(CancellationToken cancellation)
    {
        await db.Teams.ExecuteUpdateAsync(set => set.SetProperty(team => team.ParentId, (People.TeamId?)null), cancellation);
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var table in DependentsFirst().Select(entity => sql.DelimitIdentifier(entity.GetTableName()!)))
        {
            // The name comes from our own model, delimited; there is nothing to parameterise.
            var statement = "DELETE FROM " + table;
            await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        }
    }

    private List<IEntityType> DependentsFirst()
    {
        var left = db.Model.GetEntityTypes().Where(entity => !Kept.Contains(entity.ClrType)).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var free = left.First(entity => !left.Any(other => other != entity && other.GetForeignKeys().Any(key => key.PrincipalEntityType == entity)));
            ordered.Add(free);
            left.Remove(free);
        }

        return ordered;
    }
}
