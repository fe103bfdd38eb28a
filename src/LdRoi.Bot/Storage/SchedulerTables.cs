using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Where the scheduler keeps its clock hand on the server databases, so that several instances tick as one. The tables
/// are Quartz's own, under a prefix of ours: another application's Quartz in the same database is not touched.
/// </summary>
public sealed class SchedulerTables(StorageOptions options)
{
    private const string Prefix = "ldroi_quartz_";

    /// <summary>Names a scheduler that nobody schedules in: looking at the tables takes no part in the cluster.</summary>
    private const string Nobody = "LdRoi.Bot schema";

    public Task Migrate(CancellationToken cancellation) => Look(SchemaProvisioning.CreateIfMissing, cancellation);

    /// <exception cref="OperatorException">Tables are missing, or are not those of this version.</exception>
    public async Task Verify(CancellationToken cancellation)
    {
        try
        {
            await Look(SchemaProvisioning.Validate, cancellation);
        }
        catch (SchedulerException)
        {
            throw new OperatorException("The database does not have this version's tables of the scheduler yet. Run the verb 'migrate' first.");
        }
    }

    /// <summary>Keeps a scheduler's state in this database.</summary>
    public void Use(IPersistentStoreBuilder store, SchemaProvisioning provisioning)
    {
        store.ConfigureStore(ado => (ado.TablePrefix, ado.SchemaProvisioning) = (Prefix, provisioning));
        if (options.Provider == StorageProvider.SqlServer)
        {
            store.UseSqlServer(SqlClientFactory.Instance, options.ConnectionString);
        }
        else
        {
            store.UsePostgres(NpgsqlFactory.Instance, options.ConnectionString);
        }
    }

    /// <summary>A scheduler looks at its tables when it is made; this one is never started.</summary>
    private async Task Look(SchemaProvisioning provisioning, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = Nobody);
            quartz.UsePersistentStore(store => Use(store, provisioning));
        });
        await using var provider = services.BuildServiceProvider();
        var scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
        await scheduler.Shutdown(waitForJobsToComplete: false, cancellation);
    }
}
