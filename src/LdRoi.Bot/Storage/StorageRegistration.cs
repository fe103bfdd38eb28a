using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration, string folder)
    {
        var options = new StorageOptions { ConnectionString = configuration.GetConnectionString("Bot") ?? "" };
        var provider = configuration["Storage:Provider"];
        if (!string.IsNullOrWhiteSpace(provider))
        {
            options.Provider = Enum.TryParse<StorageProvider>(provider, ignoreCase: true, out var known) && Enum.IsDefined(known)
                ? known
                : throw new OperatorException($"Storage:Provider is '{provider}'. Use Sqlite, SqlServer or PostgreSql.");
        }

        if (options.Provider != StorageProvider.Sqlite && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            throw new OperatorException($"ConnectionStrings:Bot is empty. {options.Provider} needs a connection string there.");
        }

        services.AddSingleton(options);
        services.AddSingleton(provider => new IdSource(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Schema>();
        services.AddSingleton<Transactions>();
        services.AddProtection(configuration.GetSection("DataProtection"));
        switch (options.Provider)
        {
            case StorageProvider.Sqlite:
                var file = new SqliteFile(options.ConnectionString, folder);
                services.AddSingleton(file);
                services.AddSingleton<SingleWriter>();
                services.AddDbContextPool<SqliteBotContext>(db =>
                    db.UseSqlite(file.ConnectionString).AddInterceptors(SqliteFile.DurableConnections.Instance));
                services.AddScoped<BotDbContext>(provider => provider.GetRequiredService<SqliteBotContext>());
                break;
            case StorageProvider.SqlServer:
                services.AddSingleton<SchedulerTables>();
                services.AddDbContextPool<SqlServerBotContext>(db => db.UseSqlServer(options.ConnectionString));
                services.AddScoped<BotDbContext>(provider => provider.GetRequiredService<SqlServerBotContext>());
                break;
            default:
                services.AddSingleton<SchedulerTables>();
                services.AddDbContextPool<PostgreSqlBotContext>(db => db.UseNpgsql(options.ConnectionString));
                services.AddScoped<BotDbContext>(provider => provider.GetRequiredService<PostgreSqlBotContext>());
                break;
        }

        return services;
    }
}
