using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// All answers of one wave, read once: a column of bytes per item, so that a hundred thousand people fit in a few megabytes.
/// It goes no further than Privacy.
/// </summary>
internal sealed class WaveAnswers
{
    private readonly int[] _answered;
    private readonly int[] _reacted;
    private readonly Dictionary<string, Reactions> _reactions;

    private readonly Dictionary<string, sbyte[]> _columns;

    private WaveAnswers(RespondentId[] people, Dictionary<string, sbyte[]> columns, int[] answered, int[] reacted, Dictionary<string, Reactions> reactions)
    {
        (People, _columns, _answered, _reacted, _reactions) = (people, columns, answered, reacted, reactions);
        Columns = new AnswerColumns(people.Length, columns.ToDictionary(pair => pair.Key, pair => (ReadOnlyMemory<sbyte>)pair.Value));
    }

    /// <summary>Everybody who was invited, in the order of the columns.</summary>
    public IReadOnlyList<RespondentId> People { get; }

    public AnswerColumns Columns { get; }

    public static async Task<WaveAnswers> Load(BotDbContext db, WaveId wave, IEnumerable<RespondentId> invited, CancellationToken cancellation)
    {
        RespondentId[] people = [.. invited.OrderBy(respondent => respondent.Value)];
        var places = people.Select((respondent, place) => (respondent, place)).ToDictionary(pair => pair.respondent, pair => pair.place);
        var columns = new Dictionary<string, sbyte[]>(StringComparer.Ordinal);
        var reactions = new Dictionary<string, Reactions>(StringComparer.Ordinal);
        var (answered, reacted) = (new int[people.Length], new int[people.Length]);
        await foreach (var row in db.Set<Answer>().AsNoTracking().Where(answer => answer.WaveId == wave)
            .Select(answer => new { answer.RespondentId, answer.ItemId, answer.Value }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!places.TryGetValue(row.RespondentId, out var place))
            {
                continue;
            }

            reacted[place]++;
            var count = reactions.GetValueOrDefault(row.ItemId);
            reactions[row.ItemId] = new Reactions(count.All + 1, count.Answers + (row.Value is null ? 0 : 1));
            if (row.Value is { } value)
            {
                answered[place]++;
                if (!columns.TryGetValue(row.ItemId, out var column))
                {
                    columns[row.ItemId] = column = new sbyte[people.Length];
                    Array.Fill(column, AnswerColumns.NoAnswer);
                }

                column[place] = (sbyte)value;
            }
        }

        return new WaveAnswers(people, columns, answered, reacted, reactions);
    }

    /// <summary>How often an item got any reaction, and how often an answer.</summary>
    public Reactions To(string item) => _reactions.GetValueOrDefault(item);

    /// <summary>Items that the person at a place gave an answer to.</summary>
    public int AnsweredBy(int place) => _answered[place];

    /// <summary>Items that the person at a place reacted to: answered, skipped, or said not to apply.</summary>
    public int ReactionsOf(int place) => _reacted[place];

    /// <summary>The answers of the person at a place, in the order asked.</summary>
    public IReadOnlyList<AnsweredItem> SheetOf(int place, IReadOnlyList<string> asked) =>
        [.. asked.Where(item => _columns.TryGetValue(item, out var column) && column[place] != AnswerColumns.NoAnswer)
            .Select(item => new AnsweredItem(item, _columns[item][place]))];

    /// <summary>A score for everybody who answered at least half of the scale's items.</summary>
    public IReadOnlyDictionary<RespondentId, double> ScoresOn(Scale scale)
    {
        var all = WaveScoring.Scores(scale, Columns);
        var scores = new Dictionary<RespondentId, double>();
        for (var place = 0; place < all.Count; place++)
        {
            if (all[place] is { } score)
            {
                scores[People[place]] = score;
            }
        }

        return scores;
    }
}

/// <param name="All">People who answered the item, skipped it, or said that it does not apply.</param>
/// <param name="Answers">Those of them who answered it.</param>
internal readonly record struct Reactions(int All, int Answers);
