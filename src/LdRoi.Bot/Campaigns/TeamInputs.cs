using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Campaigns;

/// <summary>The questions of a form that choose teams: from a list, and by name where the list does not hold them all.</summary>
public sealed class TeamInputs(BotDbContext db)
{
    public const string TeamsId = "teams";
    public const string FindId = "find";

    /// <param name="ticked">Codes of teams.</param>
    /// <param name="listed">Teams to list among the first.</param>
    /// <param name="mayBeEmpty">Whether the rest of the form can say which teams.</param>
    public async Task<IReadOnlyList<CardBlock>> Of(
        Person planner, IReadOnlyList<string> ticked, string typed, IReadOnlyList<Team> listed, IReadOnlyDictionary<string, string>? errors, bool mayBeEmpty,
        Language language, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var offer = await TeamOffer.Of(db, tree, planner, [.. FindTeams.Known(ticked, tree), .. listed], language, cancellation);
        var teams = offer.Choices;
        IEnumerable<CardBlock> find = offer.IsAll && typed.Length == 0
            ? []
            : [new CardInput.ShortText(FindId, CampaignTexts.FormFind.In(language), 200, typed, Error: errors?.GetValueOrDefault(FindId))];
        return
        [
            new CardInput.MultipleChoice(
                TeamsId, CampaignTexts.FormTeams.In(language), teams, [.. ticked.Where(code => teams.Any(team => team.Code == code))],
                IsRequired: offer.IsAll && !mayBeEmpty, errors?.GetValueOrDefault(TeamsId)),
            .. find,
        ];
    }
}
