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

        var page = PageFile.Of("index.html", "text/html; charset=utf-8");
        var style = PageFile.Of("simulator.css", "text/css; charset=utf-8");
        var script = PageFile.Of("simulator.js", "text/javascript; charset=utf-8");
        simulator.MapGet("/", () => page);
        simulator.MapGet("/simulator/simulator.css", () => style);
        simulator.MapGet("/simulator/simulator.js", () => script);
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
