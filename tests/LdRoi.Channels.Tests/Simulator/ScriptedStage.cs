using LdRoi.Channels.Simulator;

namespace LdRoi.Channels.Tests.Simulator;

/// <summary>Two people and a clock.</summary>
internal sealed class ScriptedStage(HandClock clock) : ISimulatorStage
{
    public Func<Task> OnTheWay { get; set; } = () => Task.CompletedTask;

    public DateTimeOffset Now => clock.Now;

    public Task<SimulatedOrganisation> Organisation(CancellationToken cancellation) => Task.FromResult(
        new SimulatedOrganisation("Windmill", IsDemo: true, "Europe/Amsterdam", [
            new SimulatedPerson("noor", "Noor", "North", "", "nl", "Europe/Amsterdam"),
            new SimulatedPerson("liam", "Liam", "North", "manager", "en", "Europe/Dublin"),
        ]));

    public async Task Advance(TimeSpan by, CancellationToken cancellation)
    {
        await OnTheWay();
        clock.Now += by;
    }
}
