using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Campaigns;

/// <summary>
/// Whom a plan reaches, in words. By channel only: who wants no messages is told to nobody, also not as a number that two
/// choices of teams could take apart.
/// </summary>
internal static class ReachWords
{
    /// <summary>How many of those who cannot be reached are named.</summary>
    private const int Named = 5;

    private const int NamedTeams = 8;

    public static string Of(Reach reach, int people, Language language)
    {
        var reached = CampaignTexts.PreviewReachValue.In(language, people - reach.Unreachable.Count, people);
        return reach.ByChannel.Count < 2 ? reached : $"{reached} ({string.Join(", ", reach.ByChannel.Select(channel => $"{channel.Key} {channel.Value}"))})";
    }

    /// <summary>Who has to open the app once; null when everybody can be reached.</summary>
    public static string? Unreachable(Reach reach, Language language) => reach.Unreachable.Count == 0 ? null : CampaignTexts.PreviewUnreachable.In(
        language, reach.Unreachable.Count, string.Join(", ", reach.Unreachable.Take(Named).Select(person => person.Name)) + (reach.Unreachable.Count > Named ? " …" : ""));

    public static string Names(IReadOnlyList<Team> teams) =>
        string.Join(", ", teams.Take(NamedTeams).Select(team => team.Name)) + (teams.Count > NamedTeams ? " …" : "");
}
