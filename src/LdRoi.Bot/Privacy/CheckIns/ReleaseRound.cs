using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>A question whose answers have an order.</summary>
/// <param name="ScoreOf">From a stored value to 0–100; null for none.</param>
/// <param name="IsShare">Whether it is all or nothing: then a mean near an end tells what each of a small team said.</param>
public sealed record ScoredQuestion(string Id, Func<string, double?> ScoreOf, bool IsShare = false);

/// <summary>
/// Turns the answers of a closed round into what readers may see, once: by team and for the round as a whole, each question by itself. Whether a
/// figure may leave depends on who is in which group, never on what they answered.
/// </summary>
public sealed class ReleaseRound(BotDbContext db, Places places)
{
    /// <param name="whole">The id under which everybody in the round stands.</param>
    /// <param name="written">Questions whose words may be read where enough people wrote.</param>
    public async Task Execute(
        Round round, Guid whole, int threshold, IReadOnlyList<ScoredQuestion> scored, IReadOnlyList<string> picked, IReadOnlyList<string> written,
        CancellationToken cancellation)
    {
        var tree = Under(whole, await places.Freeze(round.Id, cancellation));
        var everybody = tree[TeamId.Load(whole)];
        var readers = await places.Readers(cancellation);
        var now = await RoundScores.Load(db, round.Id, readers, cancellation);
        var before = new List<RoundScores>();
        foreach (var earlier in await Earlier(round, cancellation))
        {
            before.Add(await RoundScores.Load(db, earlier, readers, cancellation));
        }

        var shown = await Shown([.. before.Select(earlier => earlier.Round)], cancellation);
        foreach (var question in scored)
        {
            // The same people are asked the same after 30, 60 and 90 days: beside an earlier number a new one of nearly the same
            // people would be about the few by whom they differ.
            var earlier = new EarlierFigures(
                [.. before.SelectMany(one => shown[(one.Round, question.Id)])], before.Select(one => WaveId.Load(one.Round.Value)).ToHashSet(),
                id => Of(before.Single(one => one.Round.Value == id.Value), question, tree, threshold));
            db.AddRange(question.IsShare
                ? [RoundShare.Of(round.Id, question.Id, everybody, Of(now, question, tree, threshold), earlier, threshold)]
                : Figures(round.Id, question.Id, ReleaseFigures.Alone(question.Id, tree, now.Placed, now.On(question), threshold, earlier)));
        }

        // A list is read by everybody who leads a team that takes part, beside L&D: what those named themselves protects nobody.
        var knowing = await places.Leads(cancellation);
        foreach (var question in picked)
        {
            db.AddRange(Counted(round.Id, question, [.. now.To(question).Where(answer => now.Placed[answer.RespondentId].Team is not null)], knowing, threshold));
        }

        foreach (var question in written)
        {
            db.AddRange(Written(round.Id, [.. now.To(question).Where(answer => now.Placed[answer.RespondentId].Team is not null)], readers, threshold));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static IEnumerable<ReleasedAnswer> Figures(RoundId round, string question, IEnumerable<ReleasedFigure> figures) => figures.Select(figure => new ReleasedAnswer
    {
        RoundId = round, GroupId = figure.TeamId.Value, Question = question, Withheld = figure.Withheld, Respondents = figure.Respondents, Invited = figure.Invited,
        Mean = figure.Mean, BandLow = figure.BandLow, BandHigh = figure.BandHigh,
    });

    private static IEnumerable<ReleasedExample> Written(
        RoundId round, IReadOnlyCollection<RoundAnswer> answers, IReadOnlySet<RespondentId> readers, int threshold) =>
        CommentGate.Decide(answers.Count, answers.Count(answer => readers.Contains(answer.RespondentId)), ReleaseComments.Fewest(threshold)) != Reason.None
            ? []
            : answers.Select(answer => answer.Value!).OrderBy(text => ReleaseComments.Shuffled(round.Value, text), StringComparer.Ordinal)
                .Select((text, place) => new ReleasedExample { RoundId = round, Place = place, Text = text });

    private static ScaleRelease Of(RoundScores round, ScoredQuestion question, TeamTree tree, int threshold) => new(tree, round.Placed, round.On(question), threshold);

    /// <summary>Rounds of the same programme that closed before, newest first.</summary>
    private async Task<IReadOnlyList<RoundId>> Earlier(Round round, CancellationToken cancellation) => await db.Rounds.AsNoTracking()
        .Where(other => other.ProgrammeId == round.ProgrammeId && other.Id != round.Id && other.State == RoundState.Closed)
        .OrderByDescending(other => other.ClosedAt).Select(other => other.Id).ToListAsync(cancellation);

    /// <summary>What was shown then, in the words of the gate.</summary>
    private async Task<ILookup<(RoundId Round, string Question), ReleasedFigure>> Shown(IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation) =>
        (await db.Set<ReleasedAnswer>().AsNoTracking().Where(figure => rounds.Contains(figure.RoundId) && figure.Withheld == null).ToListAsync(cancellation)).ToLookup(
            figure => (figure.RoundId, figure.Question),
            figure => new ReleasedFigure
            {
                WaveId = WaveId.Load(figure.RoundId.Value), TeamId = TeamId.Load(figure.GroupId), ScaleCode = figure.Question, Respondents = figure.Respondents,
                Invited = figure.Invited, Mean = figure.Mean, BandLow = figure.BandLow, BandHigh = figure.BandHigh,
            });

    /// <summary>Named by enough others each; what fewer named goes together, where that is enough people.</summary>
    private static IEnumerable<ReleasedPick> Counted(
        RoundId round, string question, IReadOnlyCollection<RoundAnswer> answers, IReadOnlySet<RespondentId> readers, int threshold)
    {
        int Others(IEnumerable<RespondentId> people) => people.Count(person => !readers.Contains(person));
        var others = Others(answers.Select(answer => answer.RespondentId));
        if (others < threshold)
        {
            yield break;
        }

        // Of no more than the threshold the mere naming of a thing would tell that all named it.
        var named = answers.SelectMany(answer => answer.Value!.Split(',').Distinct().Select(code => (Code: code, answer.RespondentId)))
            .GroupBy(one => one.Code, one => one.RespondentId).ToLookup(code => Others(code) >= threshold && others > threshold);
        foreach (var code in named[true])
        {
            yield return Of(code.Key, code.Count(), Others(code));
        }

        var few = named[false].SelectMany(code => code).Distinct().ToList();
        if (Others(few) >= threshold)
        {
            // It says of nobody what they named, so it needs no cap.
            yield return new ReleasedPick { RoundId = round, Question = question, Code = ReleasedPick.Other, People = few.Count, Respondents = answers.Count };
        }

        // Named by all, or by all but a few others, would say of each who answered that they named it: then it is "at least so many".
        ReleasedPick Of(string code, int people, int otherPeople) => new()
        {
            RoundId = round, Question = question, Code = code, People = others - otherPeople < threshold ? others - threshold : people,
            IsAtLeast = others - otherPeople < threshold, Respondents = answers.Count,
        };
    }

    /// <summary>One root above all teams: the round as a whole is a group like the others, so that no subtraction from it tells of a few.</summary>
    private static TeamTree Under(Guid whole, TeamTree tree) => new(tree.All
        .Select(team => new Team { Id = team.Id, Name = team.Name, NameKey = team.NameKey, ParentId = team.ParentId ?? TeamId.Load(whole), ManagerId = team.ManagerId })
        .Append(new Team { Id = TeamId.Load(whole), Name = "", NameKey = "" }));
}
