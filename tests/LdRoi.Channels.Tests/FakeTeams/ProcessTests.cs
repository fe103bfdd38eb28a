using System.Diagnostics;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ProcessTests
{
    // A net under tests that would otherwise hang when broken; nothing is measured by it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task As_a_process_it_serves_until_it_is_told_to_stop()
    {
        using var process = Start("teams", "--port", "0", "--members", "3");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            var root = line!.Split(' ')[3];
            (await client.GetStringAsync(new Uri($"{root}control/members"))).ShouldContain("member000003@example.org");
            if (!OperatingSystem.IsWindows())
            {
                using var stop = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
                await process.WaitForExitAsync().WaitAsync(Patience);
                process.ExitCode.ShouldBe(0);
            }
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData]
    [InlineData("fax")]
    [InlineData("teams", "--port")]
    [InlineData("teams", "--colour", "red")]
    public async Task Asked_for_something_else_it_says_what_it_can(params string[] args)
    {
        using var process = Start(args);
        var said = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        process.ExitCode.ShouldBe(2);
        said.ShouldContain("teams");
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(FakeTeams).Assembly.Location, .. args])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
