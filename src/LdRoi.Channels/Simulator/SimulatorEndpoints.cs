using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Channels.Simulator;

/// <summary>The local page and what it talks to.</summary>
public static class SimulatorEndpoints
{
    /// <summary>
    /// Serves the simulator at <c>/</c> and under <c>/simulator</c>, to this machine only. For Development; needs
    /// <see cref="SimulatorRegistration.AddSimulator"/>.
    /// </summary>
    public static IEndpointRouteBuilder MapSimulator(this IEndpointRouteBuilder endpoints)
    {
        var simulator = endpoints.MapGroup("")
            .AddEndpointFilter(SafeHeaders.Add)
            .AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<SimulatorGuard>());

        simulator.MapGet("/", PageFile.Serve("index.html", "text/html; charset=utf-8"));
        simulator.MapGet("/simulator/simulator.css", PageFile.Serve("simulator.css", "text/css; charset=utf-8"));
        simulator.MapGet("/simulator/simulator.js", PageFile.Serve("simulator.js", "text/javascript; charset=utf-8"));
        simulator.MapGet("/simulator/organisation", OrganisationEndpoint.Show);
        simulator.MapGet("/simulator/people/{id}/chat", ChatEndpoints.Show);
        simulator.MapPost("/simulator/people/{id}/messages", ChatEndpoints.Type);
        simulator.MapPost("/simulator/people/{id}/presses", ChatEndpoints.Press);
        simulator.MapPost("/simulator/people/{id}/seen", ChatEndpoints.See);
        simulator.MapGet("/simulator/clock", ClockEndpoints.Show);
        simulator.MapPost("/simulator/clock", ClockEndpoints.Advance);
        simulator.MapGet("/simulator/events", LiveChanges.Run);
        return endpoints;
    }
}
