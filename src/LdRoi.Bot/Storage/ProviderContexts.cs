using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace LdRoi.Bot.Storage;

/// <summary>The model on SQLite.</summary>
public sealed class SqliteBotContext(DbContextOptions<SqliteBotContext> options) : BotDbContext(options);

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgreSqlBotContext(DbContextOptions<PostgreSqlBotContext> options) : BotDbContext(options);

/// <summary>The model on SQL Server.</summary>
public sealed class SqlServerBotContext(DbContextOptions<SqlServerBotContext> options) : BotDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // As the other two compare: a platform's id in capitals is another id, and straße is not strasse.
        configurationBuilder.Conventions.Add(_ => new BinaryText());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // SQL Server sorts uniqueidentifier by its last bytes, so a UUIDv7 key would split pages all over the table.
        foreach (var key in modelBuilder.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()!))
        {
            if (key.Properties is [{ } only] && only.ClrType != typeof(int) && only.ClrType != typeof(string))
            {
                key.SetIsClustered(false);
            }
        }

        modelBuilder.Entity<Delivery.Delivery>().HasIndex(delivery => new { delivery.State, delivery.DueAt }).IsClustered();

        // A table may be reached by one cascading path only.
        foreach (var foreignKey in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()))
        {
            foreignKey.DeleteBehavior = DeleteBehavior.ClientCascade;
        }
    }
}

/// <summary>Every text column compares by its characters, as on the other providers.</summary>
internal sealed class BinaryText : IModelFinalizingConvention
{
    private const string Collation = "Latin1_General_100_BIN2";

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
        {
            if ((property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string))
            {
                property.Builder.UseCollation(Collation);
            }
        }
    }
}
