using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Campaigns;

/// <summary>Takes the names that were typed beside the list of teams. A name that is clear is chosen; the first other one is explained, with teams to choose from.</summary>
internal sealed class FindTeams(TeamTree tree, Language language)
{
    /// <summary>How many teams with such a name, or nearly, are listed.</summary>
    private const int MostListed = 8;

    private static readonly char[] BetweenNames = [',', ';'];

    private readonly List<(Team Team, string Name)> _names = [.. tree.All.Select(team => (team, Understanding.Normalise(team.Name)))];

    /// <param name="asked">What was unclear the last time: whoever ticked one of its teams since has answered.</param>
    /// <returns>What was clear ticked and what was not still typed; what is to be listed; why it is not clear, or null.</returns>
    public (string Codes, string Find, IReadOnlyList<Team> Listed, string? Error) In(IReadOnlyList<string> ticked, string typed, string asked)
    {
        var chosen = ticked.ToList();
        var names = Names(typed);
        var before = Names(asked).FirstOrDefault();
        for (var at = 0; at < names.Length; at++)
        {
            var found = Matching(names[at]);
            if (found is [var only] && (chosen.Contains(only.Id.ToString()) || TeamOffer.Holds(tree, Known(chosen, tree).Append(only), language)))
            {
                chosen.Add(only.Id.ToString());
                continue;
            }

            var near = found.Count == 0 ? Near(names[at]) : found;
            if (names[at] != before || !near.Take(MostListed).Any(team => chosen.Contains(team.Id.ToString())))
            {
                return (Codes(chosen), string.Join(", ", names[at..]), [.. near.Take(MostListed)], Why(found.Count, near.Count));
            }
        }

        return (Codes(chosen), "", [], null);

        static string Codes(IEnumerable<string> codes) => string.Join(',', codes.Distinct(StringComparer.Ordinal));
    }

    internal static IEnumerable<Team> Known(IEnumerable<string> codes, TeamTree tree) =>
        codes.Select(code => Guid.TryParse(code, out var id) ? tree.Find(new TeamId(id)) : null).OfType<Team>();

    /// <summary>A comma can be part of a team's name.</summary>
    private string[] Names(string typed) => Matching(typed).Count > 0
        ? [typed]
        : typed.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private List<Team> Matching(string typed)
    {
        var name = Understanding.Normalise(typed);
        if (name.Length == 0)
        {
            return [];
        }

        var holding = _names.Where(team => team.Name.Contains(name, StringComparison.Ordinal)).ToList();
        var exact = holding.Where(team => team.Name == name).ToList();
        return [.. (exact.Count > 0 ? exact : holding).Select(team => team.Team)];
    }

    private List<Team> Near(string typed) =>
        [.. Nearest.All(Understanding.Normalise(typed), _names, team => team.Name, MostListed).Select(team => team.Team)];

    private string Why(int found, int near) => (found, near) switch
    {
        (1, _) => CampaignTexts.ErrorFindFull.In(language),
        (> MostListed, _) => CampaignTexts.ErrorFindMany.In(language, found),
        (> 1, _) => CampaignTexts.ErrorFindSome.In(language, found),
        (_, > 0) => CampaignTexts.ErrorFindNear.In(language),
        _ => CampaignTexts.ErrorFindNone.In(language),
    };
}
