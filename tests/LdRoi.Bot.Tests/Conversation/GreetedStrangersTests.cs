using LdRoi.Bot.Conversation;
using LdRoi.Channels;

namespace LdRoi.Bot.Tests.Conversation;

public sealed class GreetedStrangersTests
{
    [Fact]
    public void Somebody_is_greeted_once_on_each_platform_and_in_each_organisation()
    {
        var greeted = new GreetedStrangers(TimeProvider.System);

        greeted.IsFirst(From("a")).ShouldBeTrue();
        greeted.IsFirst(From("a") with { Conversation = "another chat" }).ShouldBeFalse();
        greeted.IsFirst(From("b")).ShouldBeTrue();
        greeted.IsFirst(From("a") with { Channel = ChannelKind.Slack }).ShouldBeTrue();
        greeted.IsFirst(From("a") with { Tenant = "another" }).ShouldBeTrue();
    }

    [Fact]
    public void After_a_crowd_of_others_somebody_is_forgotten_so_memory_stays_bounded()
    {
        var greeted = new GreetedStrangers(TimeProvider.System);
        greeted.IsFirst(From("a"));

        for (var number = 0; number < 2_000; number++)
        {
            greeted.IsFirst(From($"crowd {number}"));
        }

        greeted.IsFirst(From("a")).ShouldBeTrue();
    }

    private static Envelope From(string user) => new(ChannelKind.Teams, "tenant", user, "chat");
}
