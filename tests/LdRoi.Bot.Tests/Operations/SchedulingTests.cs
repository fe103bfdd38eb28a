using LdRoi.Bot.Operations;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace LdRoi.Bot.Tests.Operations;

/// <summary>Instances that share a database tick as one; the embedded database has one instance.</summary>
public sealed class SchedulingTests
{
    [Fact]
    public async Task On_SQLite_the_scheduler_lives_in_memory()
    {
        await using var store = new SqliteStore();
        await store.Migrated();
        await using var instance = Instance(store);
        var scheduler = await (await Scheduler(instance)).GetMetadata();
        scheduler.JobStoreClustered.ShouldBeFalse();
    }

    [PostgreSqlFact]
    public async Task On_a_server_database_all_instances_are_one_scheduler_with_one_tick()
    {
        await using var store = new PostgreSqlStore();
        await store.Migrated();
        await using var first = Instance(store);
        await using var second = Instance(store);
        IScheduler[] schedulers = [await Scheduler(first), await Scheduler(second)];
        schedulers.Select(scheduler => scheduler.SchedulerName).Distinct().Count().ShouldBe(1);
        schedulers.Select(scheduler => scheduler.SchedulerInstanceId).ShouldBeUnique();
        foreach (var scheduler in schedulers)
        {
            (await scheduler.GetMetadata()).JobStoreClustered.ShouldBeTrue();
        }

    }

    [PostgreSqlFact]
    public async Task The_schedulers_clock_is_not_the_products()
    {
        await using var store = new PostgreSqlStore();
        await store.Migrated();
        using var clock = new SimulatedClock(DateTimeOffset.UnixEpoch, flows: false);
        await using var instance = store.NewProduct(services => services
            .AddSingleton<TimeProvider>(clock).AddScheduling(store.Product.GetRequiredService<StorageOptions>(), clock));
        (await Scheduler(instance)).SchedulerName.ShouldBe(Scheduling.Installation);
        instance.GetRequiredService<TimeProvider>().ShouldBeSameAs(clock);
    }

    [PostgreSqlFact]
    public async Task A_database_without_the_schedulers_tables_is_refused_with_the_verb_that_makes_them()
    {
        await using var store = new PostgreSqlStore();
        await store.Migrated();
        await store.Execute("DROP TABLE ldroi_quartz_paused_job_grps");
        (await Should.ThrowAsync<OperatorException>(store.Verify)).Message.ShouldContain("'migrate'");
        await store.Migrate();
        await store.Verify();
    }

    private static ServiceProvider Instance(Store store) => store.NewProduct(services =>
        services.AddScheduling(store.Product.GetRequiredService<StorageOptions>(), TimeProvider.System));

    /// <summary>Made and given its tick, not started.</summary>
    private static async Task<IScheduler> Scheduler(ServiceProvider instance) =>
        await instance.GetRequiredKeyedService<ISchedulerFactory>(Scheduling.Installation).GetScheduler();
}
