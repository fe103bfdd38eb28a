using LdRoi.Bot.People;

namespace LdRoi.Bot.Conversation;

/// <summary>What one person can type today: the commands of the table that they may use and that have a handler.</summary>
public sealed class CommandsOf(Permissions permissions, IEnumerable<VerbRoute> routes)
{
    private readonly HashSet<string> _routed = [.. routes.Select(route => route.Verb)];

    // The router asks, and help asks again in the same turn.
    private readonly Dictionary<PersonId, IReadOnlyList<VerbRule>> _known = [];

    public async Task<IReadOnlyList<VerbRule>> For(Person person, CancellationToken cancellation) =>
        _known.TryGetValue(person.Id, out var known) ? known : _known[person.Id] = await Look(person, cancellation);

    private async Task<IReadOnlyList<VerbRule>> Look(Person person, CancellationToken cancellation)
    {
        var commands = new List<VerbRule>();
        foreach (var rule in Verbs.All.Where(rule => rule.Phrases is not null && _routed.Contains(rule.Verb)))
        {
            if (await permissions.Allows(rule, person, cancellation))
            {
                commands.Add(rule);
            }
        }

        return commands;
    }
}
