using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LdRoi.Bot.Storage;

/// <summary>Statements for a table of the model, with the names that the model gives.</summary>
internal sealed class TableSql<TEntity>(BotDbContext db)
    where TEntity : class
{
    private const int RowsAtOnce = 1_000;

    private readonly IEntityType _entity = db.Model.FindEntityType(typeof(TEntity))!;
    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    public IReadOnlyList<IProperty> Properties => field ??= [.. _entity.GetProperties()];

    private string Table => _sql.DelimitIdentifier(_entity.GetTableName()!);

    private IProperty Key => _entity.FindPrimaryKey()!.Properties[0];

    public IProperty this[string property] => _entity.FindProperty(property)!;

    /// <summary>The values of all properties, in the order of <see cref="Properties"/>.</summary>
    public object?[] ValuesOf(TEntity entity) => [.. Properties.Select(property => property.GetGetter().GetClrValue(entity))];

    public RowStatement Insert() => new(
        db,
        $"INSERT INTO {Table} ({string.Join(", ", Properties.Select(Column))}) VALUES ({string.Join(", ", Properties.Select((_, place) => $"@p{place}"))})",
        Properties);

    /// <summary>Writes rows in the current transaction, past the change tracker.</summary>
    /// <exception cref="DbUpdateException">The database refused a row.</exception>
    public async Task InsertAll(IEnumerable<TEntity> entities, CancellationToken cancellation)
    {
        await using var insert = Insert();
        foreach (var some in entities.Select(ValuesOf).Chunk(RowsAtOnce))
        {
            await insert.Execute(some, cancellation);
        }
    }

    /// <summary>Sets properties of the row of an <see cref="IVersioned"/> whose key comes as the last parameter, and raises its version.</summary>
    /// <param name="set">Each with whether null leaves what is stored.</param>
    public RowStatement Update(params IReadOnlyList<(string Property, bool NullKeeps)> set)
    {
        var properties = set.Select(one => this[one.Property]).ToArray();
        var values = set.Select((one, place) => $"{Column(properties[place])} = "
            + (one.NullKeeps ? $"COALESCE(@p{place}, {Column(properties[place])})" : $"@p{place}"));
        var version = Column(this[nameof(IVersioned.Version)]);
        return new(
            db,
            $"UPDATE {Table} SET {string.Join(", ", values)}, {version} = {version} + 1 WHERE {Column(Key)} = @p{set.Count}",
            [.. properties, Key]);
    }

    private string Column(IProperty property) =>
        _sql.DelimitIdentifier(property.GetColumnName(StoreObjectIdentifier.Table(_entity.GetTableName()!))!);
}
