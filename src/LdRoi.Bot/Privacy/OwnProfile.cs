using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>What a person said of themselves in a closed scan, per scale. For that person only; never stored.</summary>
/// <param name="Earlier">The closed scan before it, with the same questions, in which the person took part too.</param>
/// <param name="Scores">By scale code. A scale is absent when fewer than half of its questions have an answer.</param>
public sealed record OwnProfile(Wave Wave, Wave? Earlier, IReadOnlyDictionary<string, OwnScore> Scores);

/// <summary>One person's score on one scale, 0–100.</summary>
/// <param name="Before">The same in the earlier scan.</param>
public sealed record OwnScore(double Score, double? Before)
{
    /// <summary>
    /// Standard error of one person's score, in points. That of the wave would take the spread and the reliability of every
    /// scale, which few organisations are large enough for; this is above what scales of three and four items show (8 to 10).
    /// Convention; deserves a pilot.
    /// </summary>
    private const double Error = 10;

    /// <summary>How far a score may lie from what the person would score on average, in whole points (95 %).</summary>
    public static int Margin { get; } = (int)Math.Round(ReliabilityConstants.NormalQuantile * Error);

    /// <summary>From more than this many points on, a difference is more than chance (95 %).</summary>
    public static int SmallestChange { get; } = (int)Math.Round(Between(0, 0).Smallest);

    public int Low => Math.Max(ScanConstants.LowestScore, (int)Math.Round(Score) - Margin);

    public int High => Math.Min(ScanConstants.HighestScore, (int)Math.Round(Score) + Margin);

    /// <summary>Later minus earlier, only where it is more than chance.</summary>
    public double? Change => Before is { } before && Between(before, Score) is { IsReliable: true, Change: var change } ? change : null;

    private static ReliableChange Between(double before, double after) => new(after - before, Error * Math.Sqrt(2));
}

/// <summary>Gives people their own profile. Nobody can ask for somebody else's: whoever asks is whom it is about.</summary>
public sealed class OwnProfiles(BotDbContext db, Respondents respondents)
{
    /// <summary>The closed scans in which the person answered something, newest first; none once the tie to the answers is cut.</summary>
    public async Task<IReadOnlyList<Wave>> WavesOf(Person asker, CancellationToken cancellation)
    {
        var given = db.Set<Answer>().Where(answer => answer.Value != null);
        return await (
            from link in db.Set<RespondentLink>()
            join invitee in db.Set<Invitee>() on link.RespondentId equals invitee.RespondentId
            join wave in db.Waves.AsNoTracking() on invitee.WaveId equals wave.Id
            where link.PersonId == asker.Id && wave.State == WaveState.Closed
                && given.Any(answer => answer.WaveId == wave.Id && answer.RespondentId == link.RespondentId)
            orderby wave.ClosedAt descending
            select wave).ToListAsync(cancellation);
    }

    /// <param name="waves">Of <see cref="WavesOf"/>; the first one is scored.</param>
    /// <param name="scales">Of the first one's instrument.</param>
    public async Task<OwnProfile> Of(Person asker, IReadOnlyList<Wave> waves, IReadOnlyList<Scale> scales, CancellationToken cancellation)
    {
        var earlier = waves.Skip(1).FirstOrDefault(wave => wave.InstrumentVersion == waves[0].InstrumentVersion);
        var before = earlier is null ? [] : await Scores(asker.Id, earlier, scales, cancellation);
        var now = await Scores(asker.Id, waves[0], scales, cancellation);
        return new OwnProfile(
            waves[0], earlier,
            now.ToDictionary(scale => scale.Key, scale => new OwnScore(scale.Value, before.TryGetValue(scale.Key, out var score) ? score : null)));
    }

    private async Task<Dictionary<string, double>> Scores(PersonId asker, Wave wave, IReadOnlyList<Scale> scales, CancellationToken cancellation)
    {
        if (wave.State != WaveState.Closed || await respondents.InviteeOf(wave.Id, asker, cancellation) is not { } own)
        {
            return [];
        }

        var answers = await db.Set<Answer>().AsNoTracking()
            .Where(answer => answer.WaveId == wave.Id && answer.RespondentId == own.RespondentId && answer.Value != null)
            .ToDictionaryAsync(answer => answer.ItemId, answer => answer.Value!.Value, cancellation);
        return scales.Select(scale => (scale.Code, ScaleScoring.Score(scale, answers).Value))
            .Where(scale => scale.Value is not null).ToDictionary(scale => scale.Code, scale => scale.Value!.Value);
    }
}
