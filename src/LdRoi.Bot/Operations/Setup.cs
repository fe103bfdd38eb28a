using LdRoi.Bot.Operations.Demo;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Operations;

/// <summary>What has to be right before the service or a verb starts.</summary>
internal sealed class Setup
{
    private readonly IConfiguration _configuration;
    private readonly string _folder;

    public Setup(IConfiguration configuration, IHostEnvironment environment)
    {
        _configuration = configuration;
        _folder = environment.ContentRootPath;
        IsDevelopment = environment.IsDevelopment();
        using var services = Services();
        File = services.GetService<SqliteFile>();
        Storage = services.GetRequiredService<StorageOptions>();
        Files = new DevelopmentFiles(File is null ? Path.Combine(_folder, "data") : Path.GetDirectoryName(File.Path)!);
        Demo = new DemoDoor(configuration, _folder, Files);
    }

    public bool IsDevelopment { get; }

    /// <summary>Null on the server databases.</summary>
    public SqliteFile? File { get; }

    public StorageOptions Storage { get; }

    public DevelopmentFiles Files { get; }

    public DemoDoor Demo { get; }

    /// <summary>Development migrates and seeds by itself; elsewhere migration is a step of its own.</summary>
    public async Task PrepareDatabase(DateTimeOffset? now, CancellationToken cancellation)
    {
        await using (var services = Services())
        await using (var scope = services.CreateAsyncScope())
        {
            var schema = scope.ServiceProvider.GetRequiredService<Schema>();
            if (IsDevelopment)
            {
                await schema.Migrate(cancellation);
            }

            await schema.Verify(cancellation);
        }

        if (IsDevelopment)
        {
            await Demo.SeedWhenEmpty(now ?? (TimeProvider.System.GetUtcNow() + Files.MovedAhead()), cancellation);
        }
    }

    public ServiceProvider Services() =>
        new ServiceCollection().AddLogging().AddProduct(_configuration, _folder, TimeProvider.System).BuildServiceProvider();
}
