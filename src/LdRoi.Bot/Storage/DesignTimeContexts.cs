using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LdRoi.Bot.Storage;

// `dotnet ef migrations add NAME --context … --output-dir Storage/Migrations/…` needs a model, never a server.
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteBotContext>
{
    public SqliteBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBotContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class DesignTimePostgreSql : IDesignTimeDbContextFactory<PostgreSqlBotContext>
{
    public PostgreSqlBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlBotContext>().UseNpgsql("Host=design-time").Options);
}

internal sealed class DesignTimeSqlServer : IDesignTimeDbContextFactory<SqlServerBotContext>
{
    public SqlServerBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBotContext>().UseSqlServer("Server=design-time").Options);
}
