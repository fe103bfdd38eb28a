using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>Where a person can be reached, on the channels that are on.</summary>
public sealed class ChatAddresses(IEnumerable<IChannel> channels)
{
    /// <summary>The address to use now; null when the person cannot be reached in chat.</summary>
    public (IChannel Channel, ChatAddress Address)? Of(Person person) =>
        channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Simulator) is { } simulator
            ? (simulator, Simulated(person.Id))
            : null;

    public bool CanReach(Person person) => Of(person) is not null;

    /// <summary>The channel on which something was sent before, if it is still on.</summary>
    public (IChannel Channel, ChatAddress Address)? On(ChannelKind kind, Person person) =>
        Of(person) is { } reached && reached.Channel.Kind == kind ? reached : null;

    private static ChatAddress Simulated(PersonId person) =>
        new(ChannelKind.Simulator, "simulator", person.Value.ToString(), person.Value.ToString());
}
