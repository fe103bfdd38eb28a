using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Bot.Privacy;

/// <summary>Where most is to be gained in a team, from what was released alone: a factor's weight in the organisation times the room in this team.</summary>
public static class TeamPriorities
{
    /// <summary>Each factor's place by what is to be gained, from 1, for those whose mean is shown; empty where factors are not put in order.</summary>
    public static IReadOnlyDictionary<string, int> Ranks(IReadOnlyList<ReleasedFigure> figures, ReleasedDrivers drivers)
    {
        // Where more of a factor goes with less of the outcome, all else equal, working on it promises nothing.
        var weighed = drivers.HaveOrder
            ? figures.Where(figure => drivers.Of(figure.ScaleCode) is { Share: not null, HasOppositeSign: false } && figure.Mean is not null).ToList()
            : [];
        var priorities = DriverPriorities.Of(
            [.. weighed.Select(figure => drivers.Of(figure.ScaleCode)!.Share!.Value)],
            [.. weighed.Select(figure => Measured<double>.Of(figure.Mean!.Value, figure.Respondents))]);
        return weighed.Zip(priorities, (figure, priority) => (figure.ScaleCode, priority.Value!.Value.Rank)).ToDictionary(pair => pair.ScaleCode, pair => pair.Rank);
    }
}
