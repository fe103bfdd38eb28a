using LdRoi.Bot.Storage;
using Quartz;

namespace LdRoi.Bot.Operations;

/// <summary>
/// One tick a minute and line of beats, for all instances together. On SQLite there is one instance, and the scheduler lives
/// in memory; on the server databases it lives there, and whoever is alive ticks.
/// </summary>
internal static class Scheduling
{
    /// <summary>
    /// All instances of an installation have this name; installations have a database, or a schema in it, each. A named
    /// scheduler has a clock of its own, where an unnamed one would put its clock in the place of the product's.
    /// </summary>
    internal const string Installation = "LdRoi.Bot";

    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>A pause as long as this, for whatever reason, does not yet mean that an instance is dead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddScheduling(this IServiceCollection services, StorageOptions storage, TimeProvider time)
    {
        services.AddQuartz(Installation, quartz =>
        {
            if (storage.Provider == StorageProvider.Sqlite)
            {
                quartz.UseTimeProvider(time);
            }
            else
            {
                // Instances must agree on the time, and a clock that was moved in Development is one process's own. What
                // is due is asked of that clock at every tick all the same.
                quartz.UseTimeProvider(TimeProvider.System);
                quartz.UsePersistentStore(store =>
                {
                    new SchedulerTables(storage).Use(store, SchemaProvisioning.Validate);
                    store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (CheckIn, Patience));
                });
            }

            EachMinute<HeartbeatJob>(quartz);
            EachMinute<SendingJob>(quartz);
            EachMinute<TakingBackJob>(quartz);
        });
        return services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
    }

    /// <summary>A missed tick is not made up for: the next one asks what is due since whenever.</summary>
    private static void EachMinute<TJob>(IQuartzBuilder quartz)
        where TJob : IJob => quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).WithSimpleSchedule(every => every
                .WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)),
            job => job.WithIdentity(typeof(TJob).Name));
}
