using LdRoi.Bot.People;
using LdRoi.Measurement.Habits;

namespace LdRoi.Bot.Privacy;

/// <summary>What one person said of their habit over some days. It goes no further than Privacy.</summary>
/// <param name="Team">Where they count.</param>
/// <param name="IsReader">May read figures of every team: what they said themselves protects nobody.</param>
/// <param name="RecipeId">The recipe that they chose; null for one of their own, or no habit.</param>
/// <param name="Counted">Days; what was said on a day counts before what was said of it later.</param>
internal sealed record HabitRecord(TeamId Team, bool IsReader, string? RecipeId, HabitMoments Counted)
{
    /// <summary>Whether they took part and said something.</summary>
    public bool Spoke => Counted.Done + Counted.NotDone + Counted.NoChance > 0;
}
