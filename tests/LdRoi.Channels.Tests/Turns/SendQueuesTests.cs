using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Tests.Teams;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Tests.Turns;

public sealed class SendQueuesTests
{
    private static readonly SendOutcome Unknown = new SendOutcome.Ambiguous("503");
    private static readonly SendOutcome Arrived = new SendOutcome.Sent("1");

    private readonly HandClock _clock = new();
    private readonly SendQueues _queues;

    public SendQueuesTests() =>
        _queues = new SendQueues(() => new SendPace(1_000, 1_000), TimeSpan.FromSeconds(1), _clock, new RealTime(new Waits()));

    [Fact]
    public async Task After_five_in_a_row_of_which_nobody_knows_the_tenant_is_left_alone_for_a_minute_and_no_other()
    {
        Ends(Unknown, 4);
        (await Turn("here")).ShouldBeNull();
        Ends(Unknown, 1);
        (await Turn("here")).ShouldBe(_clock.Now.AddMinutes(1));
        (await Turn("there")).ShouldBeNull();

        _clock.Now = _clock.Now.AddMinutes(1);
        (await Turn("here")).ShouldBeNull();
        Ends(Unknown, 1);
        (await Turn("here")).ShouldBe(_clock.Now.AddMinutes(1), "the outage goes on");
    }

    [Fact]
    public async Task One_that_arrived_shows_that_it_was_chance()
    {
        Ends(Unknown, 4);
        Ends(Arrived, 1);
        Ends(Unknown, 4);
        (await Turn("here")).ShouldBeNull();
    }

    private void Ends(SendOutcome outcome, int times)
    {
        for (; times > 0; times--)
        {
            _queues.Ended("here", outcome);
        }
    }

    private Task<DateTimeOffset?> Turn(string tenant) => _queues.Await(tenant, CancellationToken.None);
}
