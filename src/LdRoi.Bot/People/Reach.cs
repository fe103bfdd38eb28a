using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>How far messages to some people get. Who wants no messages is not in it: that is nobody's business.</summary>
/// <param name="ByChannel">People per channel, each counted once.</param>
/// <param name="Unreachable">People with no open chat on any channel.</param>
/// <param name="Closed">Of those, why the last one closed; who never had one is not in it.</param>
public sealed record Reach(IReadOnlyDictionary<ChannelKind, int> ByChannel, IReadOnlyList<Person> Unreachable, IReadOnlyDictionary<PersonId, string> Closed);
