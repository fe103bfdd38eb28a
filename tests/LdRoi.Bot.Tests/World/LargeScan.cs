using LdRoi.Bot.Tests.Stories;

namespace LdRoi.Bot.Tests.World;

/// <summary>A scan of twelve teams of ten in one organisation, answered in full by all of them and closed: enough people for everything.</summary>
internal static class LargeScan
{
    public const string Scan = "Najaar";
    public const string Whole = "Concern";
    public const int Teams = 12;
    public const int Members = 10;

    public static async Task<BotWorld> Closed()
    {
        var organisation = An.Organisation().Team(Whole, members: 0, lead: "Lead 0");
        foreach (var team in Enumerable.Range(1, Teams))
        {
            organisation.Team($"T{team}", Members, lead: $"Lead {team}", under: Whole);
        }

        var world = await BotWorld.Start(organisation);
        await world.OpensScan(Scan, Whole);
        var instrument = await world.Instrument();
        foreach (var (team, member) in Everybody)
        {
            await world.Answered(Scan, $"T{team} {member}", MadeScan.AnswersOf(instrument, Number(team, member)));
        }

        await world.ClosesScan(Scan);
        return world;
    }

    public static IEnumerable<(int Team, int Member)> Everybody =>
        Enumerable.Range(1, Teams).SelectMany(team => Enumerable.Range(1, Members).Select(member => (team, member)));

    public static int Number(int team, int member) => 100 * team + member;
}
