using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>The scores of a wave's respondents. They go no further than Privacy.</summary>
public sealed class WaveScores(BotDbContext db)
{
    /// <summary>A score for everybody who answered at least half of the scale's items.</summary>
    internal async Task<IReadOnlyDictionary<RespondentId, double>> Of(WaveId wave, Scale scale, CancellationToken cancellation)
    {
        var items = scale.Items.Select(item => item.Id).ToList();
        var answers = await db.Set<Answer>().AsNoTracking()
            .Where(answer => answer.WaveId == wave && answer.Value != null && items.Contains(answer.ItemId))
            .Select(answer => new { answer.RespondentId, answer.ItemId, Value = answer.Value!.Value })
            .ToListAsync(cancellation);
        var scores = new Dictionary<RespondentId, double>();
        foreach (var respondent in answers.GroupBy(answer => answer.RespondentId))
        {
            var score = ScaleScoring.Score(scale, respondent.ToDictionary(answer => answer.ItemId, answer => answer.Value));
            if (score.Value is { } value)
            {
                scores[respondent.Key] = value;
            }
        }

        return scores;
    }
}
