using System.Text;
using System.Text.Json;
using LdRoi.Channels.Simulator;
using static LdRoi.Channels.Tests.Simulator.SimulatorCards;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class TranscriptRestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator");

    private string Path => System.IO.Path.Combine(_folder.FullName, "chats", "transcript.jsonl");

    [Fact]
    public async Task Chats_survive_a_restart_whole()
    {
        string before;
        using (var channel = Open())
        {
            await channel.Send(Noor, Titled("One"), default);
            await channel.Send(Noor, Full("Twee"), default);
            channel.Type("noor", "hallo ☂ \n\u2028 daar");
            await channel.Update(Noor, "m1", Full("Eén, opnieuw"), default);
            channel.See("noor", "m2");
            before = Shape(channel);
        }

        using var again = Open();
        Shape(again).ShouldBe(before);
        again.Unread().ShouldBeEmpty();
        (await again.Send(Noor, Titled("Three"), default)).ShouldBe(new SendOutcome.Sent("m4"));
        again.Unread()["noor"].ShouldBe(1);
    }

    [Fact]
    public async Task A_torn_last_line_loses_only_itself_at_whatever_byte_the_process_died()
    {
        using (var channel = Open())
        {
            await channel.Send(Noor, Titled("One"), default);
            await channel.Send(Noor, Full("Tweeë"), default);
        }

        var whole = await File.ReadAllBytesAsync(Path);
        var secondLine = Array.IndexOf(whole, (byte)'\n') + 1;
        for (var length = secondLine; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(Path, whole[..length]);
            using (var torn = Open())
            {
                torn.Chat("noor").ShouldHaveSingleItem().Card!.Title.ShouldBe("One");
                (await torn.Send(Noor, Titled("Again"), default)).ShouldBe(new SendOutcome.Sent("m2"));
            }

            using var mended = Open();
            mended.Chat("noor").Select(line => line.Card!.Title).ShouldBe(["One", "Again"]);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"kind\":\"said\",\"person\":null,\"line\":null}")]
    [InlineData("{\"kind\":\"sung\",\"person\":\"noor\"}")]
    [InlineData("{\"kind\":\"seen\",\"person\":\"noor\",\"line\":\"what\"}")]
    [InlineData("\0\0\0")]
    public async Task An_unreadable_line_is_passed_over(string line)
    {
        using (var channel = Open())
        {
            await channel.Send(Noor, Titled("One"), default);
        }

        await File.AppendAllTextAsync(Path, line + "\n", Encoding.UTF8);
        using var again = Open();
        again.Chat("noor").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Clearing_empties_the_file_too()
    {
        using (var channel = Open())
        {
            await channel.Send(Noor, Titled("One"), default);
            channel.Clear();
        }

        using var again = Open();
        again.Chat("noor").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var channel = Open();
        await channel.Send(Noor, Titled("One"), default);

        File.GetUnixFileMode(Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SimulatorChannel Open() => new(new SimulatorOptions { TranscriptPath = Path }, new HandClock());

    private static string Shape(SimulatorChannel channel) => JsonSerializer.Serialize(channel.Chat("noor"), SimulatorJson.Options);
}
