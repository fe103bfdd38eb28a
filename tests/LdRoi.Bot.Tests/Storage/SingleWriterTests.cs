using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.Storage;

public sealed class SingleWriterTests
{
    [Fact]
    public async Task One_writes_while_the_others_wait_in_the_order_in_which_they_came()
    {
        using var writer = new SingleWriter();
        var first = await writer.Enter(CancellationToken.None);
        var second = writer.Enter(CancellationToken.None);
        var third = writer.Enter(CancellationToken.None);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        var turn = await second.WaitAsync(TimeSpan.FromSeconds(10));
        third.IsCompleted.ShouldBeFalse();

        turn.Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_take_a_turn()
    {
        using var writer = new SingleWriter();
        using var patience = new CancellationTokenSource();
        var first = await writer.Enter(CancellationToken.None);
        var second = writer.Enter(patience.Token);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        first.Dispose();
        (await writer.Enter(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10))).Dispose();
    }
}
