using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Takes the names that were typed beside the list of teams. A name that is clear is chosen; the first other one is explained, with teams to choose from.</summary>
internal sealed class FindTeams(TeamTree tree, Language language)
{
    /// <summary>How many teams with such a name, or nearly, are listed.</summary>
    private const int MostListed = 8;

    private static readonly char[] BetweenNames = [',', ';'];

    private readonly List<(Team Team, string Name)> _names = [.. tree.All.Select(team => (team, Understanding.Normalise(team.Name)))];

    /// <param name="asked">What was unclear the last time: whoever ticked one of its teams since has answered.</param>
    /// <returns>The form with what was clear ticked and what was not still typed; what is to be listed; why it is not clear, or null.</returns>
    public (NewScanForm Form, IReadOnlyList<Team> Listed, string? Error) In(NewScanForm form, string asked)
    {
        var chosen = form.TeamCodes.ToList();
        var names = Names(form.Find);
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
                return (With(chosen, names[at..]), [.. near.Take(MostListed)], Why(found.Count, near.Count));
            }
        }

        return (With(chosen, []), [], null);

        NewScanForm With(IEnumerable<string> codes, string[] open) =>
            form with { Teams = string.Join(',', codes.Distinct(StringComparer.Ordinal)), Find = string.Join(", ", open) };
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
        (1, _) => ScanTexts.ErrorFindFull.In(language),
        (> MostListed, _) => ScanTexts.ErrorFindMany.In(language, found),
        (> 1, _) => ScanTexts.ErrorFindSome.In(language, found),
        (_, > 0) => ScanTexts.ErrorFindNear.In(language),
        _ => ScanTexts.ErrorFindNone.In(language),
    };
}
