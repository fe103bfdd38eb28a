using System.Net;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class SimulatorClockTests
{
    [Theory]
    [InlineData("PT1H", 3_600)]
    [InlineData("PT24H", 86_400)]
    [InlineData("P7D", 604_800)]
    [InlineData("P1DT2H3M4S", 93_784)]
    [InlineData("PT0.5S", 0.5)]
    [InlineData("P400D", 34_560_000)]
    public async Task The_clock_moves_by_the_duration(string duration, double seconds)
    {
        await using var host = await SimulatorHost.Start();
        var before = host.Stage.Now;
        using var response = await host.Post("/simulator/clock", $"{{\"advance\":\"{duration}\"}}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SimulatorHost.Json(response)).GetProperty("now").GetDateTimeOffset().ShouldBe(before.AddSeconds(seconds));
        (await host.Get("/simulator/clock")).GetProperty("now").GetDateTimeOffset().ShouldBe(before.AddSeconds(seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT0S")]
    [InlineData("-PT1H")]
    [InlineData("PT-1H")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("P1W")]
    [InlineData("P401D")]
    [InlineData("P400DT1S")]
    [InlineData("P999999999999D")]
    [InlineData("PT99999999S")]
    [InlineData("24:00")]
    [InlineData(" PT1H")]
    [InlineData("PT1H\\n")]
    [InlineData("PT١H")]
    [InlineData("one day")]
    public async Task What_is_no_step_forward_moves_nothing(string duration)
    {
        await using var host = await SimulatorHost.Start();
        var before = host.Stage.Now;
        using var response = await host.Post("/simulator/clock", $"{{\"advance\":\"{duration}\"}}");

        await BadInputTests.ShouldBeProblem(response, HttpStatusCode.BadRequest);
        host.Stage.Now.ShouldBe(before);
    }

    [Fact]
    public async Task A_second_move_waits_its_turn_and_is_told_so()
    {
        await using var host = await SimulatorHost.Start();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Stage.OnTheWay = () =>
        {
            arrived.SetResult();
            return goOn.Task;
        };

        var first = host.Post("/simulator/clock", "{\"advance\":\"PT1H\"}");
        await arrived.Task;
        using var second = await host.Post("/simulator/clock", "{\"advance\":\"PT1H\"}");
        goOn.SetResult();
        using var firstResponse = await first;

        await BadInputTests.ShouldBeProblem(second, HttpStatusCode.Conflict);
        firstResponse.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_clock_that_breaks_is_said_without_details_and_can_be_moved_again()
    {
        await using var host = await SimulatorHost.Start();
        host.Stage.OnTheWay = () => throw new InvalidOperationException("swordfish");
        using var broken = await host.Post("/simulator/clock", "{\"advance\":\"PT1H\"}");
        host.Stage.OnTheWay = () => Task.CompletedTask;
        using var mended = await host.Post("/simulator/clock", "{\"advance\":\"PT1H\"}");

        await BadInputTests.ShouldBeProblem(broken, HttpStatusCode.InternalServerError);
        (await broken.Content.ReadAsStringAsync()).ShouldNotContain("swordfish");
        mended.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
