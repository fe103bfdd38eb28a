using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Campaigns;

/// <summary>Checks which teams a form chooses, and who is in them today.</summary>
public sealed class CheckTeams(BotDbContext db, Audience audience)
{
    /// <param name="ticked">Codes of teams.</param>
    /// <param name="typed">Names, with commas.</param>
    /// <param name="asked">The names that were unclear when the form was checked last.</param>
    /// <param name="leftOut">Codes of teams.</param>
    public async Task<TeamsChecked> Execute(
        IReadOnlyList<string> ticked, string typed, string asked, IReadOnlyList<string> leftOut, Language language, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var (codes, find, listed, unclear) = new FindTeams(tree, language).In(ticked, typed, asked);
        var teams = codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Guid.TryParse(code, out var id) ? tree.Find(new TeamId(id)) : null).ToList();
        var chosen = teams.OfType<Team>().ToList();
        var without = FindTeams.Known(leftOut, tree).ToList();
        var people = chosen.Count < teams.Count ? []
            : await audience.Of([.. chosen.Select(team => team.Id)], [.. without.Select(team => team.Id)], cancellation);

        // Where a name was unclear, the mistake is told beside it.
        var wrong = teams.Count == 0 && unclear is not null ? null
            : teams.Count == 0 ? CampaignTexts.ErrorTeams
            : chosen.Count < teams.Count ? CampaignTexts.ErrorTeamsGone
            : people.Count > 0 ? null
            : without.Count > 0 ? CampaignTexts.ErrorNobodyLeft : CampaignTexts.ErrorNobody;
        return new TeamsChecked(codes, find, listed, chosen, without, people, unclear, wrong?.In(language));
    }
}

/// <param name="Codes">What is ticked now, names that were clear among them.</param>
/// <param name="Find">What is still typed.</param>
/// <param name="Listed">Teams with such a name, or nearly, to choose from.</param>
/// <param name="People">Who is in them now; none where something is wrong.</param>
/// <param name="Unclear">Why a name is not clear, or null.</param>
/// <param name="Wrong">What is wrong with the choice, or null.</param>
public sealed record TeamsChecked(
    string Codes, string Find, IReadOnlyList<Team> Listed, IReadOnlyList<Team> Chosen, IReadOnlyList<Team> LeftOut, IReadOnlyList<Person> People, string? Unclear,
    string? Wrong);
