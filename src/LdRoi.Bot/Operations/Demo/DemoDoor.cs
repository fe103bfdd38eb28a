using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>Makes the demo, makes it anew, and empties it. It never touches people who are real.</summary>
/// <param name="adjust">Lets a test put its own things in.</param>
internal sealed class DemoDoor(IConfiguration configuration, string folder, DevelopmentFiles files, Action<IServiceCollection>? adjust = null)
{
    /// <summary>Makes the demo when the database is empty and the demo was not left before; one that was begun is made anew.</summary>
    public async Task<bool> SeedWhenEmpty(DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var services = Services(new SimulatedClock(now, flows: false)))
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            if (await db.Installations.AnyAsync(i => i.Demo == DemoState.Begun, cancellation))
            {
                await Empty(DemoState.None, now, cancellation);
            }
            else if (await db.People.AnyAsync(cancellation) || await db.Installations.AnyAsync(cancellation))
            {
                return false;
            }
        }

        await Seed(now, cancellation);
        return true;
    }

    /// <exception cref="OperatorException">The database holds people who are not of the demo.</exception>
    public async Task Reset(DateTimeOffset now, CancellationToken cancellation)
    {
        await Empty(DemoState.None, now, cancellation);
        await Seed(now, cancellation);
    }

    /// <exception cref="OperatorException">The database holds people who are not of the demo.</exception>
    public Task Leave(DateTimeOffset now, CancellationToken cancellation) => Empty(DemoState.Left, now, cancellation);

    private async Task Empty(DemoState after, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var services = Services(new SimulatedClock(now, flows: false));
        await services.GetRequiredService<Transactions>().Run(
            async scope =>
            {
                var db = scope.GetRequiredService<BotDbContext>();
                var isDemo = await db.Installations.AnyAsync(i => i.Demo == DemoState.Present || i.Demo == DemoState.Begun, cancellation);
                if (!isDemo && await db.People.AnyAsync(cancellation))
                {
                    throw new OperatorException("This database holds people who are not of the demo. The verb 'demo' leaves them alone.");
                }

                await scope.GetRequiredService<EmptyDatabase>().Execute(cancellation);
                db.Add(new Installation { Demo = after });
            },
            cancellation);
        files.Forget();
    }

    private async Task Seed(DateTimeOffset now, CancellationToken cancellation)
    {
        using var clock = new SimulatedClock(SeedDemo.Beginning(now), flows: false);
        await using var services = Services(clock);
        await services.GetRequiredService<Transactions>().Run(
            scope => scope.GetRequiredService<Instruments>().Seed(cancellation), cancellation);
        await new SeedDemo(services, clock, services.GetRequiredService<MoveClock>(), now).Execute(cancellation);
    }

    private ServiceProvider Services(SimulatedClock clock)
    {
        var services = new ServiceCollection().AddLogging().AddProduct(configuration, folder, clock).AddDevelopment(clock, files)
            .AddScoped<EmptyDatabase>();
        adjust?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
