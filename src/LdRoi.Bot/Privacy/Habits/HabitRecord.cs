using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Measurement.Habits;

namespace LdRoi.Bot.Privacy;

/// <summary>What one person said of their habit over some days. It goes no further than Privacy.</summary>
/// <param name="Team">Where they count.</param>
/// <param name="IsReader">May read figures of every team: what they said themselves protects nobody.</param>
/// <param name="RecipeId">The recipe that they chose; null for one of their own, or no habit.</param>
internal sealed record HabitRecord(TeamId Team, bool IsReader, string? RecipeId, IReadOnlyList<HabitMoment> Moments)
{
    /// <summary>Whether they took part and said something.</summary>
    public bool Spoke => Moments.Any(moment => moment.Answer is not null || moment.Recalled is not null);

    /// <summary>What was said on a day counts before what was said of it later.</summary>
    public HabitMoments Counted => new(
        Moments.Count(moment => moment.Answer == HabitAnswer.Done || moment is { Answer: null, Recalled: true }),
        Moments.Count(moment => moment.Answer == HabitAnswer.NotDone || moment is { Answer: null, Recalled: false }),
        Moments.Count(moment => moment.Answer == HabitAnswer.NoChance),
        Moments.Count(moment => moment is { Answer: null, Recalled: null, IsSent: true }));
}
