using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Simulator;

/// <summary>What time it is in the simulation, and moving it forward.</summary>
internal static class ClockEndpoints
{
    public static IResult Show([FromServices] ISimulatorStage stage) => Now(stage);

    public static Task<IResult> Advance(
        HttpRequest request,
        [FromServices] ISimulatorStage stage,
        [FromServices] SimulatorClock clock,
        [FromServices] IHostApplicationLifetime lifetime,
        [FromServices] ILogger<SimulatorChannel> log) =>
        PostedBody.Take<Posted.Step>(request, Posted.ReadStep, async step =>
        {
            try
            {
                // Not tied to the browser: half a move because a tab was closed would puzzle everybody.
                return await clock.Advance(stage, step.By, lifetime.ApplicationStopping)
                    ? Now(stage)
                    : Problem.Of(StatusCodes.Status409Conflict, "The clock is moving already. Try again when it stands still.");
            }
            catch (Exception exception) when (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                SimulatorLog.ClockStopped(log, exception);
                return Problem.Of(StatusCodes.Status500InternalServerError, "The clock stopped on the way. The log of the service says why.");
            }
        });

    private static JsonHttpResult<ShownClock> Now(ISimulatorStage stage) => TypedResults.Json(new ShownClock(stage.Now), SimulatorJson.Options);

    private sealed record ShownClock(DateTimeOffset Now);
}
