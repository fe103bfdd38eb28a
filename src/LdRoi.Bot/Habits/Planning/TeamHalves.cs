using System.Buffers.Binary;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>
/// Which teams of a plan start first and which later: drawn by chance, so that whoever has not started is a fair comparison.
/// The same draft gives the same halves, in the preview and at the start.
/// </summary>
public sealed class TeamHalves(BotDbContext db)
{
    /// <returns>All teams in the first half where nothing is to be compared.</returns>
    public async Task<(IReadOnlyList<TeamId> First, IReadOnlyList<TeamId> Later)> Of(HabitPlan plan, Guid draft, CancellationToken cancellation)
    {
        if (plan.Options.StaggerWeeks == 0)
        {
            return ([.. plan.Teams.Select(team => team.Id)], []);
        }

        var tree = await TeamTree.Load(db, cancellation);
        var within = plan.Teams.SelectMany(team => tree.WithDescendants(tree[team.Id])).Select(team => team.Id).ToHashSet();
        var homes = plan.Audience == HabitAudience.Leads
            ? within.Where(team => tree[team].ManagerId is { } lead && plan.People.Any(person => person.Id == lead))
            : plan.People.Select(person => person.TeamId);
        var units = homes.Distinct().OrderBy(team => team.Value).ToArray();
        if (units.Length < 2)
        {
            return ([.. plan.Teams.Select(team => team.Id)], []);
        }

        Seeded(draft).Shuffle(units);
        var half = (units.Length + 1) / 2;
        return (units[..half], units[half..]);
    }

    private static Random Seeded(Guid draft)
    {
        Span<byte> bytes = stackalloc byte[16];
        draft.TryWriteBytes(bytes);
        return new Random(BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));
    }
}
