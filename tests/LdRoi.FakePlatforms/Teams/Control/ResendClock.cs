namespace LdRoi.FakePlatforms.Teams;

/// <summary>Sends again by itself what is due again, for a fake that runs as a process of its own.</summary>
internal static class ResendClock
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    public static async Task Run(FakeTeams teams, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await teams.ResendsDueNow();
        }
    }
}
