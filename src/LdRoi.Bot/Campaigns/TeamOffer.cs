using System.Text.Encodings.Web;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>
/// The teams that the form lists: what was chosen and what was found first, then the planner's own team and the highest ones, as many as a card holds even when all of
/// them are ticked. The others are found by name.
/// </summary>
/// <param name="IsAll">Every team is listed, so there is nothing to look for.</param>
public sealed record TeamOffer(IReadOnlyList<Choice> Choices, bool IsAll)
{
    /// <summary>Characters of a list as Slack gets it. A ticked option is sent twice, and twice this is half of a card.</summary>
    private const int Room = 2_500;

    /// <summary>What an option takes beside its label.</summary>
    private const int Frame = 90;

    private const int LongestName = 44;
    private const int LongestParent = 20;

    /// <summary>Whether a list can hold all of these.</summary>
    public static bool Holds(TeamTree tree, IEnumerable<Team> teams, Language language) =>
        teams.Sum(team => Size(Label(tree, team, LongestCount, language))) <= Room;

    private const int LongestCount = 1_000_000;

    /// <param name="wanted">Chosen and found teams, in this order.</param>
    public static async Task<TeamOffer> Of(
        BotDbContext db, TeamTree tree, Person planner, IReadOnlyList<Team> wanted, Language language, CancellationToken cancellation)
    {
        var sizes = await db.People.Where(p => p.LeftAt == null).GroupBy(p => p.TeamId)
            .Select(team => new { Team = team.Key, People = team.Count() }).ToDictionaryAsync(team => team.Team, team => team.People, cancellation);
        var all = tree.All.ToList();
        IEnumerable<Team> own = tree.Find(planner.TeamId) is { } team ? [team] : [];
        var listed = new List<Team>();
        var room = Room;
        foreach (var next in wanted.Concat(own).Concat(all.OrderBy(tree.DepthOf)).DistinctBy(team => team.Id))
        {
            room -= Size(Label(tree, next, LongestCount, language));
            if (room < 0 || listed.Count == CardLimits.Choices)
            {
                break;
            }

            listed.Add(next);
        }

        var isAll = listed.Count == all.Count;
        return new TeamOffer([.. (isAll ? all : listed).Select(listing => new Choice(listing.Id.ToString(), Label(tree, listing, People(listing), language)))], isAll);

        int People(Team listing) => tree.WithDescendants(listing).Sum(below => sizes.GetValueOrDefault(below.Id));
    }

    /// <summary>The name, under which team it stands, and how many people are in it and below.</summary>
    private static string Label(TeamTree tree, Team team, int people, Language language)
    {
        var name = Shortened(team.Name, LongestName);
        return team.ParentId is { } parent
            ? CampaignTexts.FormTeamUnder.In(language, name, Shortened(tree[parent].Name, LongestParent), people)
            : $"{name} ({people})";
    }

    /// <summary>Without its middle when it is long: names of many teams often differ at the end only.</summary>
    private static string Shortened(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        var half = (longest - 1) / 2;
        var head = char.IsHighSurrogate(name[half - 1]) ? half - 1 : half;
        var tail = char.IsLowSurrogate(name[^half]) ? half - 1 : half;
        return $"{name[..head].TrimEnd()}…{name[^tail..].TrimStart()}";
    }

    private static int Size(string label) => Frame + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(label).Length;
}
